using System.Globalization;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange.Import;

namespace Ifo.Analysis.Exchange;

/// <summary>
/// The mapping file: what the headers and values of an analyst's exports mean, decided once and used again next month. It
/// lies beside the data (<c>tolkning-forfragningar.xlsx</c>; a CSV file of that name is read and kept as well) and is edited in
/// Excel, with the words to choose from: what stands in <c>betyder</c> is decided;
/// what stands in <c>förslag</c> is only proposed, and is never used until it is copied to <c>betyder</c>. A hyphen in
/// <c>betyder</c> means that a column is not used, or that a value says that there is none.
/// </summary>
public static class ExportMapping
{
    /// <summary>Writes the mapping file of an export, or adds to the one that is there. What she has decided is kept.</summary>
    /// <param name="path">The export.</param>
    /// <param name="kind">What its rows are about.</param>
    /// <param name="options">How to read it; null detects everything.</param>
    /// <returns>What is decided and what is left to decide.</returns>
    /// <exception cref="ExportException">
    /// The export cannot be read at all, or the mapping file cannot be understood or written.
    /// </exception>
    public static MappingUpdate Update(string path, ExportKind kind, ReadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var report = Check(path, kind, options);
        var choices = new FieldChoices(kind, ExportLists.TaxonomiesOf(path, options));
        var before = Mapping.Load(report.MappingFile, kind, choices).Lines;
        var lines = Lines(report, before, choices).ToList();
        Import.MappingFile.Write(report.MappingFile, lines, choices);
        return new MappingUpdate(
            report.MappingFile,
            [.. lines.Where(line => line.Means.Length > 0).Select(InWords)],
            [.. lines.Where(line => line.Means.Length == 0).Select(InWords)],
            [.. report.Problems
                .Where(problem => problem.Places[0].Line <= report.Rows.Before)
                .Select(problem => problem.ToString())]);
    }

    /// <summary>Looks through an export of any kind, as <see cref="RequestExport.Check"/> does.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kind">What its rows are about.</param>
    /// <param name="options">How to read it; null detects everything.</param>
    /// <exception cref="ExportException">The file cannot be read at all.</exception>
    public static ExportReport Check(string path, ExportKind kind, ReadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return kind.Check(path, options);
    }

    /// <summary>What the rows of an export are probably about: the kind whose fields its headers fit best.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to read it; null detects everything.</param>
    /// <exception cref="ExportException">The file cannot be read at all.</exception>
    public static ExportKind Guess(string path, ReadingOptions? options = null) =>
        ExportKind.All.MaxBy(kind => kind.Fit(path, options))!;

    private static IEnumerable<MappingLine> Lines(ExportReport report, IReadOnlyList<MappingLine> before, FieldChoices choices)
    {
        var now = Now(report, choices).DistinctBy(Id).ToDictionary(Id);
        var kept = before
            .Select(line => now.TryGetValue(Id(line), out var known)
                ? known with { InFile = line.InFile, Means = line.Means.Length > 0 ? line.Means : known.Means }
                : line with { Count = "" })
            .ToList();
        var ids = kept.Select(Id).ToHashSet();
        return kept.Concat(now.Where(line => !ids.Contains(line.Key)).Select(line => line.Value));
    }

    private static (string About, string Plain) Id(MappingLine line) => (line.About, PlainText.OfAny(line.InFile));

    private static IEnumerable<MappingLine> Now(ExportReport report, FieldChoices choices)
    {
        foreach (var column in report.Columns.Where(column =>
            !column.Header.Contains(IdentityNumber.Masked, StringComparison.Ordinal)))
            yield return new MappingLine(Mapping.Column, column.Header, column.Field, column.Suggestion, "");
        foreach (var value in report.OwnValues) yield return value;
        foreach (var value in report.Values)
        {
            // A value that is the key or the label needs no line.
            var label = value.Key.Length == 0 ? "" : choices.Of(choices.FieldOf(value.Field)!.Name).LabelOf(value.Key);
            if (value.Found != label && value.Found != value.Key)
                yield return new MappingLine(
                    value.Field, value.Found, label, value.Suggestion, value.Count.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static string InWords(MappingLine line)
    {
        var means = line.Means == Mapping.Nothing ? "används inte" : line.Means;
        var suggestion = line.Suggestion.Length == 0 ? "inget förslag" : $"förslag: {line.Suggestion}";
        return $"{line.About} {IdentityNumber.Mask(line.InFile)} → {(means.Length > 0 ? means : $"? ({suggestion})")}";
    }
}

/// <summary>What a mapping file says after it has been written.</summary>
/// <param name="File">The mapping file.</param>
/// <param name="Decided">What is decided, a line for each header and value.</param>
/// <param name="Undecided">What is left to decide, with suggestions. Columns that are not needed may be left.</param>
/// <param name="Missing">Why the table cannot be used as it is; empty when it can.</param>
public sealed record MappingUpdate(
    string File, IReadOnlyList<string> Decided, IReadOnlyList<string> Undecided, IReadOnlyList<string> Missing);
