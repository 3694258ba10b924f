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

    private static List<Person> OneOfficeEach(Random random)
    {
        var rows = Any(random);
        var office = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows) office.TryAdd(row.Id, row.Office);
        return [.. rows.Select(row => row with { Office = office[row.Id] })];
    }

    private static List<Person> Any(Random random)
    {
        var persons = random.Next(8, 60);
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
