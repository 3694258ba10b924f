using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Ifo.Analysis.Presentation.Display;
using Ifo.Analysis.Presentation.Drawing;
using Ifo.Analysis.Presentation.Plotly;

namespace Ifo.Analysis.Presentation;

/// <summary>What the colour of a cell tells.</summary>
internal enum HeatBase
{
    Value,
    PercentOfRowMean,
}

/// <summary>A heat map: rows and columns of cells, each darker the higher its value (lighter in the dark scheme).</summary>
/// <remarks>
/// The colour tells the class that a value belongs to, and the legend where the classes begin; the value itself stands in the
/// cell where every value has room. A missing value is an empty frame with its mark, which no class looks like.
/// The colours follow one order, from low to high: changes in both directions are better shown as bars.
/// </remarks>
[TypeFormatterSource(typeof(ChartFormatterSource), PreferredMimeTypes = [MimeTypes.Plotly, MimeTypes.Html])]
public sealed class HeatMapChart : Chart<HeatMapChart>
{
    /// <summary>Four years of months: narrower cells have no room for the mark of a missing value on a phone.</summary>
    private const int MostColumns = 48;

    internal HeatMapChart(ChartFrame frame)
        : this(frame, CategoryData.Empty, HeatBase.Value)
    {
    }

    private HeatMapChart(ChartFrame frame, CategoryData data, HeatBase colours)
        : base(frame)
    {
        Data = data;
        Colours = colours;
    }

    /// <summary>The columns as categories, the rows as series.</summary>
    internal CategoryData Data { get; }

    internal HeatBase Colours { get; }

    /// <summary>The unit of what the colours tell.</summary>
    internal string ColourUnit => Colours == HeatBase.Value ? Unit : $"procent av radens medel av {Unit}";

    /// <summary>Names the columns, for example months; to be called before any row is added.</summary>
    /// <param name="names">The names, all different, at most 48.</param>
    /// <exception cref="PresentationException">
    /// A name is empty or occurs twice, there are more than 48, or there are rows already.
    /// </exception>
    public HeatMapChart Categories(params IEnumerable<string> names)
    {
        var data = Data.WithCategories(Frame, names);
        return data.Categories.Length <= MostColumns
            ? new(Frame, data, Colours)
            : throw Frame.Refuse($"högst {MostColumns} kolumner kan ses på en liten skärm, men det finns "
                + $"{data.Categories.Length}. Slå samman månader till kvartal eller visa en kortare period.");
    }

    /// <summary>Adds a row.</summary>
    /// <param name="name">Its name, for example the insats.</param>
    /// <param name="values">One value, or <see cref="NoValue"/>, for each column.</param>
    /// <exception cref="PresentationException">
    /// The count of values is not that of the columns, or the name is empty or taken.
    /// </exception>
    public HeatMapChart Row(string name, IEnumerable<Shown> values) => new(Frame, Data.WithRow(Frame, name, values), Colours);

    /// <inheritdoc cref="Row(string, IEnumerable{Shown})"/>
    public HeatMapChart Row(string name, IEnumerable<int> values) => Row(name, values.Select(value => (Shown)value));

    /// <inheritdoc cref="Row(string, IEnumerable{Shown})"/>
    public HeatMapChart Row(string name, IEnumerable<long> values) => Row(name, values.Select(value => (Shown)value));

    /// <inheritdoc cref="Row(string, IEnumerable{Shown})"/>
    public HeatMapChart Row(string name, IEnumerable<decimal> values) => Row(name, values.Select(value => (Shown)value));

    /// <inheritdoc cref="Row(string, IEnumerable{Shown})"/>
    public HeatMapChart Row(string name, IEnumerable<double> values) => Row(name, values.Select(value => (Shown)value));

    /// <summary>
    /// Colours each cell by its percent of its row's mean, so that the pattern of small rows is seen beside large ones.
    /// </summary>
    /// <remarks>
    /// The numbers in the cells remain the values. A row without positive values, or with a negative one, has no such percent.
    /// </remarks>
    public HeatMapChart ColourWithinRows() => new(Frame, Data, HeatBase.PercentOfRowMean);

    /// <inheritdoc/>
    public override Table ToTable()
    {
        Check();
        return Data.ToTable(Frame, "Kolumn");
    }

    private protected override IEnumerable<string> MarksShown => Data.MarksShown;

    internal override void Check()
    {
        Data.Check(Frame);
        if (Colours == HeatBase.PercentOfRowMean
            && Data.Series.FirstOrDefault(row => row.Known.Any()
                && (row.Known.Any(value => value.Number < 0m) || row.Known.All(value => value.Number == 0m))) is { } row)
        {
            throw Frame.Refuse($"raden ”{row.Name}” har inget medel att jämföra med, eftersom den har negativa värden eller "
                + "bara nollor. Ta bort ColourWithinRows() eller raden.");
        }
    }

    /// <summary>The number that decides the colour of each cell.</summary>
    internal IEnumerable<(SeriesData Row, ImmutableArray<Shown> Colours)> Coloured =>
        Data.Series.Select(row => (row, Colours == HeatBase.Value || !row.Known.Any() ? row.Values : Percents(row)));

    private static ImmutableArray<Shown> Percents(SeriesData row)
    {
        var mean = row.Known.Average(value => value.Number);
        return [.. row.Values.Select(value => value.TryNumber(out var number) ? 100m * number / mean : value)];
    }

    internal override string Describe() =>
        $"Värmekarta över {Unit}, {CountedWords.Of(Data.Series.Length, "rad", "rader")} och "
        + $"{CountedWords.Of(Data.Categories.Length, "kolumn", "kolumner")} från {Data.Categories[0]} till "
        + $"{Data.Categories[^1]}. {SeriesSummary.Of(Frame, Data)}";

    internal override double Draw(SvgCanvas canvas, ChartLayout layout, double top) =>
        new HeatMapDrawing(this, canvas, layout).Draw(top);

    internal static ChartForm OwnForm { get; } = new("heat-map", PlotlyOrigin.Anywhere, ["heatmap"], HeatMapTraces.Read);

    internal override ChartForm ChartForm => OwnForm;

    internal override JsonArray Traces(JsonObject layout) => HeatMapTraces.Of(this, layout);

    private protected override HeatMapChart With(ChartFrame frame) => new(frame, Data, Colours);
}
