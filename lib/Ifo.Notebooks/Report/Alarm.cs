using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Report;

/// <summary>Says in the page that something went wrong, for an analyst first and for whoever mends it on demand.</summary>
internal static class Alarm
{
    /// <summary>What a reader must know of results that this run did not make.</summary>
    public const string Saved = "Resultaten är sparade från en tidigare körning och är inte omräknade nu. De gäller uppgifterna "
        + "och biblioteket som de var då.";

    /// <summary>The banner at the top of an analysis that failed or was skipped; nothing when it passed.</summary>
    /// <param name="result">How the run ended.</param>
    /// <param name="cellAddress">Makes the address of a cell on the page.</param>
    public static SafeHtml Banner(NotebookResult result, Func<int, string> cellAddress) => result.Outcome switch
    {
        RunOutcome.Failed => Failed(result.Failure, cellAddress),
        RunOutcome.Skipped => SafeHtml.Of($"""
            <div class="larm hoppad"><p><strong>Analysen kördes inte.</strong>
            {result.SkipReason ?? "Något som den behöver saknas på den här datorn."}</p>
            <p>{(result.ShowsSaved ? Saved : "Inga resultat är sparade i anteckningsboken; nedan finns bara text och kod.")}</p>
            </div>
            """),
        _ => SafeHtml.Empty,
    };

    /// <summary>The banner at the cell where the analysis stopped.</summary>
    public static SafeHtml AtCell(CellFailure failure) => SafeHtml.Of($"""
        <div class="larm"><p><strong>{(failure.WentOn ? "Cellen kördes inte" : "Här stannade analysen")}{Line(failure)}.</strong>
        {failure.Message}</p>{Detail(failure.Detail)}
        </div>
        """);

    /// <summary>An error that a cell showed.</summary>
    public static SafeHtml Error(ErrorOutput error) => SafeHtml.Of($"""
        <div class="larm"><p><strong>Cellen gav ett fel.</strong> {error.Message}</p>
        {Detail(string.Join('\n', error.Trace.Prepend(error.Name)))}</div>
        """);

    private static SafeHtml Failed(CellFailure? failure, Func<int, string> cellAddress) => failure switch
    {
        { CellNumber: { } cell, WentOn: true } => SafeHtml.Of($"""
            <div class="larm"><p><strong>Analysen blev inte hel.</strong> <a href="{cellAddress(cell)}">Cell {cell}</a> kördes
            inte. {failure.Message}</p></div>
            """),
        { CellNumber: { } cell } => SafeHtml.Of($"""
            <div class="larm"><p><strong>Analysen blev inte klar.</strong> Den stannade i <a href="{cellAddress(cell)}">cell
            {cell}{Line(failure)}</a>. {failure.Message}</p>
            <p>Det som visas nedan är vad som hann räknas fram. Dra inga slutsatser av det.</p></div>
            """),
        { } => SafeHtml.Of($"""
            <div class="larm"><p><strong>Analysen blev inte klar.</strong> {failure.Message}</p>{Detail(failure.Detail)}</div>
            """),
        null =>
            SafeHtml.Of($"""<div class="larm"><p><strong>Analysen blev inte klar.</strong> Orsaken är inte känd.</p></div>"""),
    };

    private static SafeHtml Line(CellFailure failure) =>
        failure.Line is { } line ? SafeHtml.Of($", rad {line}") : SafeHtml.Empty;

    private static SafeHtml Detail(string detail) =>
        string.IsNullOrWhiteSpace(detail)
            ? SafeHtml.Empty
            : SafeHtml.Of(
                $"""<details class="teknik"><summary>Tekniskt meddelande</summary><pre tabindex="0">{detail}</pre></details>""");
}
