using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Ifo.Notebooks.Report;

/// <summary>HTML that is safe to put on a page, kept apart from text, which must be escaped first.</summary>
/// <param name="Html">The markup.</param>
internal readonly record struct SafeHtml(string Html)
{
    /// <summary>No markup.</summary>
    public static SafeHtml Empty { get; } = new(string.Empty);

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Html);

    /// <summary>Makes markup of an interpolated string: its literal parts as they are, strings in it escaped.</summary>
    public static SafeHtml Of(SafeHtmlBuilder builder) => new(builder.ToString());

    /// <summary>Puts pieces after each other, one on each line.</summary>
    public static SafeHtml Join(IEnumerable<SafeHtml> parts) =>
        new(string.Join('\n', parts.Where(part => !part.IsEmpty).Select(part => part.Html)));

    /// <summary>Escapes text for element content and for attribute values in double quotes.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Html;
}

/// <summary>Builds <see cref="SafeHtml"/> so that forgetting to escape is impossible rather than forbidden.</summary>
[InterpolatedStringHandler]
internal readonly ref struct SafeHtmlBuilder
{
    private readonly StringBuilder _html;

    /// <summary>Called by the compiler.</summary>
    public SafeHtmlBuilder(int literalLength, int formattedCount) =>
        _html = new StringBuilder(literalLength + (formattedCount * 16));

    /// <summary>Adds markup that the programmer wrote.</summary>
    public void AppendLiteral(string markup) => _html.Append(markup.ReplaceLineEndings("\n"));

    /// <summary>Adds text, escaped; null adds nothing.</summary>
    public void AppendFormatted(string? text) => _html.Append(SafeHtml.Escape(text ?? string.Empty));

    /// <summary>Adds a whole number with plain digits.</summary>
    public void AppendFormatted(int number) => _html.Append(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds markup.</summary>
    public void AppendFormatted(SafeHtml markup) => _html.Append(markup.Html);

    /// <summary>Adds several pieces of markup.</summary>
    public void AppendFormatted(IEnumerable<SafeHtml> parts) => _html.Append(SafeHtml.Join(parts).Html);

    /// <inheritdoc/>
    public override string ToString() => _html.ToString();
}
