using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Exchange.Kinds;
using Ifo.Analysis.Exchange.Large;

namespace Ifo.Analysis.Exchange;

/// <summary>
/// What the rows of an export are about, and all that goes with it: the names by which it is asked for, the table whose schema it
/// obeys, its fields and its mapping file. A new kind is a class derived from this one, and its place in <see cref="All"/>.
/// </summary>
public abstract class ExportKind
{
    private protected ExportKind()
    {
    }

    /// <summary>Placement requests, one on each row.</summary>
    public static ExportKind Requests => RequestExportKind.Instance;

    /// <summary>Placements, one on each row.</summary>
    public static ExportKind Placements => PlacementExportKind.Instance;

    /// <summary>Cases of any sort, one on each row, with whatever columns there are.</summary>
    public static ExportKind Cases => CaseExportKind.Instance;

    /// <summary>Figures, such as costs and numbers per month, one on each row.</summary>
    public static ExportKind Figures => FigureExportKind.Instance;

    /// <summary>
    /// Every kind. Where it is not said which an export is, the one whose headers fit best is taken; of equals the earlier.
    /// </summary>
    public static IReadOnlyList<ExportKind> All => [Requests, Placements, Figures, Cases];

    /// <summary>The keys of the kinds whose rows can be counted, as a choice in a Swedish sentence.</summary>
    internal static string KeysAboutPersons =>
        string.Join(" eller ", All.Where(kind => kind.IsAboutPersons).Select(kind => kind.Key));

    /// <summary>The word for it on the command line, after <c>--as</c>.</summary>
    public abstract string Key { get; }

    /// <summary>What it is called, in Swedish and in the plural.</summary>
    public abstract string Label { get; }

    /// <summary>Whether the rows are about persons, so that they can be counted and the counts protected.</summary>
    public abstract bool IsAboutPersons { get; }

    /// <summary>What its rows are called where they are counted.</summary>
    internal abstract string Noun { get; }

    /// <summary>
    /// The table of the data package whose schema the fields obey; a folder where all of its tables have the same; empty where
    /// the package has no such table.
    /// </summary>
    internal abstract string SchemaOf { get; }

    /// <summary>The name of the mapping file beside the export.</summary>
    internal abstract string MappingFile { get; }

    /// <summary>The field with the rows' own numbers, by which repeated rows are found; empty for none.</summary>
    internal abstract string RowNumber { get; }

    /// <summary>The fields, and the headers that usually mean them.</summary>
    internal abstract IReadOnlyList<ExportField> Fields { get; }

    /// <summary>The kind with a key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="ExportException">There is no such kind; the message lists those that there are.</exception>
    public static ExportKind FromKey(string key) =>
        All.FirstOrDefault(kind => string.Equals(kind.Key, key, StringComparison.Ordinal))
        ?? throw new ExportException($"Det finns inget slags export som heter \"{key}\". De som finns är: "
            + $"{string.Join(", ", All.Select(kind => kind.Key))}.");

    /// <summary>The key.</summary>
    public override string ToString() => Key;

    internal ExportField Field(string name) => Fields.Single(field => string.Equals(field.Name, name, StringComparison.Ordinal));

    /// <summary>The report on a file, without its rows.</summary>
    internal abstract ExportReport Check(string path, ReadingOptions? options);

    /// <summary>How well the headers of a file fit.</summary>
    internal abstract int Fit(string path, ReadingOptions? options, Func<string, Stream>? open = null);

    /// <summary>Reads a file about persons and gives its rows to what counts them.</summary>
    /// <exception cref="ExportException">The rows are not about persons, or the file is refused.</exception>
    internal abstract TResult Count<TResult>(string path, ReadingOptions? options, IExportCounter<TResult> counter);

    /// <summary>Reads large files about persons by DuckDB.</summary>
    /// <exception cref="ExportException">A file is refused.</exception>
    /// <exception cref="NotPlainException">They are not read by DuckDB.</exception>
    internal abstract LargeExport ReadLarge(LargeFiles files, ReadingOptions options, IReadOnlyList<string> fields);

    /// <summary>Reads two files and gives their rows to what compares them.</summary>
    /// <exception cref="ExportException">A file is refused.</exception>
    internal abstract TResult Pair<TResult>(
        string earlier, string later, ReadingOptions? options, IExportPair<TResult> pair);
}

/// <summary>A kind of export whose rows are read into a type.</summary>
/// <typeparam name="TRow">What a row is about.</typeparam>
internal abstract class ExportKind<TRow> : ExportKind
{
    public override bool IsAboutPersons => Counted is not null;

    /// <summary>How the rows are counted; null when they are not about persons.</summary>
    internal abstract CountedRows<TRow>? Counted { get; }

    /// <summary>The columns of large files whose values are many; null for a kind that is only read by the own reader.</summary>
    internal virtual LargeColumns? Large => null;

    /// <summary>Makes the rows from the columns of a file.</summary>
    internal abstract IRowMaker<TRow> Maker(ColumnMaker columns, ExportLists lists);

    internal ExportReader<TRow> Reader(
        string path, ReadingOptions? options, Func<string, Stream>? open = null, ExportLists? known = null) =>
        new(this, path, options ?? ReadingOptions.Usual, open, known);

    /// <summary>What tells the rows apart, and what of them can differ.</summary>
    internal abstract RowIdentity<TRow> Identity { get; }

    internal override ExportReport Check(string path, ReadingOptions? options) => options is { MoreFiles.Count: > 0 }
        ? new TogetherReader<TRow>(this, options).Check(path)
        : Reader(path, options).Check();

    internal override int Fit(string path, ReadingOptions? options, Func<string, Stream>? open = null) =>
        Reader(path, options, open).Fit;

    /// <summary>Reads a file, and those that are put together with it.</summary>
    internal Export<TRow> Read(string path, ReadingOptions? options) => options is { MoreFiles.Count: > 0 }
        ? new TogetherReader<TRow>(this, options).Read(path)
        : Reader(path, options).Read();

    /// <summary>Reads a file whose rows are about persons.</summary>
    internal PersonExport<TRow> ReadPersons(string path, ReadingOptions? options)
    {
        var counted = Demanded;
        if (options is { MoreFiles.Count: > 0 })
            return new(Read(path, options), counted, ExportLists.TaxonomiesOf(path, options));
        var reader = Reader(path, options);
        return new(reader.Read(), counted, reader.Taxonomies);
    }

    internal override TResult Pair<TResult>(string earlier, string later, ReadingOptions? options, IExportPair<TResult> pair) =>
        pair.Pair(
            Read(earlier, ExportLists.WithListsOf(later, options)),
            Read(later, ExportLists.WithListsOf(later, options)),
            Identity,
            Counted?.Person);

    internal override TResult Count<TResult>(string path, ReadingOptions? options, IExportCounter<TResult> counter) =>
        counter.Count(ReadPersons(path, options));

    internal override LargeExport ReadLarge(LargeFiles files, ReadingOptions options, IReadOnlyList<string> fields)
    {
        using var reader = new LargeReader<TRow>(this, Demanded, files, options);
        return reader.Read(fields);
    }

    private CountedRows<TRow> Demanded => Counted ?? throw new ExportException($"En export av {Label} räknar inga personer.");
}
