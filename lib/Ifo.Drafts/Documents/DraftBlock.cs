namespace Ifo.Drafts.Documents;

/// <summary>What a document is made of: paragraphs and tables, in their order.</summary>
internal abstract class DraftBlock
{
    /// <summary>The heading that the block stands under; empty when there is none.</summary>
    public string Heading { get; init; } = "";
}
