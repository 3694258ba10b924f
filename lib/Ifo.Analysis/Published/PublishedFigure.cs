using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Published;

/// <summary>
/// One printed figure with its citation. Dimensions that do not apply are empty texts; a figure that the report does not
/// give, or that cannot be read, is a <see cref="Reading"/> without a figure and with its reason.
/// </summary>
public sealed record PublishedFigure
{
    /// <summary>The stable, readable id, which begins with the slug of the report.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// What the figure is about, in Swedish: <c>Nödbistånd: antal förfrågningar, 2024</c>; made from the taxonomy's labels.
    /// </summary>
    public required string Label { get; init; }

    /// <summary>The organisation's name, in Swedish; empty for figures made outside the published files.</summary>
    public string OrganisationLabel { get; init; } = "";

    /// <summary>The slug of the table, the diagram or the passage.</summary>
    public required string Table { get; init; }

    /// <summary>The key of what is measured, see <see cref="Taxonomy.Taxonomies.Measures"/>.</summary>
    public required string Measure { get; init; }

    /// <summary>The key of the organisation.</summary>
    public required string Organisation { get; init; }

    /// <summary>The key of the kategoriområde; empty for all.</summary>
    public required string Area { get; init; }

    /// <summary>The key of the insats, or of a part of one; empty for all.</summary>
    public required string Insats { get; init; }

    /// <summary>The key of the provider type; empty for all.</summary>
    public required string Provider { get; init; }

    /// <summary>The key of the ground (avtalsform), which is not a provider type; empty for all.</summary>
    public string Ground { get; init; } = "";

    /// <summary>The key of the group of persons, or of the row of a table that is no other dimension; empty for all.</summary>
    public required string Group { get; init; }

    /// <summary>The period; of a change, the later of the two.</summary>
    public required Period Period { get; init; }

    /// <summary>The key of what the figure is: <c>outcome</c>, <c>budget</c> …</summary>
    public required string Basis { get; init; }

    /// <summary>The figure, or why there is none.</summary>
    public required Reading Reading { get; init; }

    /// <summary>The characters as printed; empty when they cannot be read.</summary>
    public required string Printed { get; init; }

    /// <summary>
    /// Letters that were repaired, the reading that was chosen, an evident slip; empty when nothing needs saying.
    /// </summary>
    public required string Note { get; init; }

    /// <summary>Where it stands.</summary>
    public required Source Source { get; init; }

    /// <summary>The line of the report's text.</summary>
    public int Line => Source.Line;

    /// <summary>The section of the report.</summary>
    public string Section => Source.Section;

    /// <summary>The figure, which must be there.</summary>
    /// <exception cref="NoFigureException">There is none; the message says why.</exception>
    public Reported Demand() => Reading.Demand(Id);

    /// <summary>The id and the figure.</summary>
    public override string ToString() => $"{Id}: {Reading}";

    // Two figures of one scope are of the same thing; only the measure, the period and the basis may differ.
    internal (string Organisation, string Area, string Insats, string Provider, string Ground, string Group) Scope =>
        (Organisation, Area, Insats, Provider, Ground, Group);
}
