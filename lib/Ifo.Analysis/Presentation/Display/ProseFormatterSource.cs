namespace Ifo.Analysis.Presentation.Display;

/// <summary>How <see cref="Prose"/> is displayed.</summary>
internal sealed class ProseFormatterSource
{
    private readonly MimeFormatter[] _formatters =
    [
        new MimeFormatter(MimeTypes.Markdown, static instance => (instance as Prose)?.ToMarkdown()),
        new MimeFormatter(MimeTypes.Plain, static instance => (instance as Prose)?.ToString()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
