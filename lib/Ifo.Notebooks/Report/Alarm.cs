using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Running;

namespace Ifo.Notebooks.Report;

/// <summary>Says in the page that something went wrong, for an analyst first and for whoever mends it on demand.</summary>
internal static class Alarm
{
    /// <summary>What a reader must know of results that this run did not make.</summary>
    public const string Saved = "Resultaten är sparade från en tidigare körning och är inte omräknade nu. De gäller uppgifterna och biblioteket som de var då.";

    /// <summary>The banner at the top of an analysis that failed or was skipped; nothing when it passed.</summary>
    /// <param name="result">How the run ended.</param>
    /// <param name="cellAddress">Makes the address of a cell on the page.</param>
    public static Markup Banner(NotebookResult result, Func<int, string> cellAddress) => result.Outcome switch
    {
        Outcome.Failed => Failed(result.Failure, cellAddress),
        Outcome.Skipped => Markup.Of($"""
            <div class="larm hoppad"><p><strong>Analysen kördes inte.</strong> {result.SkipReason ?? "Något som den behöver saknas på den här datorn."}</p>
            <p>{(result.ShowsSaved ? Saved : "Inga resultat är sparade i anteckningsboken; nedan finns bara text och kod.")}</p></div>
            """),
        _ => Markup.Empty,
    };

    /// <summary>The banner at the cell where the analysis stopped.</summary>
    public static Markup AtCell(CellFailure failure) => Markup.Of($"""
        <div class="larm"><p><strong>Här stannade analysen{Line(failure)}.</strong> {failure.Message}</p>{Detail(failure.Detail)}</div>
        """);

    /// <summary>An error that a cell showed.</summary>
    public static Markup Error(ErrorOutput error) => Markup.Of($"""
        <div class="larm"><p><strong>Cellen gav ett fel.</strong> {error.Message}</p>{Detail(string.Join('\n', error.Trace.Prepend(error.Name)))}</div>
        """);

    private static Markup Failed(CellFailure? failure, Func<int, string> cellAddress) => failure switch
    {
        { CellNumber: { } cell } => Markup.Of($"""
            <div class="larm"><p><strong>Analysen blev inte klar.</strong> Den stannade i <a href="{cellAddress(cell)}">cell {cell}{Line(failure)}</a>. {failure.Message}</p>
            <p>Det som visas nedan är vad som hann räknas fram. Dra inga slutsatser av det.</p></div>
            """),
        { } => Markup.Of($"""
            <div class="larm"><p><strong>Analysen blev inte klar.</strong> {failure.Message}</p>{Detail(failure.Detail)}</div>
            """),
        null => Markup.Of($"""<div class="larm"><p><strong>Analysen blev inte klar.</strong> Orsaken är inte känd.</p></div>"""),
    };

    private static Markup Line(CellFailure failure) =>
        failure.Line is { } line ? Markup.Of($", rad {line}") : Markup.Empty;

    private static Markup Detail(string detail) =>
        string.IsNullOrWhiteSpace(detail)
            ? Markup.Empty
            : Markup.Of($"""<details class="teknik"><summary>Tekniskt meddelande</summary><pre tabindex="0">{detail}</pre></details>""");
}
