using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Registers;

namespace Ifo.Oracles;

/// <summary>A table that is asked for: its keys, one or two, and whether it counts persons.</summary>
internal sealed record Asked(string Rows, string Columns, bool IsOfPersons);

/// <summary>An invented register, and the tables that are let out of it, one after another.</summary>
internal sealed class Family
{
    private static readonly string[] Offices = ["Centrum", "Hisingen", "Nordost"];
    private static readonly string[] Insatser = ["HVB", "Familjehem", "Stödboende"];
    private static readonly string[] Sexes = ["Flicka", "Pojke"];

    private Family(IReadOnlyList<Person> rows, IReadOnlyList<Asked> tables) => (Rows, Tables) = (rows, tables);

    public IReadOnlyList<Person> Rows { get; }

    public IReadOnlyList<Asked> Tables { get; }

    /// <summary>The kinds of families, by name.</summary>
    public static IReadOnlyDictionary<string, Func<Random, Family>> Kinds { get; } = new Dictionary<string, Func<Random, Family>>
    {
        ["exclusive"] = random => new(OneOfficeEach(random), [new("kontor", "", true)]),
        ["exclusive, two keys"] = random => new(OneOfficeEach(random), [new("insats", "kontor", true)]),
        ["persons by insats and sex"] = random => new(Any(random), [new("insats", "kön", true)]),
        ["overlapping"] = random => new(Any(random), [new("insats", "kontor", true)]),
        ["year, then month"] = random => new(Any(random), [new("år", "", false), new("månad", "", false)]),
        ["month, then year, two keys"] = random => new(Any(random), [new("månad", "kön", false), new("år", "kön", false)]),
        ["part inside insats"] = random => new(Any(random), [new("del", "", false), new("insats", "kön", false)]),
        ["cases, then persons"] = random => new(Any(random), [new("insats", "", false), new("insats", "", true)]),
        ["persons, then cases, two keys"] = random => new(Any(random), [new("insats", "kön", true), new("insats", "kön", false)]),
        ["persons by year, then by month"] = random => new(Any(random), [new("år", "", true), new("månad", "", true)]),
        ["two tables with a key in common"] = random => new(Any(random), [new("insats", "kontor", false), new("insats", "kön", false)]),
        ["three tables of one cube"] = random => new(
            Any(random), [new("insats", "kontor", false), new("kontor", "kön", false), new("insats", "kön", false)]),
    };

    /// <summary>Kinds whose tables tell more together than each two do, by name; of cases, so that they can be handed in as files.</summary>
    public static IReadOnlyDictionary<string, Func<Random, Family>> NamedKinds { get; } = new Dictionary<string, Func<Random, Family>>
    {
        ["three tables of one cube"] = random => Kinds["three tables of one cube"](random),
        ["turned, with a list"] = random => new(
            Any(random), [new("kön", "insats", false), new("kontor", "insats", false), new("år", "", false), new("kön", "kontor", false)]),
        ["part inside insats, three ways"] = random => new(
            Any(random), [new("del", "kön", false), new("insats", "år", false), new("kön", "år", false)]),
    };

    /// <summary>Kinds of few persons who stand under several values of keys that cross, by name.</summary>
    public static IReadOnlyDictionary<string, Func<Random, Family>> CrossedKinds { get; } = new Dictionary<string, Func<Random, Family>>
    {
        ["persons by insats and year"] = random => new(Few(random), [new("insats", "år", true)]),
        ["cases by insats and year, then persons"] = random => new(
            Few(random), [new("insats", "år", false), new("insats", "", true), new("år", "", true)]),
        ["persons by year, by sex and insats, by both"] = random => new(
            Few(random), [new("år", "", true), new("insats", "kön", true), new("insats", "år", true)]),
    };

    /// <summary>Protects the tables one after another; one that is refused is left out.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="knowsEarlier">Whether each is protected with those before it.</param>
    public IReadOnlyList<(Asked Asked, ProtectedTable Table)> Release(DisclosureRule rule, bool knowsEarlier = true)
    {
        var register = PersonRegister.Of(Rows, Caption.Internal("påhittat underlag", "2024", "okänt"), row => row.Id);
        var record = ReleaseRecord.Empty;
        var released = new List<(Asked, ProtectedTable)>();
        foreach (var asked in Tables)
        {
            var counts = (asked.Columns.Length, asked.IsOfPersons) switch
            {
                (0, false) => register.CountBy(row => row.Of(asked.Rows), asked.Rows),
                (0, true) => register.PersonsBy(row => row.Of(asked.Rows), asked.Rows),
                (_, false) => register.CountBy(row => row.Of(asked.Rows), row => row.Of(asked.Columns), asked.Rows, asked.Columns),
                _ => register.PersonsBy(row => row.Of(asked.Rows), row => row.Of(asked.Columns), asked.Rows, asked.Columns),
            };
            try
            {
                var table = counts.Protect(rule, knowsEarlier ? record : ReleaseRecord.Empty);
                record = record.With(table);
                released.Add((asked, table));
            }
            catch (Ifo.Analysis.DisclosureException)
            {
                // Refused: nothing is let out.
            }
        }

        return released;
    }

    /// <summary>The same where the earlier tables are known by their names alone, as tables that were handed in as files are.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="knowsEarlier">Whether each is protected with those before it.</param>
    public IReadOnlyList<(Asked Asked, ProtectedTable Table)> ReleaseByNames(DisclosureRule rule, bool knowsEarlier = true)
    {
        var record = ReleaseRecord.Empty;
        var released = new List<(Asked, ProtectedTable)>();
        foreach (var asked in Tables)
        {
            try
            {
                var table = Named(asked).Protect(rule, knowsEarlier ? record : ReleaseRecord.Empty);
                record = record.With(table);
                released.Add((asked, table));
            }
            catch (Ifo.Analysis.DisclosureException)
            {
                // Refused: nothing is let out.
            }
        }

        return released;
    }

    private PersonTable Named(Asked asked)
    {
        string[] rows = [.. Rows.Select(row => row.Of(asked.Rows)).Distinct().Order(StringComparer.Ordinal)];
        string[] columns = asked.Columns.Length == 0
            ? []
            : [.. Rows.Select(row => row.Of(asked.Columns)).Distinct().Order(StringComparer.Ordinal)];
        return PersonTable.FromCounts(asked.Rows, rows, asked.Columns, columns, Count, Caption.Internal("påhittad fil", "2024", "okänt"));

        long Count(int row, int column) => Rows.Count(counted => counted.Of(asked.Rows) == rows[row]
            && (columns.Length == 0 || counted.Of(asked.Columns) == columns[column]));
    }

    private static List<Person> OneOfficeEach(Random random)
    {
        var rows = Any(random);
        var office = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows) office.TryAdd(row.Id, row.Office);
        return [.. rows.Select(row => row with { Office = office[row.Id] })];
    }

    private static List<Person> Few(Random random)
    {
        var insatser = random.Next(2, 4);
        return [.. Any(random, 5, 30).Where(row => Array.IndexOf(Insatser, row.Insats) < insatser)];
    }

    private static List<Person> Any(Random random, int fewest = 8, int below = 60)
    {
        var persons = random.Next(fewest, below);
        var most = random.Next(1, 4);
        var rows = new List<Person>();
        for (var person = 0; person < persons; person++)
        {
            var sex = Sexes[Skewed(random, 2)];
            for (var number = random.Next(1, most + 1); number > 0; number--)
            {
                var insats = Insatser[Skewed(random, 3)];
                var month = 1 + Skewed(random, 3);
                var year = 2023 + random.Next(2);
                rows.Add(new($"p{person}", insats, $"{insats} {(random.Next(3) == 0 ? "akut" : "plan")}", Offices[Skewed(random, 3)], sex,
                    $"{year}", $"{year}-{month:00}"));
            }
        }

        return rows;
    }

    private static int Skewed(Random random, int count) => (int)(count * random.NextDouble() * random.NextDouble());
}
