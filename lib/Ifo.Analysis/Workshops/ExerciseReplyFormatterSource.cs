using Ifo.Analysis.Presentation.Display;

namespace Ifo.Analysis.Workshops;

/// <summary>How <see cref="ExerciseReply"/> is displayed.</summary>
internal sealed class ExerciseReplyFormatterSource
{
    private readonly MimeFormatter[] _formatters =
    [
        new MimeFormatter(MimeTypes.Markdown, static instance => (instance as ExerciseReply)?.Text.ToMarkdown()),
        new MimeFormatter(MimeTypes.Plain, static instance => (instance as ExerciseReply)?.ToString()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
