namespace Ifo.Analysis.Presentation.Display;

/// <summary>How a <see cref="Chart"/> is displayed.</summary>
internal sealed class ChartFormatterSource
{
    private readonly MimeFormatter[] _formatters =
    [
        new MimeFormatter(MimeTypes.Plotly, static instance => (instance as Chart)?.ToPlotlyJson()),
        new MimeFormatter(MimeTypes.Html, static instance => (instance as Chart)?.ToHtml()),
        new MimeFormatter(MimeTypes.Plain, static instance => (instance as Chart)?.ToString()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
