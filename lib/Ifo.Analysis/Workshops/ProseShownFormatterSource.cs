using Ifo.Analysis.Presentation;
using Ifo.Analysis.Presentation.Display;

namespace Ifo.Analysis.Workshops;

/// <summary>What is shown in a notebook as a text.</summary>
internal interface IProseShown
{
    Prose Text { get; }
}

/// <summary>How <see cref="IProseShown"/> is displayed.</summary>
internal sealed class ProseShownFormatterSource
{
    private readonly MimeFormatter[] _formatters =
    [
        new MimeFormatter(MimeTypes.Markdown, static instance => (instance as IProseShown)?.Text.ToMarkdown()),
        new MimeFormatter(MimeTypes.Plain, static instance => (instance as IProseShown)?.Text.ToString()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
