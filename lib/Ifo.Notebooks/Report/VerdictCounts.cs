using AngleSharp.Dom;

namespace Ifo.Notebooks.Report;

/// <summary>How many of a report's statements got each verdict. Outputs mark each with <c>data-verdict</c>.</summary>
/// <param name="Reproduced">Statements that the figures bear out.</param>
/// <param name="Rounding">Statements that hold only because figures are rounded.</param>
/// <param name="Contradicted">Statements that no rounding explains.</param>
/// <param name="NotRecomputable">Statements for which figures are missing.</param>
internal sealed record VerdictCounts(int Reproduced, int Rounding, int Contradicted, int NotRecomputable)
{
    /// <summary>No verdict.</summary>
    public static VerdictCounts None { get; } = new(0, 0, 0, 0);

    /// <summary>Statements that do not agree as they stand, and that only a reading the report does not state could
    /// save.</summary>
    public int Open { get; init; }

    private bool Any => Open + Reproduced + Rounding + Contradicted + NotRecomputable > 0;

    /// <summary>Counts the verdicts in clean markup.</summary>
    public static VerdictCounts In(IEnumerable<SafeHtml> outputs)
    {
        var verdicts = outputs
            .Where(output => output.Html.Contains("data-verdict", StringComparison.Ordinal))
            .SelectMany(output => Dom.Parse(output.Html).QuerySelectorAll("[data-verdict]"))
            .CountBy(element => element.GetAttribute("data-verdict")!)
            .ToDictionary(StringComparer.Ordinal);
        return new(
            verdicts.GetValueOrDefault("reproduced"), verdicts.GetValueOrDefault("rounding"),
            verdicts.GetValueOrDefault("contradicted"), verdicts.GetValueOrDefault("not-recomputable"));
    }

    /// <summary>
    /// Shows the counts of what a page has recomputed; nothing when there is no verdict. They are the analysis's own checks, in
    /// other words than those of the audit.
    /// </summary>
    public SafeHtml RenderOwn() => !Any ? SafeHtml.Empty : SafeHtml.Of($"""
        <ul class="utslag" aria-label="Tal som räknats om på sidan">
        {Item("reproducerad", "omräknat tal stämmer", "omräknade tal stämmer", Reproduced)}
        {Item("avrundning", "inom avrundning", "inom avrundning", Rounding)}
        {Item("avviker", "stämmer inte", "stämmer inte", Contradicted)}
        {Item("oraknad", "kan inte räknas om", "kan inte räknas om", NotRecomputable)}
        </ul>
        """);

    /// <summary>Shows the counts; nothing when there is no verdict.</summary>
    public SafeHtml Render() => !Any ? SafeHtml.Empty : SafeHtml.Of($"""
        <ul class="utslag" aria-label="Granskade påståenden">
        {Item("reproducerad", "reproducerad", "reproducerade", Reproduced)}
        {Item("avrundning", "inom avrundning", "inom avrundning", Rounding)}{Item("motsagd", "motsagd", "motsagda", Contradicted)}
        {Item("oraknad", "öppen", "öppna", Open)}
        {Item("oraknad", "kan inte räknas om", "kan inte räknas om", NotRecomputable)}
        </ul>
        """);

    private static SafeHtml Item(string className, string one, string many, int count) =>
        count == 0 ? SafeHtml.Empty : SafeHtml.Of($"""<li class="{className}"><b>{count}</b> {(count == 1 ? one : many)}</li>""");
}
