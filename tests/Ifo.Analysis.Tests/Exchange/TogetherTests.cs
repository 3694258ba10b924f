using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Exchange;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>Files of the same kind that are put together, or compared.</summary>
public sealed class TogetherTests : IDisposable
{
    private const string Placements = "Placering;Pseudonym;Förvaltning;Insats;Utförartyp;Start;Slut;Dygnspris";

    private readonly ExportFolder _folder = new();

    [Fact]
    public void A_case_that_two_files_have_is_counted_once()
    {
        var (first, second) = (File("jan", 1, 20), File("feb", 11, 20));
        var export = RequestExport.Read(first, new() { MoreFiles = [second] });
        Assert.Equal(30, export.AllRows.Count);
        Assert.Equal(30, export.AllRows.Select(row => row.Request).Distinct().Count());
        Assert.Contains(export.Report.Notes, note => note.StartsWith("10 rader finns i flera filer", StringComparison.Ordinal));
        Assert.True(export.Report.Rows.AddUp);
        Assert.Equal(40, export.Report.Rows.Out);
        Assert.Equal(export.Report.Notes, RequestExport.Check(first, new() { MoreFiles = [second] }).Notes);
        Assert.Contains("jan.csv, feb.csv", export.Register.Caption.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_two_files_tell_differently_is_refused_or_taken_from_the_last()
    {
        var (first, second) = (File("jan", 1, 10), File("feb", 5, 10, outcome: "Ingen placering"));
        var options = new ReadingOptions { MoreFiles = [second] };
        var error = Assert.Throws<ExportException>(() => RequestExport.Read(first, options));
        Assert.Equal(6, Assert.Single(error.Report.Problems).Count);
        Assert.False(RequestExport.Check(first, options).IsSound);
        var export = RequestExport.Read(first, options with { Repeated = RepeatedRows.LastFile });
        Assert.Equal((14, 4), (export.AllRows.Count, export.AllRows.Count(row => row.IsPlaced)));
        Assert.Contains(export.Report.Notes, note => note.StartsWith("6 rader har andra uppgifter", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_without_numbers_are_never_taken_for_each_other()
    {
        string Write(string name, params string[] rows) =>
            _folder.WriteAll(name, string.Join("\n", [Placements["Placering;".Length..], .. rows]) + "\n");
        const string row = "p1;Socialförvaltningen Centrum;HVB;Privata utförare;2024-01-01;2024-02-01;7250";
        var (first, second) = (Write("a.csv", row), Write("b.csv", row, row.Replace("p1", "p2", StringComparison.Ordinal)));
        var export = PlacementExport.Read(first, new() { MoreFiles = [second] });
        Assert.Equal([1L, 2, 3], export.AllRows.Select(placement => placement.Number));
        Assert.Contains(export.Report.Notes, note => note.StartsWith("1 rader är lika i flera filer", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_with_and_without_numbers_are_not_put_together_and_none_is_given_twice()
    {
        var first = File("jan", 1, 3);
        var second = _folder.WriteAll(
            "feb.csv", ExportFolder.Header[3..] + "\n" + ExportFolder.Row[2..] + "\n");
        Assert.Contains(
            "inget ärende räknas två gånger",
            Assert.Throws<ExportException>(() => RequestExport.Read(first, new() { MoreFiles = [second] })).Message,
            StringComparison.Ordinal);
        Assert.Throws<ExportException>(() => RequestExport.Read(first, new() { MoreFiles = [first] }));
    }

    [Fact]
    public void What_is_wrong_is_told_of_the_file_that_has_it()
    {
        var bad = _folder.WriteAll("feb.csv", ExportFolder.Header + "\n"
            + ExportFolder.Row.Replace("HVB", "Hvbb", StringComparison.Ordinal) + "\n");
        var report = RequestExport.Check(File("jan", 1, 3), new() { MoreFiles = [bad] });
        Assert.Equal("Insats (feb.csv)", Assert.Single(report.Problems).Column);
        Assert.True(report.Rows.AddUp);
    }

    [Fact]
    public void Two_files_are_compared_in_counts_and_columns()
    {
        var before = File("jan", 1, 100);
        var after = _folder.WriteAll("feb.csv", Text(
            Enumerable.Range(11, 120).Select(number => Request(number, number <= 40 ? "Ingen placering" : "Placering"))));
        var changes = Compare(ExportKind.Requests, before, after);
        Assert.Equal([("nya", "30"), ("borta", "10"), ("ändrade", "30"), ("oförändrade", "60")], changes.Rows);
        Assert.Equal(("utfall", "30"), changes.Columns.Single(column => column.What == "utfall"));
        Assert.All(changes.Columns.Where(column => column.What != "utfall"), column => Assert.Equal("0", column.Number));
        Assert.Equal(0, changes.Withheld);
    }

    [Theory]
    [InlineData(4, "..")]
    [InlineData(5, "5")]
    public void Small_counts_are_not_shown_nor_what_would_give_them_away(int changed, string shown)
    {
        var before = File("jan", 1, 100);
        var after = _folder.WriteAll("feb.csv", Text(
            Enumerable.Range(1, 100).Select(number => Request(number, number <= changed ? "Ingen placering" : "Placering"))));
        var changes = Compare(ExportKind.Requests, before, after);
        Assert.Equal(shown, changes.Rows.Single(row => row.What == "ändrade").Number);
        Assert.Equal(shown, changes.Columns.Single(column => column.What == "utfall").Number);
    }

    [Fact]
    public void Without_numbers_a_changed_row_is_a_new_one_and_one_that_is_gone()
    {
        string Write(string name, int placed) => _folder.WriteAll(name, string.Join("\n", Text(Enumerable.Range(1, 40)
            .Select(number => Request(number, number <= placed ? "Placering" : "Ingen placering"))).Split('\n')
            .Select(line => line.Length == 0 ? "" : line[(line.IndexOf(';', StringComparison.Ordinal) + 1)..])));
        var changes = Compare(ExportKind.Requests, Write("a.csv", 20), Write("b.csv", 30));
        Assert.Equal([("nya", "10"), ("borta", "10"), ("ändrade", "0"), ("oförändrade", "30")], changes.Rows);
        Assert.Empty(changes.Columns);
        Assert.Contains("hela raden", changes.Match, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_of_her_own_follow_their_rows_and_are_compared()
    {
        string Write(string name, int first, int count, Func<int, string> sex) => _folder.WriteAll(name, Text(
            Enumerable.Range(first, count).Select(number => Request(number, "Placering") + ";" + sex(number)))
            .Replace(ExportFolder.Header, ExportFolder.Header + ";Kön", StringComparison.Ordinal));
        var first = Write("jan.csv", 1, 20, number => number <= 10 ? "kvinna" : "man");
        var second = Write("feb.csv", 11, 20, number => number <= 20 ? "man" : "kvinna");
        var export = RequestExport.Read(first, new() { MoreFiles = [second] });
        var counts = export.Register.CountBy("Kön").Protect(DisclosureRule.Default);
        Assert.Equal((20m, 10m), (counts["kvinna"].Number, counts["man"].Number));

        var other = Write("mar.csv", 1, 20, number => "man");
        Assert.Throws<ExportException>(() => RequestExport.Read(first, new() { MoreFiles = [other] }));
        Assert.Equal("10", Compare(ExportKind.Requests, first, other).Columns.Single(column => column.What == "Kön").Number);
    }

    [Fact]
    public void Cases_are_known_by_numbers_of_letters_too_and_those_without_are_never_joined()
    {
        string Write(string name, params string[] rows) => _folder.WriteAll(
            name, string.Join("\n", ["Ärendenummer;Person;Orsak", .. rows]) + "\n");
        var first = Write("a.csv", "A-1;p1;våld", "A-2;p2;skuld", ";p3;våld");
        var second = Write("b.csv", "A-2;p2;skuld", "A-3;p4;våld", ";p3;våld");
        var export = ((ExportKind<Ifo.Analysis.Registers.PersonCase>)ExportKind.FromKey("cases"))
            .ReadPersons(first, new() { MoreFiles = [second] });
        Assert.Equal(["A-1", "A-2", "", "A-3", ""], export.AllRows.Select(row => row.Number));
        Assert.Contains(export.Report.Notes, note => note.StartsWith("1 rader finns i flera filer", StringComparison.Ordinal));
    }

    [Fact]
    public void Figures_are_compared_exactly_since_they_are_about_nobody()
    {
        string Write(string name, string value) => _folder.WriteAll(
            name, $"Mått;Organisation;Insats;Period;Värde\nAntal förfrågningar;Socialförvaltningen Centrum;HVB;2024;{value}\n");
        var changes = Compare(ExportKind.Figures, Write("a.csv", "12"), Write("b.csv", "13"));
        Assert.Equal([("nya", "0"), ("borta", "0"), ("ändrade", "1"), ("oförändrade", "0")], changes.Rows);
        Assert.Equal("1", changes.Columns.Single(column => column.What == "värde").Number);
    }

    public void Dispose() => _folder.Dispose();

    private static ExportChanges Compare(ExportKind kind, string before, string after) =>
        kind.Pair(before, after, null, new ExportComparing(DisclosureRule.Default));

    private string File(string name, int first, int count, string outcome = "Placering") => _folder.WriteAll(
        name + ".csv", Text(Enumerable.Range(first, count).Select(number => Request(number, outcome))));

    private static string Text(IEnumerable<string> rows) => string.Join("\n", [ExportFolder.Header, .. rows]) + "\n";

    private static string Request(int number, string outcome) =>
        $"{number};2024-03-31;Socialförvaltningen Centrum;HVB;Akut;p{number};Ramavtal;Privata utförare;7250;{outcome}";
}
