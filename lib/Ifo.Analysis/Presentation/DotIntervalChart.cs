using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Ifo.Analysis.Presentation.Display;
using Ifo.Analysis.Presentation.Drawing;
using Ifo.Analysis.Presentation.Plotly;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation;

/// <summary>An estimate and its interval.</summary>
internal sealed record Estimate(string Name, decimal Value, decimal Low, decimal High)
{
    /// <summary>Whether the interval leaves out the value that means no difference.</summary>
    public bool Excludes(decimal reference) => reference < Low || reference > High;
}

/// <summary>Which points are filled, and what filled and hollow points mean.</summary>
internal sealed record DotMarks(ImmutableHashSet<string> Names, string Filled, string Hollow);

/// <summary>Estimates as points with their intervals as lines (a forest plot), so that chance is seen beside size.</summary>
[TypeFormatterSource(typeof(ChartFormatterSource), PreferredMimeTypes = [MimeTypes.Plotly, MimeTypes.Html])]
public sealed class DotIntervalChart : Chart<DotIntervalChart>
{
    internal DotIntervalChart(ChartFrame frame)
        : this(frame, [], reference: null, isRatio: false, marks: null)
    {
    }

    private DotIntervalChart(
        ChartFrame frame, ImmutableArray<Estimate> estimates, decimal? reference, bool isRatio, DotMarks? marks)
        : base(frame)
    {
        Estimates = estimates;
        ReferenceValue = reference;
        IsRatio = isRatio;
        Marks = marks;
    }

    internal ImmutableArray<Estimate> Estimates { get; }

    internal decimal? ReferenceValue { get; }

    internal bool IsRatio { get; }

    internal DotMarks? Marks { get; }

    /// <summary>What filled and hollow points mean; empty when all are filled.</summary>
    internal (string Filled, string Hollow) Key => (Marks, ReferenceValue) switch
    {
        ({ } marks, _) => (marks.Filled, marks.Hollow),
        (_, { } value) => ($"intervallet utesluter {Written(value)}", $"intervallet innehåller {Written(value)}"),
        _ => ("", ""),
    };

    /// <summary>Every number that the axis must cover.</summary>
    internal IEnumerable<decimal> Numbers =>
        Estimates.SelectMany(estimate => new[] { estimate.Low, estimate.Value, estimate.High });

    /// <summary>Adds an estimate.</summary>
    /// <param name="name">What it is about.</param>
    /// <param name="value">The estimate.</param>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound.</param>
    /// <exception cref="PresentationException">
    /// The name is empty or taken, a number is missing or not finite, or the estimate lies outside its interval.
    /// </exception>
    public DotIntervalChart Dot(string name, Shown value, Shown low, Shown high)
    {
        var named = Required.Text(name, $"Namnet på en punkt i ”{Title}”", "Ge varje punkt ett namn.");
        if (!value.IsKnown || !low.IsKnown || !high.IsKnown)
        {
            throw Frame.Refuse(
                $"punkten ”{named}” saknar skattning eller gräns. Utelämna den, och nämn den i en anmärkning till källan.");
        }

        if (Estimates.Any(estimate => estimate.Name == named))
        {
            throw Frame.Refuse($"punkten ”{named}” förekommer två gånger. Ge dem olika namn.");
        }

        return Add(new Estimate(named, Frame.Drawable(value.Number), Frame.Drawable(low.Number), Frame.Drawable(high.Number)));
    }

    /// <summary>Adds an estimate for each item.</summary>
    /// <typeparam name="T">What an estimate is about.</typeparam>
    /// <param name="rows">The items.</param>
    /// <param name="name">The name of an item.</param>
    /// <param name="value">Its estimate.</param>
    /// <param name="low">Its lower bound.</param>
    /// <param name="high">Its upper bound.</param>
    /// <exception cref="PresentationException">As for <see cref="Dot"/>.</exception>
    public DotIntervalChart Dots<T>(
        IEnumerable<T> rows, Func<T, string> name, Func<T, Shown> value, Func<T, Shown> low, Func<T, Shown> high) =>
        rows.Aggregate(this, (figure, row) => figure.Dot(name(row), value(row), low(row), high(row)));

    /// <summary>
    /// Says which points are filled, where something else than the single interval decides it: a test of all of them together.
    /// The number of filled points is then the number that the title counts.
    /// </summary>
    /// <param name="names">The names of those that are filled; each is a point of the figure.</param>
    /// <param name="filled">What a filled point means.</param>
    /// <param name="hollow">What a hollow point means.</param>
    /// <exception cref="PresentationException">A name is no point of the figure, or a meaning is empty.</exception>
    /// <example><code>
    /// var caption = Caption.Internal("egna uppgifter", "2023 och 2024", "2 grupper");
    /// var chart = Chart.DotInterval("En av två har ändrats", "kvot", caption).Dot("A", 1.2, 1.1, 1.3).Dot("B", 1.1, 1.01, 1.2);
    /// chart.RatioAxis().Fill(["A"], "mer än slump", "kan vara slump")
    /// </code></example>
    public DotIntervalChart Fill(IEnumerable<string> names, string filled, string hollow)
    {
        var marks = new DotMarks(
            [.. names.Select(name => Required.Text(name, $"Namnet på en punkt i ”{Title}”", "Ge varje punkt ett namn."))],
            Required.Text(filled, $"Vad en fylld punkt betyder i ”{Title}”", "Skriv det."),
            Required.Text(hollow, $"Vad en ihålig punkt betyder i ”{Title}”", "Skriv det."));
        var unknown = marks.Names.Except(Estimates.Select(estimate => estimate.Name));
        return unknown.IsEmpty
            ? new(Frame, Estimates, ReferenceValue, IsRatio, marks)
            : throw Frame.Refuse($"punkten ”{unknown.First()}” finns inte. Lägg till den före Fill.");
    }

    /// <summary>
    /// Draws a line at the value that means no difference; estimates whose interval leaves it out get a filled point,
    /// unless <see cref="Fill"/> says otherwise.
    /// </summary>
    /// <param name="value">The value, for example 0 for differences.</param>
    public DotIntervalChart Reference(decimal value) => new(Frame, Estimates, Frame.Drawable(value), IsRatio, Marks);

    /// <summary>Uses a logarithmic axis for ratios, with a line at 1: a halving is drawn as long as a doubling.</summary>
    /// <exception cref="PresentationException">A number is not above zero.</exception>
    public DotIntervalChart RatioAxis()
    {
        var ratios = new DotIntervalChart(Frame, Estimates, 1m, isRatio: true, Marks);
        ratios.RefuseNonPositive();
        return ratios;
    }

    /// <inheritdoc/>
    public override Table ToTable()
    {
        Check();
        var decimals = ShownDecimals;
        return Table.From(Estimates, Title, Caption)
            .Column("Namn", estimate => estimate.Name)
            .Number("Skattning", Unit, decimals, estimate => estimate.Value)
            .Interval("Intervall", Unit, decimals, estimate => estimate.Low, estimate => estimate.High);
    }

    /// <summary>Ratios are shown with two decimals unless otherwise asked.</summary>
    internal int ShownDecimals => IsRatio ? Frame.GivenDecimals ?? 2 : Frame.Decimals(Numbers);

    /// <summary>Whether a point is filled.</summary>
    internal bool IsFilled(Estimate estimate) => Marks is { } marks
        ? marks.Names.Contains(estimate.Name)
        : ReferenceValue is not { } reference || estimate.Excludes(reference);

    internal string Write(Estimate estimate)
    {
        var interval = new IntervalCell(estimate.Low, estimate.High);
        return $"{Number(estimate.Value)} ({Number(estimate.Low)}{CellText.Between(interval)}{Number(estimate.High)})";
    }

    internal override void Check()
    {
        if (Estimates.IsEmpty)
        {
            throw Frame.Refuse("det finns inga värden att visa. Lägg till minst en punkt med Dot(namn, värde, undre, övre).");
        }

        RefuseNonPositive();
    }

    internal override string Describe()
    {
        var start = $"Punktdiagram med intervall över {Unit}, {CountedWords.Of(Estimates.Length, "punkt", "punkter")}.";
        var reference = Marks is { } marks
            ? $" Fyllda är {marks.Names.Count}: {marks.Filled}."
            : ReferenceValue is { } value
            ? $" {CountedWords.Of(
                Estimates.Count(estimate => estimate.Excludes(value)),
                "intervall utesluter",
                "intervall utesluter")} {SwedishFormat.Number(value, IsRatio ? 0 : ShownDecimals)}."
            : string.Empty;
        return $"{start}{reference} {string.Join("; ", Estimates.Select(estimate => $"{estimate.Name} {Write(estimate)}"))}.";
    }

    internal override double Draw(SvgCanvas canvas, ChartLayout layout, double top) =>
        new DotIntervalDrawing(this, canvas, layout).Draw(top);

    internal static ChartForm OwnForm { get; } = new(
        "dot-interval", PlotlyOrigin.ThisLibrary, ["scatter"], DotIntervalTraces.Read);

    internal override ChartForm ChartForm => OwnForm;

    internal override JsonArray Traces(JsonObject layout) => DotIntervalTraces.Of(this, layout);

    private protected override DotIntervalChart With(ChartFrame frame) => new(frame, Estimates, ReferenceValue, IsRatio, Marks);

    private string Written(decimal value) => SwedishFormat.Number(value, value == decimal.Truncate(value) ? 0 : ShownDecimals);

    private string Number(decimal value) => SwedishFormat.Number(value, ShownDecimals);

    private DotIntervalChart Add(Estimate estimate) => estimate.Low <= estimate.Value && estimate.Value <= estimate.High
        ? new(Frame, Estimates.Add(estimate), ReferenceValue, IsRatio, Marks)
        : throw Frame.Refuse($"skattningen för ”{estimate.Name}” ligger utanför sitt intervall. Ange värde, undre gräns och "
            + "övre gräns i den ordningen.");

    private void RefuseNonPositive()
    {
        if (IsRatio && Estimates.FirstOrDefault(estimate => estimate.Low <= 0m) is { } estimate)
        {
            throw Frame.Refuse($"”{estimate.Name}” har en gräns som inte är större än noll, och kan inte visas på en kvotaxel. "
                + "Använd Reference(1) utan kvotaxel.");
        }
    }
}
