using Ifo.Notebooks.Report;

namespace Ifo.Notebooks.Tests.Report;

/// <summary>Every table and diagram of the reports that can be read is reproduced in a notebook.</summary>
/// <remarks>
/// While notebooks are being written, <c>tabeller-som-saknas.txt</c> beside this file lists what is not there yet, one
/// <c>report/section/table</c> a line. The list as it should be today is left beside the test program: copy it over the old one.
/// When it is empty: delete it, and take away the reason to skip the second test.
/// </remarks>
public sealed class OwnTablesTests
{
    private const string List = "tabeller-som-saknas.txt";

    private static string Committed => Path.Combine(TestProject.Repository, "tests", "Ifo.Notebooks.Tests", "Report", List);

    [Fact]
    public void What_is_in_no_notebook_is_in_the_list_of_what_is_missing()
    {
        var missing = Missing();
        File.WriteAllLines(Path.Combine(AppContext.BaseDirectory, List), missing);
        var listed = File.Exists(Committed) ? File.ReadAllLines(Committed) : [];
        Assert.Empty(missing.Except(listed, StringComparer.Ordinal));
    }

    [Fact(Skip = "Switched on when the notebooks are written and the list of what is missing is gone.")]
    public void Nothing_that_can_be_read_is_missing()
    {
        Assert.False(File.Exists(Committed));
        Assert.Empty(Missing());
    }

    [Fact]
    public void Every_place_that_an_output_names_is_in_the_published_figures()
    {
        var known = Tables([]).Select(table => $"{table.Report}/{table.Name}").ToHashSet(StringComparer.Ordinal);
        var named = AnalysisReader.Read(CommittedNotebooks.Results).SelectMany(analysis => analysis.Body)
            .SelectMany(cell => Dom.Parse(cell.Html.Html).QuerySelectorAll($"[{ShownFigures.Attribute}]"))
            .SelectMany(element => element.GetAttribute(ShownFigures.Attribute)!.Split(' ')).Select(token => token.Split(':')[0]);
        Assert.Empty(named.Distinct(StringComparer.Ordinal).Except(known, StringComparer.Ordinal));
    }

    private static List<string> Missing() =>
        [.. Tables(AnalysisReader.Read(CommittedNotebooks.Results)).Where(table => table is { Legible: > 0, Shown: 0 }).Select(table => table.Key).Order(StringComparer.Ordinal)];

    private static IEnumerable<ReportTable> Tables(IEnumerable<Ifo.Notebooks.Report.Analysis> analyses)
    {
        var shown = ShownFigures.In(analyses);
        return DataPackage.Read(CommittedNotebooks.Package).Resources
            .Where(resource => resource.Kind == ResourceKind.Published)
            .SelectMany(resource => ReportTables.Of(resource, shown));
    }
}
