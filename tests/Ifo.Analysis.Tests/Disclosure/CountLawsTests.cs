using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Exchange;

namespace Ifo.Analysis.Tests.Disclosure;

/// <summary>Laws of totals and parts in files with tables of counts, whatever their names, places and numbers.</summary>
public sealed class CountLawsTests : IDisposable
{
    private static readonly Gen<string> Name = Gen.Elements(
        "Totalt", "Summa", "Båda könen", "Samtliga insatser", "Alla", "Grand Total", "Hela staden", "Riket", "Barn totalt", "S:a", "Göteborg", "x", "År 2024");

    private static readonly Gen<Drawn> Any =
        from rows in Gen.Choose(2, 6)
        from columns in Gen.Choose(2, 4)
        from counts in Laws.Counts.ArrayOf(rows * columns)
        from rowName in Name
        from columnName in Name.Where(name => name != rowName)
        from rowPlace in Gen.Choose(0, rows)
        from columnPlace in Gen.Choose(0, columns)
        from order in Gen.Shuffle(Enumerable.Range(0, rows + 1).ToArray())
        from subtotal in Gen.Choose(0, rows)
        select new Drawn(rows, columns, counts, rowName, columnName, rowPlace, columnPlace, order, subtotal);

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void A_total_anywhere_under_any_name_is_never_counted_or_is_asked_about()
    {
        var (asked, all) = (0, 0);
        Laws.Hold(Any, drawn =>
        {
            var outcome = Read(drawn.Text(drawn.Lines()));
            (asked, all) = (asked + (outcome.IsAsked ? 1 : 0), all + 1);
            return outcome.IsAsked || (outcome.Total == drawn.Sum && !outcome.Rows.Contains(drawn.RowName) && !outcome.Columns.Contains(drawn.ColumnName));
        });
        Assert.InRange(asked, 0, all / 4);
    }

    [Fact]
    public void What_is_found_does_not_depend_on_the_order_of_the_rows() => Laws.Hold(Any, drawn =>
    {
        var lines = drawn.Lines();
        var (one, other) = (Read(drawn.Text(lines)), Read(drawn.Text([.. drawn.Order.Select(place => lines[place])])));
        return one.IsAsked == other.IsAsked && one.Total == other.Total && one.Rows.SetEquals(other.Rows) && one.Columns.SetEquals(other.Columns);
    });

    [Fact]
    public void A_long_file_gives_what_a_wide_one_gives() => Laws.Hold(Any, drawn =>
    {
        var (wide, longer) = (Read(drawn.Text(drawn.Lines())), Read(drawn.Long(), CountLayout.Long));
        return wide.IsAsked == longer.IsAsked && wide.Total == longer.Total && wide.Rows.SetEquals(longer.Rows);
    });

    [Fact]
    public void A_subtotal_beside_its_rows_is_never_counted_or_is_asked_about() => Laws.Hold(Any, drawn =>
    {
        var lines = drawn.Lines(withTotal: false);
        var block = lines[..drawn.Subtotal];
        if (block.Count < 2) return true;
        lines.Insert(drawn.Subtotal, ("Delsumma", [.. block[0].Numbers.Select((_, column) => block.Sum(line => line.Numbers[column]))]));
        var outcome = Read(drawn.Text(lines));
        return outcome.IsAsked || outcome.Total == drawn.Sum;
    });

    [Fact]
    public void What_she_says_is_a_total_or_is_none_is_so() => Laws.Hold(Any.Where(drawn => drawn.RowName != "Totalt" && drawn.ColumnName != "Totalt"), drawn =>
    {
        var (total, count) = (new ReadingOptions { TotalNames = [drawn.RowName, drawn.ColumnName] }, new ReadingOptions { CountNames = [drawn.RowName, drawn.ColumnName] });
        var (one, other) = (Read(drawn.Text(drawn.Lines()), CountLayout.Wide, total), Read(drawn.Text(drawn.Lines()), CountLayout.Wide, count));
        return (one.IsAsked || one.Total == drawn.Sum) && (other.IsAsked || other.Total == 4 * drawn.Sum);
    });

    /// <summary>
    /// An outsider who tries all numbers for what is hidden: small wholes and parts are never told, nor is what is left.
    /// </summary>
    [Fact]
    public void What_is_left_of_a_whole_is_protected_as_what_is_shown() => Laws.Hold(
        from wholes in Gen.Choose(1, 24).ArrayOf(3)
        from parts in Gen.Choose(0, 24).ArrayOf(3)
        select (wholes, parts.Zip(wholes, Math.Min).ToArray()),
        drawn =>
        {
            var (wholes, parts) = drawn;
            var text = string.Concat(wholes.Select((whole, row) => $"r{row};{whole}\nr{row}, varav akut;{parts[row]}\n"));
            var options = new ReadingOptions { CountNames = ["r0", "r1", "r2"] };
            ProtectedTable table;
            try
            {
                table = CountFile.Read(Write($"Insats;Antal\n{text}"), options).Counts.Protect(DisclosureRule.Default);
            }
            catch (DisclosureException)
            {
                return true;
            }

            return Enumerable.Range(0, 3).All(row => IsProtected(table, wholes, parts, row));
        },
        100);

    private static bool IsProtected(ProtectedTable table, int[] wholes, int[] parts, int row)
    {
        var worlds = Worlds(table, wholes, parts).ToList();
        return IsWide(worlds.Select(world => world.Wholes[row]), wholes[row])
            && IsWide(worlds.Select(world => world.Parts[row]), parts[row])
            && IsWide(worlds.Select(world => world.Wholes[row] - world.Parts[row]), wholes[row] - parts[row]);
    }

    private static bool IsWide(IEnumerable<int> possible, int value) =>
        value is 0 or >= 5 || possible.Max() - possible.Min() >= DisclosureRule.Default.RequiredWidth;

    // Each row's possible wholes and parts by themselves, then those wholes that sum to the total.
    private static IEnumerable<(int[] Wholes, int[] Parts)> Worlds(ProtectedTable table, int[] wholes, int[] parts)
    {
        const int Most = 30;
        var choices = Enumerable.Range(0, 3).Select(row =>
        {
            var possible = table[$"r{row}"].IsKnown ? [wholes[row]] : Enumerable.Range(1, Most);
            return possible
                .SelectMany(whole => (table[$"r{row}, varav akut"].IsKnown ? [parts[row]] : new[] { 1, whole })
                    .Where(part => part <= whole)
                    .Select(part => (whole, part)))
                .ToList();
        }).ToList();
        return
            from first in choices[0]
            from second in choices[1]
            from third in choices[2]
            where !table["Totalt"].IsKnown || first.whole + second.whole + third.whole == wholes.Sum()
            select (new[] { first.whole, second.whole, third.whole }, new[] { first.part, second.part, third.part });
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Outcome Read(string text, CountLayout layout = CountLayout.Detect, ReadingOptions? options = null)
    {
        try
        {
            var counts = CountFile.Read(Write(text), options, layout).Counts;
            return new(
                false,
                counts[counts.Rows.GrandTotal, counts.Columns.GrandTotal].Value,
                [.. counts.Rows.Nodes.SkipLast(1).Select(node => node.Label)],
                [.. counts.Columns.Nodes.SkipLast(1).Select(node => node.Label)]);
        }
        catch (ExportException error) when (error.Message.Contains("--no-total \"", StringComparison.Ordinal))
        {
            return new(true, 0, [], []);
        }
    }

    private string Write(string text)
    {
        var path = Path.Combine(_folder, "antal.csv");
        File.WriteAllText(path, text);
        return path;
    }

    private sealed record Outcome(bool IsAsked, long Total, HashSet<string> Rows, HashSet<string> Columns);

    private sealed record Drawn(
        int Rows, int Columns, long[] Counts, string RowName, string ColumnName, int RowPlace, int ColumnPlace, int[] Order, int Subtotal)
    {
        public long Sum => Counts.Sum();

        public List<(string Name, List<long> Numbers)> Lines(bool withTotal = true)
        {
            var lines = Enumerable.Range(0, Rows).Select(row => ($"rad {(char)('a' + row)}", Numbers(column => Counts[(row * Columns) + column]))).ToList();
            if (withTotal) lines.Insert(RowPlace, (RowName, Numbers(column => Enumerable.Range(0, Rows).Sum(row => Counts[(row * Columns) + column]))));
            return lines;
        }

        public string Text(IReadOnlyList<(string Name, List<long> Numbers)> lines)
        {
            var names = Headers();
            return string.Join(';', names.Prepend("Insats")) + "\n" + string.Concat(lines.Select(line => string.Join(';', line.Numbers.Select(Word).Prepend(line.Name)) + "\n"));
        }

        public string Long() => "Insats;Grupp;Antal\n" + string.Concat(Lines().SelectMany(line =>
            Headers().Zip(line.Numbers, (name, number) => $"{line.Name};{name};{Word(number)}\n")));

        private List<string> Headers()
        {
            var names = Enumerable.Range(0, Columns).Select(column => $"grupp {(char)('k' + column)}").ToList();
            names.Insert(ColumnPlace, ColumnName);
            return names;
        }

        private List<long> Numbers(Func<int, long> count)
        {
            var numbers = Enumerable.Range(0, Columns).Select(count).ToList();
            numbers.Insert(ColumnPlace, numbers.Sum());
            return numbers;
        }

        private static string Word(long number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
