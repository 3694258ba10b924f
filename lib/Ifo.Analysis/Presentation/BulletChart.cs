using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Ifo.Analysis.Presentation.Display;
using Ifo.Analysis.Presentation.Drawing;
using Ifo.Analysis.Presentation.Plotly;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation;

/// <summary>An outcome and what it is held against.</summary>
internal sealed record BulletRow(string Name, Shown Outcome, Shown Target);

/// <summary>What the ends of a range are counted in.</summary>
internal enum RangeBase
{
    Unit,
    PercentOfTarget,
}

/// <summary>A range behind the bars.</summary>
internal sealed record BulletRange(string Name, decimal Low, decimal High, RangeBase Base)
{
    /// <summary>The ends on the axis; none where they are parts of a target that is missing.</summary>
    public (decimal Low, decimal High)? Of(BulletRow row) => (Base, row.Target.TryNumber(out var target)) switch
    {
        (RangeBase.Unit, _) => (Low, High),
        (_, true) => (Math.Min(Low * target, High * target) / 100m, Math.Max(Low * target, High * target) / 100m),
        _ => null,
    };
}

/// <summary>
/// Outcomes as bars, each against its budget or target as a line across it, with ranges behind where they are given.
/// </summary>
/// <remarks>
/// Bars start at zero. A missing outcome is a gap with its mark, a missing target is no line and its mark in the text.
/// </remarks>
[TypeFormatterSource(typeof(ChartFormatterSource), PreferredMimeTypes = [MimeTypes.Plotly, MimeTypes.Html])]
public sealed class BulletChart : Chart<BulletChart>
{
    internal BulletChart(ChartFrame frame)
        : this(frame, [], [], "Utfall", "Budget")
    {
    }

    private BulletChart(
        ChartFrame frame, ImmutableArray<BulletRow> rows, ImmutableArray<BulletRange> ranges, string outcome, string target)
        : base(frame)
    {
        Entries = rows;
        Ranges = ranges;
        OutcomeName = outcome;
        TargetName = target;
    }

    internal ImmutableArray<BulletRow> Entries { get; }

    internal ImmutableArray<BulletRange> Ranges { get; }

    internal string OutcomeName { get; }

    internal string TargetName { get; }

    /// <summary>Every number that is drawn.</summary>
    internal IEnumerable<decimal> Numbers =>
        Entries.SelectMany(row => new[] { row.Outcome, row.Target }).Where(value => value.IsKnown).Select(value => value.Number);

    /// <summary>Says what the bars and the lines across them are, where they are not outcome and budget.</summary>
    /// <param name="outcome">What a bar is, for example <c>Beläggning</c>.</param>
    /// <param name="target">What it is held against, for example <c>Mål</c>.</param>
    /// <exception cref="PresentationException">A name is empty.</exception>
    public BulletChart Called(string outcome, string target) => new(
        Frame,
        Entries,
        Ranges,
        Required.Text(outcome, $"Namnet på utfallet i ”{Title}”", "Skriv till exempel ”Utfall”."),
        Required.Text(target, $"Namnet på målet i ”{Title}”", "Skriv till exempel ”Budget”."));

    /// <summary>Adds an outcome and its target.</summary>
    /// <param name="name">What they are about.</param>
    /// <param name="outcome">The outcome, or why there is none.</param>
    /// <param name="target">The budget or target, or why there is none.</param>
    /// <exception cref="PresentationException">The name is empty or taken, or both values are missing.</exception>
    public BulletChart Row(string name, Shown outcome, Shown target)
    {
        var named = Required.Text(name, $"Namnet på en rad i ”{Title}”", "Ge varje rad ett namn.");
        if (Entries.Any(row => row.Name == named))
        {
            throw Frame.Refuse($"raden ”{named}” förekommer två gånger. Ge dem olika namn.");
        }

        return outcome.IsKnown || target.IsKnown
            ? With(Entries.Add(new BulletRow(named, Drawable(outcome), Drawable(target))))
            : throw Frame.Refuse(
                $"raden ”{named}” saknar både utfall och mål. Utelämna den, och nämn den i en anmärkning till källan.");
    }

    /// <summary>Adds an outcome and its target for each item.</summary>
    /// <typeparam name="T">What a row is about.</typeparam>
    /// <param name="rows">The items.</param>
    /// <param name="name">The name of an item.</param>
    /// <param name="outcome">Its outcome.</param>
    /// <param name="target">Its budget or target.</param>
    /// <exception cref="PresentationException">As for <see cref="Row"/>.</exception>
    public BulletChart Rows<T>(IEnumerable<T> rows, Func<T, string> name, Func<T, Shown> outcome, Func<T, Shown> target) =>
        rows.Aggregate(this, (figure, row) => figure.Row(name(row), outcome(row), target(row)));

    /// <summary>Draws a range behind every bar, for example what counts as full.</summary>
    /// <param name="name">What it means to lie in the range.</param>
    /// <param name="low">Where it begins, in the figure's unit.</param>
    /// <param name="high">Where it ends.</param>
    /// <exception cref="PresentationException">
    /// The name is empty or taken, the ends are not in order, or there are three ranges already.
    /// </exception>
    public BulletChart Range(string name, decimal low, decimal high) => WithRange(name, low, high, RangeBase.Unit);

    /// <summary>
    /// Draws a range behind every bar that follows its own target, for example two percent to either side of the budget.
    /// </summary>
    /// <param name="name">What it means to lie in the range.</param>
    /// <param name="lowPercent">Where it begins, in percent of the target, for example 98.</param>
    /// <param name="highPercent">Where it ends.</param>
    /// <exception cref="PresentationException">As for <see cref="Range"/>.</exception>
    public BulletChart RangeOfTarget(string name, decimal lowPercent, decimal highPercent) =>
        WithRange(name, lowPercent, highPercent, RangeBase.PercentOfTarget);

    /// <inheritdoc/>
    public override Table ToTable()
    {
        Check();
        var decimals = ShownDecimals;
        return Table.From(Entries, Title, Caption)
            .Column("Namn", row => row.Name)
            .Number(OutcomeName, Unit, decimals, row => row.Outcome)
            .Number(TargetName, Unit, decimals, row => row.Target)
            .SignedNumber($"{OutcomeName} minus {Lower(TargetName)}", Unit, decimals, Difference);
    }

    internal int ShownDecimals => Frame.Decimals(Numbers);

    internal string Write(BulletRow row) => $"{Write(row.Outcome)} ({Lower(TargetName)} {Write(row.Target)})";

    internal string Write(Shown value) =>
        value.TryNumber(out var number) ? SwedishFormat.Number(number, ShownDecimals) : value.Missing.Mark;

    /// <summary>A name within a sentence; abbreviations keep their capitals.</summary>
    internal static string Lower(string name) =>
        name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private protected override IEnumerable<string> MarksShown =>
        Entries.SelectMany(row => new[] { row.Outcome, row.Target })
            .Where(value => !value.IsKnown)
            .Select(value => value.Missing.Explanation);

    internal override void Check()
    {
        if (Entries.IsEmpty)
        {
            throw Frame.Refuse("det finns inga värden att visa. Lägg till minst en rad med Row(namn, utfall, mål).");
        }
    }

    internal override string Describe()
    {
        var ranges = Ranges.IsEmpty ? string.Empty : $" Bakom staplarna: {string.Join("; ", Ranges.Select(Write))}.";
        return $"Måldiagram över {Unit}, {Lower(OutcomeName)} mot {Lower(TargetName)} i "
            + $"{CountedWords.Of(Entries.Length, "rad", "rader")}. "
            + $"{string.Join("; ", Entries.Select(row => $"{row.Name} {Write(row)}"))}.{ranges}";
    }

    /// <summary>A range in words, as the legend has it.</summary>
    internal string Write(BulletRange range)
    {
        var unit = range.Base == RangeBase.Unit ? Unit : $"procent av {Lower(TargetName)}";
        return $"{range.Name} ({Own(range.Low)}–{Own(range.High)} {unit})";

        static string Own(decimal value) => SwedishFormat.Number(value, Math.Min(value.Scale, (byte)2));
    }

    internal override double Draw(SvgCanvas canvas, ChartLayout layout, double top) =>
        new BulletDrawing(this, canvas, layout).Draw(top);

    internal static ChartForm OwnForm { get; } = new("bullet", PlotlyOrigin.ThisLibrary, ["bar", "scatter"], BulletTraces.Read);

    internal override ChartForm ChartForm => OwnForm;

    internal override JsonArray Traces(JsonObject layout) => BulletTraces.Of(this, layout);

    private protected override BulletChart With(ChartFrame frame) => new(frame, Entries, Ranges, OutcomeName, TargetName);

    private BulletChart With(ImmutableArray<BulletRow> rows) => new(Frame, rows, Ranges, OutcomeName, TargetName);

    private BulletChart WithRange(string name, decimal low, decimal high, RangeBase of)
    {
        var named = Required.Text(name, $"Namnet på ett fält i ”{Title}”", "Skriv vad det betyder att ligga i fältet.");
        if (low >= high || Ranges.Any(range => range.Name == named))
        {
            throw Frame.Refuse($"fältet ”{named}” ska ha ett eget namn och börja före sitt slut.");
        }

        return Ranges.Length < Palette.MostRanges
            ? new(
                Frame,
                Entries,
                Ranges.Add(new BulletRange(named, Frame.Drawable(low), Frame.Drawable(high), of)),
                OutcomeName,
                TargetName)
            : throw Frame.Refuse($"högst {Palette.MostRanges} fält kan skiljas åt.");
    }

    private Shown Drawable(Shown value) => value.TryNumber(out var number) ? Frame.Drawable(number) : value;

    private static Shown Difference(BulletRow row) =>
        (row.Outcome.TryNumber(out var outcome), row.Target.TryNumber(out var target)) switch
        {
            (true, true) => outcome - target,
            (false, _) => row.Outcome.Missing,
            _ => row.Target.Missing,
        };
}
