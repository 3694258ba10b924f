using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation;

/// <summary>What every figure has, whatever its form.</summary>
/// <param name="Title">What the reader is to see.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="Caption">Source, period and n.</param>
internal sealed record ChartFrame(string Title, string Unit, Caption Caption)
{
    /// <summary>Values beyond this lose digits in browsers, and are no figures of a municipality.</summary>
    private const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>The line under the title, where it is not composed of unit and period.</summary>
    public string GivenSubtitle { get; init; } = string.Empty;

    /// <summary>The alternative text, where it is not composed of the data.</summary>
    public string GivenAltText { get; init; } = string.Empty;

    /// <summary>Decimals shown, where they are not chosen from the data.</summary>
    public int? GivenDecimals { get; init; }

    public string ShownTitle => Caption.Mark(Title);

    public string Subtitle =>
        GivenSubtitle.Length > 0 ? GivenSubtitle : $"{char.ToUpperInvariant(Unit[0])}{Unit[1..]}, {Caption.Period}";

    public static ChartFrame Of(string title, string unit, Caption caption)
    {
        var named = Required.Title(title);
        return new ChartFrame(named, InWords(Required.Unit(unit, named)), Required.Caption(caption, named));
    }

    /// <summary>An axis names its unit in words: a sign such as % follows a number, and there is none.</summary>
    private static string InWords(string unit) => unit switch
    {
        "%" => "procent",
        "kr" => "kronor",
        "tkr" => "tusen kronor",
        "mnkr" => "miljoner kronor",
        "mdkr" => "miljarder kronor",
        _ => unit,
    };

    /// <summary>
    /// The decimals that are shown: those that the values have, but of computed values one, or two where some are below one.
    /// </summary>
    public int Decimals(IEnumerable<decimal> values)
    {
        var all = values.ToList();
        var exact = Enumerable.Range(0, 3).Where(decimals => all.TrueForAll(value => Math.Round(value, decimals) == value));
        return GivenDecimals
            ?? exact.Select(decimals => (int?)decimals).FirstOrDefault() ?? (all.Exists(value => Math.Abs(value) < 1m) ? 2 : 1);
    }

    /// <summary>The exception that tells the analyst what is wrong with this figure.</summary>
    public PresentationException Refuse(string problem) => new($"Diagrammet ”{Title}”: {problem}");

    /// <summary>The value itself, or a refusal where it is too large to be drawn rightly.</summary>
    public decimal Drawable(decimal value) => Math.Abs(value) <= Largest
        ? value
        : throw Refuse($"värdet {Quantities.SwedishFormat.Number(value, 0)} är för stort för att ritas. Använd en större enhet, "
            + "till exempel miljoner kronor.");
}
