namespace Ifo.Drafts.Documents;

/// <summary>A paragraph of prose, or a heading.</summary>
/// <param name="text">Its characters.</param>
/// <param name="isHeading">Whether it is a heading.</param>
internal sealed class DraftParagraph(DraftText text, bool isHeading = false) : DraftBlock
{
    /// <summary>Its characters.</summary>
    public DraftText Text { get; } = text;

    /// <summary>Whether it is a heading.</summary>
    public bool IsHeading { get; } = isHeading;
}
