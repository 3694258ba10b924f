using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Requests;
using Ifo.Analysis.Synthesis;
using Ifo.Analysis.Synthesis.Fitting;
using Ifo.Analysis.Taxonomy;
using Ifo.Analysis.Tests.Published;

namespace Ifo.Analysis.Tests.Synthesis;

/// <summary>The first quarters, with a few printed changes put into a copy of the data.</summary>
public class FirstQuarterTests
{
    private static readonly Period[] Quarters = [Period.Quarter(2023, 1), Period.Quarter(2024, 1)];

    private static readonly (string Insats, long Change, int Percent)[] Changes =
    [
        ("", -163, -8), ("socialt-boende", -48, -5), ("nodbistand", -38, -37), ("skyddat-boende", -25, -22), ("bostad-forst", 19, 86), ("hvb", -64, -30),
        ("stodboende", 11, 35), ("familjehem", -27, -23), ("oppenvard", -17, -50), ("korttidsvistelse", 4, 14), ("korttidsboende", 25, 12),
    ];

    [Fact]
    public void The_committed_register_agrees_with_whatever_is_printed_of_the_first_quarters()
    {
        var figures = PublishedFigures.Load();
        Agree(figures, [.. SyntheticRegister.Requests(figures).Rows()]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_register_agrees_with_printed_changes_percentages_and_parts(ulong seed)
    {
        using var copy = With(PrintedRows());
        var figures = copy.Load();
        var rows = SyntheticRegister.Requests(figures, seed).Rows().ToList();
        Assert.Equal(25, Agree(figures, rows));
        Assert.Equal(figures.Requests().Compare(Period.Year(2023), Period.Year(2024)).Total().After, rows.Count(row => row.Received.Year == 2024));
    }

    [Theory]
    [InlineData(2023, 20)]
    [InlineData(2024, 14)]
    public void The_printed_share_of_persons_with_both_hvb_and_familjehem_is_met(int year, int percent)
    {
        using var copy = With(PrintedRows());
        var share = RequestRegisterTests.SameMonthShare([.. SyntheticRegister.Requests(copy.Load()).Rows()], Period.Quarter(year, 1));
        Assert.InRange(share * 100, percent - 1, percent + 1);
    }

    [Fact]
    public void Without_printed_changes_the_season_decides()
    {
        using var copy = With([]);
        var rows = SyntheticRegister.Requests(copy.Load()).Rows().ToList();
        Assert.InRange(rows.Count(row => Quarters[0].Contains(row.Received)) / (double)rows.Count(row => row.Received.Year == 2023), 0.23, 0.28);
    }

    [Fact]
    public void Changes_that_no_number_agrees_with_are_refused_and_named()
    {
        using var copy = With([Row("hvb", "requests-change", 2024, "-64", "count"), Row("hvb", "requests-change-percent", 2024, "-5", "percent")]);
        var figures = copy.Load();
        var clash = Assert.Throws<MarginClashException>(() => SyntheticRegister.Requests(figures));
        Assert.Equal(2, clash.Margins.Count);
        Assert.Contains("HVB", clash.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_that_the_insatser_cannot_reach_is_refused()
    {
        using var copy = With([.. PrintedRows().Where(row => !row.StartsWith("sydvast-2024-q1/prov//2024/requests-change-percent", StringComparison.Ordinal)), Row("", "requests-change-percent", 2024, "-30", "percent")]);
        var figures = copy.Load();
        Assert.Throws<MarginClashException>(() => SyntheticRegister.Requests(figures));
    }

    // Every printed number, change and share of requests in the first quarters; tells how many there were.
    private static int Agree(PublishedFigures figures, IReadOnlyList<PlacementRequest> rows)
    {
        var printed = figures.Where(figure => Quarters.Contains(figure.Period) && figure.Reading.HasFigure && figure.Organisation == "goteborg" && figure.Group.Length == 0
            && (figure.Measure == "requests" || figures.Taxonomies.Measures[figure.Measure].Of == "requests")
            && (figure.Insats.Length == 0 || rows.Any(row => row.Insats == figure.Insats || row.Part == figure.Insats)));
        Assert.All(printed, figure => Assert.True(
            figure.Demand().Unit.Convert(figure.Demand().Interval, figure.Demand().Unit.ConvertsTo(Unit.Share) ? Unit.Share : Unit.Count).Contains(Made(figures, figure, rows)), $"{figure}: {Made(figures, figure, rows)}"));
        return printed.Count;
    }

    private static decimal Made(PublishedFigures figures, PublishedFigure figure, IReadOnlyList<PlacementRequest> rows)
    {
        decimal Number(string insats, Period period) => rows.Count(row => period.Contains(row.Received) && (insats.Length == 0 || row.Insats == insats || row.Part == insats));
        var (now, before) = (Number(figure.Insats, figure.Period), Number(figure.Insats, figure.Period.YearsLater(-1)));
        return figures.Taxonomies.Measures[figure.Measure].Kind switch
        {
            MeasureKind.Change => now - before,
            MeasureKind.ChangePercent => (now - before) / before,
            MeasureKind.Share => now / Number(figures.Taxonomies.Insatser[figure.Insats].Parent, figure.Period),
            _ => now,
        };
    }

    private static List<string> PrintedRows() =>
    [
        .. Changes.SelectMany(change => new[]
        {
            Row(change.Insats, "requests-change", 2024, $"{change.Change}", "count"),
            Row(change.Insats, "requests-change-percent", 2024, $"{change.Percent}", "percent"),
        }),
        Row("skyddat-boende-vald-i-nara-relation", "requests", 2023, "91", "count"),
        Row("skyddat-boende-vald-i-nara-relation", "requests", 2024, "59", "count"),
        Row("skyddat-boende-vald-i-nara-relation", "requests-share", 2024, "65", "percent"),
        Row("hvb", "persons-share", 2023, "20", "percent", "aven-familjehem-samma-manad"),
        Row("hvb", "persons-share", 2024, "14", "percent", "aven-familjehem-samma-manad"),
    ];

    private static string Row(string insats, string measure, int year, string value, string unit, string group = "")
    {
        var qualifier = unit == "count" ? "exact" : "rounded";
        return $"sydvast-2024-q1/prov/{insats}/{year}/{measure},prov,4.1.6,{measure},goteborg,,{insats},,{group},{year}-01..{year}-03,outcome,{value},{unit},0,{qualifier},{value},1600,";
    }

    private static DataCopy With(IReadOnlyList<string> rows)
    {
        const string file = "published/sydvast-2024-q1.csv";
        const string groups = "taxonomy/groups.csv";
        var copy = new DataCopy();
        var header = copy.Read(DataCopy.Figures).Split('\n')[0];
        copy.Write(file, string.Join('\n', [header, .. rows]) + "\n");
        if (!copy.Read("datapackage.json").Contains(file, StringComparison.Ordinal))
            copy.Replace("datapackage.json", "\"resources\": [", $"\"resources\": [ {{ \"name\": \"prov\", \"path\": \"{file}\" }},");
        return copy.Write(groups, copy.Read(groups) + "aven-familjehem-samma-manad,Prov,Test,,,,\n");
    }
}
