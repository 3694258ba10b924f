namespace Ifo.Drafts.Documents;

/// <summary>A draft as it was read: the same for every kind of file.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Blocks">Paragraphs and tables in their order.</param>
/// <param name="Remarks">What could not be read, in Swedish; empty when everything could.</param>
internal sealed record DraftDocument(string Name, IReadOnlyList<DraftBlock> Blocks, IReadOnlyList<string> Remarks)
{
    /// <summary>The paragraphs.</summary>
    public IEnumerable<DraftParagraph> Paragraphs => Blocks.OfType<DraftParagraph>();

    /// <summary>The tables.</summary>
    public IEnumerable<DraftTable> Tables => Blocks.OfType<DraftTable>();
}
