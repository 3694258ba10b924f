using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Tests.Presentation;

public sealed class RefusalTests
{
    private static BarChart Bars => Chart.Bars("Förfrågningar", "antal", Samples.Caption);

    public static TheoryData<string, Action> Refused => new()
    {
        { "Titeln saknas", () => Chart.Bars(" ", "antal", Samples.Caption) },
        { "Enheten i ”T” saknas", () => Chart.Lines("T", string.Empty, Samples.Caption) },
        { "Källan till ”T” saknas", () => Chart.Slope("T", "antal", null!) },
        { "det finns inga värden", () => Bars.ToHtml() },
        { "det finns inga värden", () => Bars.Categories("HVB").ToPlotlyJson() },
        { "kategorier saknas", () => Bars.Series("2023", [1]) },
        { "har 1 värden, men kategorierna är 2", () => Bars.Categories("HVB", "SiS").Series("2023", [1]) },
        { "kategorin ”HVB” förekommer två gånger", () => Bars.Categories("HVB", "HVB") },
        { "serien ”2023” förekommer två gånger", () => Bars.Categories("HVB").Series("2023", [1]).Series("2023", [2]) },
        { "högst 6 serier", () => SevenSeries().ToHtml() },
        { "alla värden saknas", () => Bars.Categories("HVB").Series("2023", [NoValue.NotReported]).ToHtml() },
        { "andelar av negativa värden", () => Bars.Categories("HVB").Series("2023", [-1]).Series("2024", [2]).StackedToHundred().ToHtml() },
        { "summan för ”HVB” är noll", () => Bars.Categories("HVB").Series("2023", [0]).StackedToHundred().ToHtml() },
        { "för stort för att ritas", () => Bars.Categories("HVB").Series("2023", [1e18m]) },
        { "kan inte visas", () => Bars.Categories("HVB").Series("2023", [double.NaN]) },
        { "kan inte visas", () => Bars.Categories("HVB").Series("2023", [double.PositiveInfinity]) },
        { "antalet decimaler", () => Bars.Decimals(11) },
        { "glidande medelvärde", () => Chart.Lines("T", "antal", Samples.Caption).Categories("a", "b").Series("s", [1, 2]).MovingMean(3) },
        { "tidpunkterna saknas", () => Chart.Slope("T", "antal", Samples.Caption).Line("HVB", 1, 2).ToHtml() },
        { "båda tidpunkterna", () => Chart.Slope("T", "antal", Samples.Caption).Between("2023", "2023") },
        { "saknar ett av sina två värden", () => Chart.Slope("T", "antal", Samples.Caption).Line("HVB", 1, NoValue.NotReported) },
        { "utanför sitt intervall", () => Chart.DotInterval("T", "kvot", Samples.Caption).Dot("HVB", 3, 1, 2) },
        { "inte är större än noll", () => Chart.DotInterval("T", "kvot", Samples.Caption).Dot("HVB", 1, 0, 2).RatioAxis() },
        { "inte är större än noll", () => Chart.DotInterval("T", "kvot", Samples.Caption).RatioAxis().Dot("HVB", 1, -1, 2).ToHtml() },
        { "ger 8, men slutvärdet är 9", () => Chart.Waterfall("T", "antal", Samples.Caption).Start("2023", 5).Contribution("HVB", 3).End("2024", 9) },
        { "startvärdet saknas", () => Chart.Waterfall("T", "antal", Samples.Caption).End("2024", 9) },
        { "slutvärdet saknas", () => Chart.Waterfall("T", "antal", Samples.Caption).Start("2023", 9).ToHtml() },
        { "det finns inga värden", () => Chart.HeatMap("T", "antal", Samples.Caption).Categories("jan").ToHtml() },
        { "kategorier saknas", () => Chart.HeatMap("T", "antal", Samples.Caption).Row("HVB", [1]) },
        { "har 1 värden, men kategorierna är 2", () => Chart.HeatMap("T", "antal", Samples.Caption).Categories("jan", "feb").Row("HVB", [1]) },
        { "serien ”HVB” förekommer två gånger", () => Chart.HeatMap("T", "antal", Samples.Caption).Categories("jan").Row("HVB", [1]).Row("HVB", [1]) },
        { "alla värden saknas", () => Chart.HeatMap("T", "antal", Samples.Caption).Categories("jan").Row("HVB", [NoValue.Confidential]).ToHtml() },
        { "högst 48 kolumner", () => Chart.HeatMap("T", "antal", Samples.Caption).Categories(Enumerable.Range(1, 49).Select(month => $"{month}")) },
        { "inget medel att jämföra med", () => Chart.HeatMap("T", "antal", Samples.Caption).Categories("jan", "feb").Row("HVB", [0, 0]).ColourWithinRows().ToHtml() },
        { "saknar både utfall och mål", () => Chart.Bullet("T", "mnkr", Samples.Caption).Row("HVB", NoValue.NotReported, NoValue.NotReported) },
        { "raden ”HVB” förekommer två gånger", () => Chart.Bullet("T", "mnkr", Samples.Caption).Row("HVB", 1, 2).Row("HVB", 1, 2) },
        { "det finns inga värden", () => Chart.Bullet("T", "mnkr", Samples.Caption).ToHtml() },
        { "börja före sitt slut", () => Chart.Bullet("T", "mnkr", Samples.Caption).Range("nära", 5, 5) },
        { "högst 3 fält", () => Chart.Bullet("T", "mnkr", Samples.Caption).Range("a", 0, 1).Range("b", 1, 2).Range("c", 2, 3).Range("d", 3, 4) },
        { "det finns inga värden", () => Chart.SmallMultiples("T", "antal", Samples.Caption).Categories("2023").ToHtml() },
        { "ange kategorierna före panelerna", () => Chart.SmallMultiples("T", "antal", Samples.Caption).Categories("2023").Panel("HVB", [1]).Categories("2024") },
        { "panelen ”HVB” förekommer två gånger", () => Chart.SmallMultiples("T", "antal", Samples.Caption).Categories("2023").Panel("HVB", [1]).Panel("HVB", [1]) },
        { "har redan en serie ”Kvinnor”", () => Chart.SmallMultiples("T", "antal", Samples.Caption).Categories("2023").Series("HVB", "Kvinnor", [1]).Series("HVB", "Kvinnor", [1]) },
        { "antingen har alla paneler", () => Chart.SmallMultiples("T", "antal", Samples.Caption).Categories("2023").Panel("HVB", [1]).Series("SiS", "Kvinnor", [1]) },
        { "högst 6 serier", () => SevenSeriesInPanel().ToHtml() },
        { "inga bidrag", () => Chart.Waterfall("T", "antal", Samples.Caption).Start("2023", 9).End("2024", 9).ToHtml() },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void A_figure_that_would_mislead_is_refused_in_Swedish(string reason, Action make) =>
        Assert.Contains(reason, Assert.Throws<PresentationException>(make).Message, StringComparison.Ordinal);

    private static BarChart SevenSeries() =>
        Enumerable.Range(0, 7).Aggregate(Bars.Categories("HVB"), (figure, i) => figure.Series($"S{i}", [i]));

    private static SmallMultiplesChart SevenSeriesInPanel() =>
        Enumerable.Range(0, 7).Aggregate(Chart.SmallMultiples("T", "antal", Samples.Caption).Categories("2023"), (figure, i) => figure.Series("HVB", $"S{i}", [i]));
}
