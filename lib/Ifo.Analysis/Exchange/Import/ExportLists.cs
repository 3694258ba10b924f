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
    /// <summary>The lists that an export is read with, her own over those of the data package.</summary>
    public static Taxonomies TaxonomiesOf(string path, ReadingOptions? options) => Taxonomies.Load(
        DataFolder.FindForExports(options?.DataFolder ?? ""),
        OwnTaxonomy.FolderFor(path, options?.TaxonomyFolder ?? ""));

    /// <summary>The options by which another file is read with the same lists as an export.</summary>
    public static ReadingOptions WithListsOf(string path, ReadingOptions? options)
    {
        var known = options ?? ReadingOptions.Usual;
        var folder = OwnTaxonomy.FolderFor(path, known.TaxonomyFolder);
        return known with { TaxonomyFolder = folder.Length > 0 ? folder : "-" };
    }

    public static ExportLists Load(ExportKind kind, ReadingOptions options, string path = "")
    {
        var folder = DataFolder.FindForExports(options.DataFolder);
        var taxonomies = TaxonomiesOf(path, options);
        return new ExportLists(folder, taxonomies, SchemaOf(kind, folder), new FieldChoices(kind, taxonomies));
    }

    // A kind that the package has no table of says itself what must be there.
    private static IReadOnlyDictionary<string, SchemaField> SchemaOf(ExportKind kind, string folder) => kind.SchemaOf.Length > 0
        ? PackageSchema.Load(folder, kind.SchemaOf)
        : kind.Fields.ToDictionary(
            field => field.Name,
            field => new SchemaField(field.Name, "string", field.Need == FieldNeed.Column, []),
            StringComparer.Ordinal);
}
