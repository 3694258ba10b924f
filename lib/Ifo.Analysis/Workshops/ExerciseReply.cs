using Ifo.Analysis.Presentation;
using Ifo.Analysis.Presentation.Display;

namespace Ifo.Analysis.Workshops;

/// <summary>What is said of an answer to an exercise. Shown in a notebook as a text.</summary>
[TypeFormatterSource(typeof(ProseShownFormatterSource), PreferredMimeTypes = [MimeTypes.Markdown, MimeTypes.Plain])]
public sealed class ExerciseReply : IProseShown
{
    internal ExerciseReply(ReplyKind kind, Prose text) => (Kind, Text) = (kind, text);

    /// <summary>How the answer is judged.</summary>
    public ReplyKind Kind { get; }

    /// <summary>The reply in Swedish; it does not give the answer away.</summary>
    public Prose Text { get; }

    /// <summary>Whether the answer is right.</summary>
    public bool IsRight => Kind == ReplyKind.Right;

    /// <summary>The reply in words.</summary>
    public override string ToString() => Text.ToString();
}
