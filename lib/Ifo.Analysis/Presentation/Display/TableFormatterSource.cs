namespace Ifo.Analysis.Presentation.Display;

/// <summary>How a <see cref="Table"/> is displayed.</summary>
internal sealed class TableFormatterSource
{
    private readonly MimeFormatter[] _formatters =
    [
        new MimeFormatter(MimeTypes.Html, static instance => (instance as Table)?.ToHtml()),
        new MimeFormatter(MimeTypes.Plain, static instance => (instance as Table)?.ToString()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
