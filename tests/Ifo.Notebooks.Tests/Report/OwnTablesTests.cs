using Ifo.Notebooks.Report;

namespace Ifo.Notebooks.Tests.Report;

/// <summary>Every table and diagram of the reports that can be read is reproduced in a notebook.</summary>
public sealed class OwnTablesTests
{
    [Fact]
    public void Nothing_that_can_be_read_is_missing() => Assert.Empty(
        Tables(AnalysisReader.Read(CommittedNotebooks.Results)).Where(table => table is { Legible: > 0, Shown: 0 }).Select(table => table.Key));

    [Fact]
    public void Every_place_that_an_output_names_is_in_the_published_figures()
    {
        var known = Tables([]).Select(table => $"{table.Report}/{table.Name}").ToHashSet(StringComparer.Ordinal);
        var named = AnalysisReader.Read(CommittedNotebooks.Results).SelectMany(analysis => analysis.Body)
            .SelectMany(cell => Dom.Parse(cell.Html.Html).QuerySelectorAll($"[{ShownFigures.Attribute}]"))
            .SelectMany(element => element.GetAttribute(ShownFigures.Attribute)!.Split(' ')).Select(token => token.Split(':')[0]);
        Assert.Empty(named.Distinct(StringComparer.Ordinal).Except(known, StringComparer.Ordinal));
    }

    private static IEnumerable<ReportTable> Tables(IEnumerable<Ifo.Notebooks.Report.Analysis> analyses)
    {
        var shown = ShownFigures.In(analyses);
        return PackageContents.Read(CommittedNotebooks.Package).Resources
            .Where(resource => resource.Kind == ResourceKind.Published)
            .SelectMany(resource => ReportTables.Of(resource, shown));
    }
}
