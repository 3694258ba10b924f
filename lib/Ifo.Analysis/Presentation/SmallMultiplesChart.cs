using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Ifo.Analysis.Presentation.Display;
using Ifo.Analysis.Presentation.Drawing;
using Ifo.Analysis.Presentation.Plotly;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation;

/// <summary>How each panel shows its values.</summary>
internal enum PanelForm
{
    Lines,
    Bars,
}

/// <summary>One of the small charts: its name, and one or more series, of which a single one may lack a name.</summary>
internal sealed record PanelData(string Name, ImmutableArray<SeriesData> Series)
{
    /// <summary>What a series is called where the panels are not seen.</summary>
    public string NameOf(SeriesData series) => series.Name.Length == 0 ? Name : $"{Name}, {series.Name}";
}

/// <summary>
/// Small multiples: a grid of small charts, one for each of many things, with common axes so that they can be compared.
/// </summary>
/// <remarks>Every panel has the same categories and the same axis of values. A missing value is a gap with its mark.</remarks>
[TypeFormatterSource(typeof(ChartFormatterSource), PreferredMimeTypes = [MimeTypes.Plotly, MimeTypes.Html])]
public sealed class SmallMultiplesChart : Chart<SmallMultiplesChart>
{
    internal SmallMultiplesChart(ChartFrame frame)
        : this(frame, CategoryData.Empty, [], PanelForm.Lines)
    {
    }

    private SmallMultiplesChart(ChartFrame frame, CategoryData shared, ImmutableArray<PanelData> panels, PanelForm form)
        : base(frame)
    {
        Shared = shared;
        Panels = panels;
        Form = form;
    }

    /// <summary>The categories that all panels share.</summary>
    internal CategoryData Shared { get; }

    internal ImmutableArray<PanelData> Panels { get; }

    internal PanelForm Form { get; }

    /// <summary>The names of the series, in the order of their colours; a single empty one where no series is named.</summary>
    internal ImmutableArray<string> SeriesNames =>
        [.. Panels.SelectMany(panel => panel.Series).Select(series => series.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>Every panel's series under a name of its own.</summary>
    internal CategoryData All =>
        Shared with
        {
            Series = [.. Panels.SelectMany(panel => panel.Series.Select(series => series with { Name = panel.NameOf(series) }))]
        };

    /// <summary>
    /// Names the points in time or the categories that all panels share; to be called before any panel is added.
    /// </summary>
    /// <param name="names">The names, all different.</param>
    /// <exception cref="PresentationException">A name is empty or occurs twice, or there are panels already.</exception>
    public SmallMultiplesChart Categories(params IEnumerable<string> names) => Panels.IsEmpty
        ? new(Frame, Shared.WithCategories(Frame, names), Panels, Form)
        : throw Frame.Refuse("ange kategorierna före panelerna.");

    /// <summary>Adds a panel with one series.</summary>
    /// <param name="name">What the panel is about, for example the insats.</param>
    /// <param name="values">One value, or <see cref="NoValue"/>, for each category.</param>
    /// <exception cref="PresentationException">
    /// The count of values is not that of the categories, or the name is empty or taken.
    /// </exception>
    public SmallMultiplesChart Panel(string name, IEnumerable<Shown> values) => Add(name, string.Empty, values);

    /// <inheritdoc cref="Panel(string, IEnumerable{Shown})"/>
    public SmallMultiplesChart Panel(string name, IEnumerable<int> values) => Panel(name, values.Select(value => (Shown)value));

    /// <inheritdoc cref="Panel(string, IEnumerable{Shown})"/>
    public SmallMultiplesChart Panel(string name, IEnumerable<long> values) => Panel(name, values.Select(value => (Shown)value));

    /// <inheritdoc cref="Panel(string, IEnumerable{Shown})"/>
    public SmallMultiplesChart Panel(string name, IEnumerable<decimal> values) =>
        Panel(name, values.Select(value => (Shown)value));

    /// <inheritdoc cref="Panel(string, IEnumerable{Shown})"/>
    public SmallMultiplesChart Panel(string name, IEnumerable<double> values) =>
        Panel(name, values.Select(value => (Shown)value));

    /// <summary>
    /// Adds a named series to a panel, which is made where it does not exist: the same name has the same colour in all panels.
    /// </summary>
    /// <param name="panel">What the panel is about.</param>
    /// <param name="series">The name of the series, for example the year.</param>
    /// <param name="values">One value, or <see cref="NoValue"/>, for each category.</param>
    /// <exception cref="PresentationException">
    /// The count of values is not that of the categories, a name is empty, the panel has the series already, or there are more
    /// than six different series.
    /// </exception>
    public SmallMultiplesChart Series(string panel, string series, IEnumerable<Shown> values) =>
        Add(panel, Required.Text(series, $"Namnet på en serie i ”{Title}”", "Ge varje serie ett namn."), values);

    /// <inheritdoc cref="Series(string, string, IEnumerable{Shown})"/>
    public SmallMultiplesChart Series(string panel, string series, IEnumerable<int> values) =>
        Series(panel, series, values.Select(value => (Shown)value));

    /// <inheritdoc cref="Series(string, string, IEnumerable{Shown})"/>
    public SmallMultiplesChart Series(string panel, string series, IEnumerable<long> values) =>
        Series(panel, series, values.Select(value => (Shown)value));

    /// <inheritdoc cref="Series(string, string, IEnumerable{Shown})"/>
    public SmallMultiplesChart Series(string panel, string series, IEnumerable<decimal> values) =>
        Series(panel, series, values.Select(value => (Shown)value));

    /// <inheritdoc cref="Series(string, string, IEnumerable{Shown})"/>
    public SmallMultiplesChart Series(string panel, string series, IEnumerable<double> values) =>
        Series(panel, series, values.Select(value => (Shown)value));

    /// <summary>Draws bars, which start at zero, in every panel instead of lines.</summary>
    public SmallMultiplesChart AsBars() => new(Frame, Shared, Panels, PanelForm.Bars);

    /// <inheritdoc/>
    public override Table ToTable()
    {
        Check();
        return All.ToTable(Frame, Form == PanelForm.Lines ? "Tid" : "Kategori");
    }

    private protected override IEnumerable<string> MarksShown => All.MarksShown;

    internal override void Check()
    {
        if (Panels.IsEmpty)
        {
            throw Frame.Refuse("det finns inga värden att visa. Lägg till minst en panel med Panel(namn, värden).");
        }

        All.Check(Frame);
    }

    internal override string Describe()
    {
        var form = Form == PanelForm.Lines ? "linjer" : "staplar";
        return $"{CountedWords.Of(Panels.Length, "litet diagram", "små diagram")} ({form}) över {Unit} med gemensamma axlar, "
            + $"{CountedWords.Of(Shared.Categories.Length, "värde", "värden")} från {Shared.Categories[0]} till "
            + $"{Shared.Categories[^1]} i varje. {SeriesSummary.Of(Frame, All)}";
    }

    /// <summary>The first and last value of a panel with a single series, in words.</summary>
    internal string Write(PanelData panel)
    {
        var values = panel.Series[0].Values;
        return values.Length == 1 ? Write(values[0]) : $"från {Write(values[0])} till {Write(values[^1])}";
    }

    internal string Write(Shown value) =>
        value.TryNumber(out var number) ? SwedishFormat.Number(number, Frame.Decimals(All.Numbers)) : value.Missing.Mark;

    internal override double Draw(SvgCanvas canvas, ChartLayout layout, double top) =>
        new SmallMultiplesDrawing(this, canvas, layout).Draw(top);

    internal static ChartForm OwnForm { get; } = new(
        "small-multiples", PlotlyOrigin.ThisLibrary, ["bar", "scatter"], SmallMultiplesTraces.Read);

    internal override ChartForm ChartForm => OwnForm;

    internal override JsonArray Traces(JsonObject layout) => SmallMultiplesTraces.Of(this, layout);

    private protected override SmallMultiplesChart With(ChartFrame frame) => new(frame, Shared, Panels, Form);

    private SmallMultiplesChart Add(string name, string series, IEnumerable<Shown> values)
    {
        var named = Required.Text(name, $"Namnet på en panel i ”{Title}”", "Ge varje panel ett namn.");
        var index = Panels.Select(panel => panel.Name).ToList().IndexOf(named);
        var own = index < 0 ? [] : Panels[index].Series;
        var data = Checked(named, series, own, values);
        var panel = new PanelData(named, own.Add(data));
        var figure = new SmallMultiplesChart(Frame, Shared, index < 0 ? Panels.Add(panel) : Panels.SetItem(index, panel), Form);
        return figure.SeriesNames.Length <= Palette.Size
            ? figure
            : throw Frame.Refuse($"högst {Palette.Size} serier kan skiljas åt i en panel. Gör en panel av var och en i stället.");
    }

    private SeriesData Checked(string panel, string series, ImmutableArray<SeriesData> own, IEnumerable<Shown> values)
    {
        if (!Panels.IsEmpty && SeriesNames is [""] != (series.Length == 0))
        {
            throw Frame.Refuse("antingen har alla paneler serier med namn (Series) eller ingen (Panel).");
        }

        if (own.Any(other => other.Name == series))
        {
            throw Frame.Refuse(series.Length == 0
                ? $"panelen ”{panel}” förekommer två gånger. Ge dem olika namn."
                : $"panelen ”{panel}” har redan en serie ”{series}”. Ge dem olika namn.");
        }

        return Shared.WithRow(Frame, panel, values).Series[^1] with { Name = series };
    }
}
