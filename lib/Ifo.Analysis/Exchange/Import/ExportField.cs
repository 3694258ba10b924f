using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>A field of the rows that are read, and the headers that usually mean it.</summary>
/// <param name="Name">The name in the table's schema.</param>
/// <param name="Label">The Swedish name, as in the mapping file.</param>
/// <param name="Need">Whether a column for it must be there.</param>
/// <param name="Names">Other headers that mean it.</param>
internal sealed record ExportField(string Name, string Label, FieldNeed Need, params string[] Names)
{
    /// <summary>What its cells can mean; empty where a cell is no choice.</summary>
    public Func<Taxonomies, IEnumerable<Choice>> Choices { get; init; } = _ => [];
}

/// <summary>Whether a column for a field must be there.</summary>
internal enum FieldNeed
{
    Column,
    Optional,
}
