using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// What of the data package an export is read against: the field's lists, the table's schema, and what headers and values can
/// mean.
/// </summary>
internal sealed record ExportLists(
    string Folder, Taxonomies Taxonomies, IReadOnlyDictionary<string, SchemaField> Schema, FieldChoices Choices)
{
    public static ExportLists Load(ExportKind kind, ReadingOptions options)
    {
        var folder = DataFolder.Find(options.DataFolder.Length == 0 ? null : options.DataFolder);
        var taxonomies = Taxonomies.Load(folder);
        return new ExportLists(folder, taxonomies, PackageSchema.Load(folder, kind.SchemaOf), new FieldChoices(kind, taxonomies));
    }
}
