using System.Runtime.CompilerServices;
using System.Text;

namespace Ifo.Analysis.Presentation;

/// <summary>Collects the parts of an interpolated string for <see cref="Prose"/>; the compiler makes it.</summary>
/// <param name="literalLength">The length of the fixed parts.</param>
/// <param name="formattedCount">How many values are interpolated.</param>
[InterpolatedStringHandler]
public sealed class ProseText(int literalLength, int formattedCount)
{
    private readonly StringBuilder _markdown = new(literalLength + (formattedCount * 8));
    private readonly StringBuilder _plain = new(literalLength + (formattedCount * 8));

    internal string Markdown => _markdown.ToString();

    internal string Plain => _plain.ToString();

    /// <summary>Adds all that another text has collected.</summary>
    internal void Append(ProseText other)
    {
        _markdown.Append(other.Markdown);
        _plain.Append(other.Plain);
    }

    /// <summary>Adds a fixed part, which may hold Markdown; a line that ends with a backslash goes on in the next.</summary>
    /// <param name="value">The text.</param>
    public void AppendLiteral(string value)
    {
        var text = ContinuedLines.Join(value);
        _markdown.Append(text);
        _plain.Append(text);
    }

    /// <summary>Adds a value, written as Swedish.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">A number, date, text, <see cref="NoValue"/>, <see cref="Shown"/> or <see cref="Prose"/>.</param>
    /// <exception cref="PresentationException">The number is not finite.</exception>
    public void AppendFormatted<T>(T value) => AppendFormatted(value, string.Empty);

    /// <summary>Adds a value with a format such as <c>N1</c>, <c>P1</c> or <c>+N0</c>.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="format">The format.</param>
    /// <exception cref="PresentationException">The format is unknown for the value, or the number is not finite.</exception>
    public void AppendFormatted<T>(T value, string format)
    {
        if (value is Prose prose)
        {
            _markdown.Append(prose.ToMarkdown());
            _plain.Append(prose);
            return;
        }

        var text = SwedishValue.Write(value, format);
        _markdown.Append(MarkdownText.Escape(text));
        _plain.Append(text);
    }
}
