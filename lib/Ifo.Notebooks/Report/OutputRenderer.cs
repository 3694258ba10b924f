using System.Buffers;
using System.Buffers.Text;
using System.Text.RegularExpressions;
using Ifo.Analysis.Quantities;
using Ifo.Notebooks.Documents;

namespace Ifo.Notebooks.Report;

/// <summary>Renders what a cell showed, in its richest form that is safe without scripts.</summary>
internal static partial class OutputRenderer
{
    private const int MostCharacters = 200_000;

    private static readonly SearchValues<string> Picture = SearchValues.Create(["<svg", "<img", "<hr"], StringComparison.Ordinal);

    /// <summary>Renders an output.</summary>
    /// <param name="output">The output.</param>
    /// <param name="scope">A class of its own for the box around it.</param>
    /// <param name="cellNumber">The cell's number, for the names of images without one.</param>
    public static SafeHtml Render(CellOutput output, string scope, int cellNumber) => output switch
    {
        DisplayOutput display => Box(Display(display, scope, cellNumber), scope),
        StreamOutput stream => Stream(stream),
        ErrorOutput error => Alarm.Error(error),
        _ => SafeHtml.Empty,
    };

    /// <summary>Renders the first form of a computed text that there is: markdown, HTML or plain text.</summary>
    public static SafeHtml RenderText(DisplayOutput display, string scope) =>
        display.Text("text/markdown") is { } markdown ? ProseMarkdown.Render(markdown)
        : display.Text("text/html") is { } html ? Sanitizer.Clean(html, scope)
        : display.Text("text/plain") is { } plain ? SafeHtml.Of($"<p>{plain.Trim()}</p>")
        : SafeHtml.Empty;

    private static SafeHtml Display(DisplayOutput display, string scope, int cellNumber) =>
        display.Text("text/html") is { } html && Sanitizer.Clean(html, scope) is var clean
            && (Shows(clean) || display.Data.Count == 1)
        ? clean
        : display.Text("image/svg+xml") is { } svg ? Sanitizer.Clean(svg, scope)
        : display.Text("image/png") is { } png ? Image(png, cellNumber)
        : display.Text("text/markdown") is { } markdown ? ProseMarkdown.Render(markdown)
        : display.Text("text/plain") is { } plain ? Plain(plain, "utskrift")
        : Source(display);

    // Data shown as data, and text in a form that no reader of the report has a program for.
    private static SafeHtml Source(DisplayOutput display) => display.Data
        .Where(form => ContentTypes.IsJson(form.Key) || form.Key.StartsWith("text/", StringComparison.Ordinal))
        .Select(form => ContentTypes.IsJson(form.Key) ? form.Value.ToJsonString() : form.Value.GetValue<string>())
        .Select(text => Plain(text, "utskrift"))
        .FirstOrDefault(SafeHtml.Empty);

    // What only a script would have filled shows nothing; the value may have another form.
    private static bool Shows(SafeHtml html) =>
        html.Html.AsSpan().ContainsAny(Picture) || !string.IsNullOrWhiteSpace(Tags().Replace(html.Html, string.Empty));

    private static SafeHtml Box(SafeHtml content, string scope) =>
        content.IsEmpty ? SafeHtml.Empty : SafeHtml.Of($"""<div class="utdata {scope}">{content}</div>""");

    private static SafeHtml Image(string png, int cellNumber)
    {
        var base64 = string.Concat(png.Where(character => !char.IsWhiteSpace(character)));
        return Base64.IsValid(base64)
            ? SafeHtml.Of($"""<img src="data:image/png;base64,{base64}" alt="Bild från cell {cellNumber}">""")
            : SafeHtml.Of($"<p>Bilden från cell {cellNumber} är skadad och kan inte visas.</p>");
    }

    private static SafeHtml Stream(StreamOutput stream) =>
        Plain(stream.Text, stream.Name == "stderr" ? "utskrift varning" : "utskrift");

    private static SafeHtml Plain(string text, string className) =>
        string.IsNullOrWhiteSpace(text)
            ? SafeHtml.Empty
            : SafeHtml.Of(
                $"""<pre class="{className}" tabindex="0">{WithoutColour(Beginning(text))}</pre>""");

    private static string WithoutColour(string text) => TerminalColour().Replace(text, string.Empty).TrimEnd();

    // Nobody reads megabytes on a page, and no browser is quick with them.
    private static string Beginning(string text) => text.Length <= MostCharacters
        ? text
        : $"{text.AsSpan(0, MostCharacters - (char.IsHighSurrogate(text[MostCharacters - 1]) ? 1 : 0))}\n… Utskriften är "
            + $"{SwedishFormat.Number(text.Length)} tecken. Här är början; allt finns i den körda anteckningsboken.";

    [GeneratedRegex("<!--.*?-->|<style.*?</style>|<[^>]*>", RegexOptions.Singleline, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex("\u001b\\[[0-9;]*[A-Za-z]", RegexOptions.None, 1000)]
    private static partial Regex TerminalColour();
}
