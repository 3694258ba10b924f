using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Ifo.Analysis.Presentation.Display;
using Ifo.Analysis.Presentation.Drawing;
using Ifo.Analysis.Presentation.Plotly;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation;

/// <summary>A named value of a waterfall: where it starts, a contribution, or where it ends.</summary>
internal sealed record WaterfallStep(string Name, decimal Value);

/// <summary>A waterfall: a value before, contributions that add to it or take from it, and the value after.</summary>
/// <remarks>
/// Where the contributions are small beside the totals, the axis does not go down to zero; the totals are then drawn as
/// lines at their values and not as bars, since a bar that is cut off would lie about its length.
/// </remarks>
[TypeFormatterSource(typeof(ChartFormatterSource), PreferredMimeTypes = [MimeTypes.Plotly, MimeTypes.Html])]
public sealed class WaterfallChart : Chart<WaterfallChart>
{
    private readonly WaterfallStep? _start;
    private readonly WaterfallStep? _end;

    internal WaterfallChart(ChartFrame frame)
        : this(frame, null, [], null)
    {
    }

    private WaterfallChart(ChartFrame frame, WaterfallStep? start, ImmutableArray<WaterfallStep> steps, WaterfallStep? end)
        : base(frame)
    {
        _start = start;
        Contributions = steps;
        _end = end;
    }

    internal ImmutableArray<WaterfallStep> Contributions { get; }

    /// <summary>The value before.</summary>
    internal WaterfallStep First => _start ?? throw Frame.Refuse("startvärdet saknas. Ange det med Start(namn, värde).");

    /// <summary>The value after.</summary>
    internal WaterfallStep Last =>
        _end ?? throw Frame.Refuse("slutvärdet saknas. Ange det med End(namn, värde); det kontrolleras mot bidragens summa.");

    /// <summary>The value reached before and after each contribution.</summary>
    internal ImmutableArray<(decimal From, decimal To)> Path
    {
        get
        {
            var reached = First.Value;
            return [.. Contributions.Select(step => (From: reached, To: reached += step.Value))];
        }
    }

    /// <summary>Says what the value was before.</summary>
    /// <param name="name">For example <c>2023</c>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="PresentationException">The name is empty or the value is missing.</exception>
    public WaterfallChart Start(string name, Shown value) => new(Frame, Step(name, value, "startvärdet"), Contributions, _end);

    /// <summary>Adds a contribution.</summary>
    /// <param name="name">What it comes from.</param>
    /// <param name="change">How much it adds; negative where it takes away.</param>
    /// <exception cref="PresentationException">
    /// The name is empty or taken, or the value is missing: without it the contributions have no sum.
    /// </exception>
    public WaterfallChart Contribution(string name, Shown change) =>
        new(Frame, _start, Contributions.Add(Step(name, change, "bidraget")), _end);

    /// <summary>Adds a contribution for each item.</summary>
    /// <typeparam name="T">What a contribution comes from.</typeparam>
    /// <param name="rows">The items.</param>
    /// <param name="name">The name of an item.</param>
    /// <param name="change">How much it adds.</param>
    /// <exception cref="PresentationException">As for <see cref="Contribution"/>.</exception>
    public WaterfallChart Steps<T>(IEnumerable<T> rows, Func<T, string> name, Func<T, Shown> change) =>
        rows.Aggregate(this, (figure, row) => figure.Contribution(name(row), change(row)));

    /// <summary>Says what the value was after; it must be what start and contributions sum to.</summary>
    /// <param name="name">For example <c>2024</c>.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="PresentationException">
    /// The name is empty, the value is missing, or the contributions do not lead to it.
    /// </exception>
    public WaterfallChart End(string name, Shown value)
    {
        var end = Step(name, value, "slutvärdet");
        var sum = First.Value + Contributions.Sum(step => step.Value);
        return sum == end.Value
            ? new WaterfallChart(Frame, _start, Contributions, end)
            : throw Frame.Refuse($"start och bidrag ger {Exact(sum)}, men slutvärdet är {Exact(end.Value)}. Lägg till det som "
                + "saknas som ett eget bidrag, till exempel ”Övrigt”.");
    }

    /// <inheritdoc/>
    public override Table ToTable()
    {
        Check();
        var decimals = ShownDecimals;
        return Table.From(Contributions.Prepend(First).Append(Last).Zip(Changes), Title, Caption)
            .Column("Post", row => row.First.Name)
            .SignedNumber("Bidrag", Unit, decimals, row => row.Second)
            .Number(
                "Nivå", Unit, decimals, row => row.Second.IsKnown ? Path[Contributions.IndexOf(row.First)].To : row.First.Value);
    }

    internal int ShownDecimals => Frame.Decimals(Contributions.Prepend(First).Append(Last).Select(step => step.Value));

    internal override void Check()
    {
        _ = (First, Last);
        if (Contributions.IsEmpty)
        {
            throw Frame.Refuse("det finns inga bidrag att visa. Lägg till minst ett med Contribution(namn, förändring).");
        }

        if (Contributions.Append(First)
            .Append(Last)
            .GroupBy(step => step.Name, StringComparer.Ordinal)
            .FirstOrDefault(group => group.Skip(1).Any()) is { } repeated)
        {
            throw Frame.Refuse($"”{repeated.Key}” förekommer två gånger. Ge posterna olika namn.");
        }
    }

    internal override string Describe()
    {
        var decimals = ShownDecimals;
        var contributions = string.Join(
            "; ", Contributions.Select(step => $"{step.Name} {SwedishFormat.Signed(step.Value, decimals)}"));
        return $"Vattenfallsdiagram över {Unit}, från {SwedishFormat.Number(First.Value, decimals)} ({First.Name}) till "
            + $"{SwedishFormat.Number(Last.Value, decimals)} ({Last.Name}). Bidrag: {contributions}.";
    }

    internal override double Draw(SvgCanvas canvas, ChartLayout layout, double top) =>
        new WaterfallDrawing(this, canvas, layout).Draw(top);

    internal static ChartForm OwnForm { get; } = new("waterfall", PlotlyOrigin.Anywhere, ["waterfall"], WaterfallTraces.Read);

    internal override ChartForm ChartForm => OwnForm;

    internal override JsonArray Traces(JsonObject layout) => WaterfallTraces.Of(this, layout);

    private protected override WaterfallChart With(ChartFrame frame) => new(frame, _start, Contributions, _end);

    private static string Exact(decimal value) => SwedishFormat.Number(value, Math.Min(value.Scale, (byte)6));

    /// <summary>The contribution of each row of the table; the totals have none.</summary>
    private IEnumerable<Shown> Changes =>
        Contributions.Select(step => (Shown)step.Value)
            .Prepend(NoValue.NotApplicable.Because("en nivå, inte ett bidrag"))
            .Append(NoValue.NotApplicable.Because("en nivå, inte ett bidrag"));

    private WaterfallStep Step(string name, Shown value, string what)
    {
        var named = Required.Text(name, $"Namnet på en post i ”{Title}”", "Ge varje post ett namn.");
        return value.TryNumber(out var number)
            ? new WaterfallStep(named, Frame.Drawable(number))
            : throw Frame.Refuse($"{what} ”{named}” saknar värde, så bidragen kan inte summeras. Visa en tabell i stället.");
    }
}
