using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Ifo.Analysis.Presentation.Display;
using Ifo.Analysis.Presentation.Drawing;
using Ifo.Analysis.Presentation.Plotly;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation;

/// <summary>A line of a slope chart.</summary>
internal sealed record SlopeLine(string Name, decimal Before, decimal After);

/// <summary>A slope chart: what rose and what fell between two points in time.</summary>
[TypeFormatterSource(typeof(ChartFormatterSource), PreferredMimeTypes = [MimeTypes.Plotly, MimeTypes.Html])]
public sealed class SlopeChart : Chart<SlopeChart>
{
    internal SlopeChart(ChartFrame frame)
        : this(frame, string.Empty, string.Empty, [])
    {
    }

    private SlopeChart(ChartFrame frame, string before, string after, ImmutableArray<SlopeLine> lines)
        : base(frame)
    {
        Before = before;
        After = after;
        Drawn = lines;
    }

    internal string Before { get; }

    internal string After { get; }

    internal ImmutableArray<SlopeLine> Drawn { get; }

    internal IEnumerable<decimal> Numbers => Drawn.SelectMany(line => new[] { line.Before, line.After });

    /// <summary>Names the two points in time.</summary>
    /// <param name="before">The earlier, for example <c>2023</c>.</param>
    /// <param name="after">The later.</param>
    /// <exception cref="PresentationException">A name is empty, or both are the same.</exception>
    public SlopeChart Between(string before, string after)
    {
        var (first, second) =
            (Required.Text(before, "Den första tidpunkten", "Ange två, till exempel Between(\"2023\", \"2024\")."),
            Required.Text(after, "Den andra tidpunkten", "Ange två, till exempel Between(\"2023\", \"2024\")."));
        return first == second
            ? throw Frame.Refuse($"båda tidpunkterna heter ”{first}”. Ge dem olika namn.")
            : new SlopeChart(Frame, first, second, Drawn);
    }

    /// <summary>Adds a line.</summary>
    /// <param name="name">What it is about.</param>
    /// <param name="before">The earlier value.</param>
    /// <param name="after">The later value.</param>
    /// <exception cref="PresentationException">
    /// The name is empty or taken, or a value is missing: a line needs both its ends.
    /// </exception>
    public SlopeChart Line(string name, Shown before, Shown after)
    {
        var named = Required.Text(name, $"Namnet på en linje i ”{Title}”", "Ge varje linje ett namn.");
        if (!before.IsKnown || !after.IsKnown)
        {
            throw Frame.Refuse(
                $"linjen ”{named}” saknar ett av sina två värden. Utelämna den, och nämn den i en anmärkning till källan.");
        }

        return Drawn.Any(line => line.Name == named)
            ? throw Frame.Refuse($"linjen ”{named}” förekommer två gånger. Ge dem olika namn.")
            : new SlopeChart(
                Frame,
                Before,
                After,
                Drawn.Add(new SlopeLine(named, Frame.Drawable(before.Number), Frame.Drawable(after.Number))));
    }

    /// <summary>Adds a line for each item.</summary>
    /// <typeparam name="T">What a line is about.</typeparam>
    /// <param name="rows">The items.</param>
    /// <param name="name">The name of an item.</param>
    /// <param name="before">Its earlier value.</param>
    /// <param name="after">Its later value.</param>
    /// <exception cref="PresentationException">A name is empty or occurs twice, or a value is missing.</exception>
    public SlopeChart Lines<T>(IEnumerable<T> rows, Func<T, string> name, Func<T, Shown> before, Func<T, Shown> after) =>
        rows.Aggregate(this, (figure, row) => figure.Line(name(row), before(row), after(row)));

    /// <inheritdoc/>
    public override Table ToTable()
    {
        Check();
        var decimals = Frame.Decimals(Numbers);
        return Table.From(Drawn, Title, Caption)
            .Column("Namn", line => line.Name)
            .Number(Before, Unit, decimals, line => line.Before)
            .Number(After, Unit, decimals, line => line.After)
            .SignedNumber("Förändring", Unit, decimals, line => line.After - line.Before);
    }

    internal override void Check()
    {
        if (Before.Length == 0)
        {
            throw Frame.Refuse("tidpunkterna saknas. Ange dem med Between(före, efter).");
        }

        if (Drawn.IsEmpty)
        {
            throw Frame.Refuse("det finns inga värden att visa. Lägg till minst en linje med Line(namn, före, efter).");
        }
    }

    internal override string Describe()
    {
        var decimals = Frame.Decimals(Numbers);
        var (up, down) = (Drawn.Count(line => line.After > line.Before), Drawn.Count(line => line.After < line.Before));
        var largest = Drawn.MaxBy(line => Math.Abs(line.After - line.Before))!;
        return $"Lutningsdiagram över {Unit}, {Before} och {After}: {SwedishFormat.Number(up)} ökade, "
            + $"{SwedishFormat.Number(down)} minskade och {SwedishFormat.Number(Drawn.Length - up - down)} var oförändrade. "
            + $"Störst förändring: {largest.Name}, från {SwedishFormat.Number(largest.Before, decimals)} till "
            + $"{SwedishFormat.Number(largest.After, decimals)}.";
    }

    internal override double Draw(SvgCanvas canvas, ChartLayout layout, double top) =>
        new SlopeDrawing(this, canvas, layout).Draw(top);

    internal static ChartForm OwnForm { get; } = new("slope", PlotlyOrigin.ThisLibrary, ["scatter"], SlopeTraces.Read);

    internal override ChartForm ChartForm => OwnForm;

    internal override JsonArray Traces(JsonObject layout) => SlopeTraces.Of(this, layout);

    private protected override SlopeChart With(ChartFrame frame) => new(frame, Before, After, Drawn);
}
