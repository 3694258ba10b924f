namespace Ifo.Analysis.Presentation.Display;

/// <summary>How a <see cref="Figure"/> is displayed.</summary>
internal sealed class FigureFormatterSource
{
    private readonly MimeFormatter[] _formatters =
    [
        new MimeFormatter(MimeTypes.Plotly, static instance => (instance as Figure)?.ToPlotlyJson()),
        new MimeFormatter(MimeTypes.Html, static instance => (instance as Figure)?.ToHtml()),
        new MimeFormatter(MimeTypes.Plain, static instance => (instance as Figure)?.ToString()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
