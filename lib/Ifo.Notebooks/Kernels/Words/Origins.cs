using Ifo.Analysis.Citations;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;

namespace Ifo.Notebooks.Kernels.Words;

/// <summary><c>#!kalla</c>, in whatever host: where a value of the notebook, or a printed number, comes from.</summary>
internal static class Origins
{
    private const int Most = 20;

    /// <summary>Where a value comes from, as HTML; null when it does not say.</summary>
    /// <param name="value">Figures, or what is made of them and knows its sources: a result, a table, a chart.</param>
    public static string? OfValue(object? value) => value switch
    {
        PublishedFigures figures => Html(figures, "Uppgifternas källor"),
        PublishedFigure figure => Text($"{figure.Label}, tryckt ”{figure.Printed}”: {new Sources([figure.Source]).Caption()}"),
        Sources sources => Text(sources.Caption()),
        null => null,
        _ when Member<Sources>(value, "Sources") is { Count: > 0 } sources => Text(sources.Caption()),
        _ => Member<Caption>(value, "Caption") is { } caption ? Text(caption.SourceLine) : null,
    };

    /// <summary>Where in the published reports a number stands, as HTML.</summary>
    /// <param name="text">An id, or a number as printed.</param>
    public static string OfText(string text)
    {
        var found = PublishedFigures.Load().Find(text);
        return found.Count == 0
            ? Text($"”{text}” är varken en variabel som bär sin källa eller en siffra som står i de publicerade rapporterna.")
            : Html(found, $"Här står {text}");
    }

    private static string Html(PublishedFigures figures, string title)
    {
        var shown = figures.Take(Most).Select(figure => figure.Id).ToHashSet(StringComparer.Ordinal);
        var html = figures.Where(figure => shown.Contains(figure.Id)).Origin(title).ToHtml();
        return figures.Count <= Most ? html : html + Text($"De första {Most} av {figures.Count} uppgifter visas.");
    }

    private static T? Member<T>(object value, string name)
        where T : class => value.GetType().GetProperty(name, typeof(T))?.GetValue(value) as T;

    private static string Text(string text) => $"<p>{System.Net.WebUtility.HtmlEncode(text)}</p>";
}
