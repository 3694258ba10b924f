using System.Text.Json.Serialization;

namespace Ifo.Analysis.Disclosure.Manifests;

/// <summary>A table that had been let out before, which the released one was tried together with.</summary>
/// <param name="Table">What it is called in the record of releases.</param>
/// <param name="Extent">Whether rows and columns could be compared, or the totals alone; in Swedish.</param>
public sealed record ManifestComparison(
    [property: JsonPropertyName("tabell")] string Table, [property: JsonPropertyName("jämfört")] string Extent)
{
    internal static ManifestComparison Of(string name, bool isLinked) =>
        new(name, isLinked ? "rader och kolumner" : "bara totaler, inga namn är gemensamma");
}
