using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Fields;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Exchange;

/// <summary>
/// Puts several files of the same kind together: a case that several have is counted once where they say the same of it, and
/// otherwise refused, or taken from the last.
/// </summary>
internal sealed class TogetherReader<TRow>(ExportKind<TRow> kind, ReadingOptions options)
{
    private ReadingOptions Alone(string path) => ExportLists.WithListsOf(path, options with { MoreFiles = [] });

    /// <summary>The report on all files, without their rows.</summary>
    public ExportReport Check(string path)
    {
        var reports = Files(path).Select(file => kind.Check(file, Alone(path))).ToList();
        // What files have in common is known when they can be read.
        return reports.TrueForAll(report => report.IsSound)
            ? Together(path, Strictness.Strict).Report
            : Joined(reports, [], null);
    }

    /// <summary>The rows of all files, in their order.</summary>
    /// <exception cref="ExportException">A file is refused, or they say different things of the same case.</exception>
    public Export<TRow> Read(string path)
    {
        var (rows, own, report) = Together(path, options.Strictness);
        if (report.Problems.Any(problem => problem.Column == Overlapping)) throw new ExportException(report);
        return new Export<TRow>(rows, report, own);
    }

    private const string Overlapping = "samma nummer";

    private (Register<TRow> Rows, IReadOnlyList<RegisterField> Own, ExportReport Report) Together(
        string path, Strictness strictness)
    {
        var files = Files(path);
        if (files.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).Count() < files.Count)
            throw new ExportException("Samma fil är angiven flera gånger. Ange den en gång.");
        var exports = files.Select(file => kind.Read(file, Alone(path) with
        {
            Strictness = strictness,
            SetAsideFile = "",
        })).ToList();
        var numbered = exports.Count(export => HasKeys(export.Report));
        if (numbered > 0 && numbered < exports.Count)
            throw new ExportException("Några av filerna har en kolumn med radernas nummer och andra inte. Ta med den i alla, "
                + "eller låt den betyda - i tolkningsfilen, så att inget ärende räknas två gånger.");
        var merged = new MergedRows<TRow>(exports, kind.Identity, options.Repeated, isNumbered: numbered > 0);
        var report = Joined([.. exports.Select(export => export.Report)], Notes(merged, exports.Count, numbered > 0), merged);
        return (new Register<TRow>(merged.Rows, Caption(exports, merged.Rows.Count)), merged.Own, report);
    }

    private List<string> Files(string path) => [path, .. options.MoreFiles];

    private bool HasKeys(ExportReport report) => kind.RowNumber.Length == 0
        || report.Columns.Any(column => column.Field == kind.Field(kind.RowNumber).Label);

    private static IEnumerable<string> Notes(MergedRows<TRow> merged, int files, bool isNumbered)
    {
        yield return $"{Number(files)} filer är hoplagda: {Number(merged.Rows.Count)} rader.";
        if (!isNumbered)
            yield return merged.Alike == 0
                ? "Raderna har inga nummer, så ett ärende som finns i flera filer kan inte upptäckas."
                : $"{Number(merged.Alike)} rader är lika i flera filer. De har inga nummer och räknas som olika ärenden; "
                    + "är de samma: ta med kolumnen med ärendenas nummer.";
        if (merged.Same > 0)
            yield return $"{Number(merged.Same)} rader finns i flera filer, lika i alla, och räknas en gång.";
        if (merged.Replaced > 0)
            yield return $"{Number(merged.Replaced)} rader har andra uppgifter i en senare fil, som gäller.";
    }

    private static ExportReport Joined(List<ExportReport> reports, IEnumerable<string> notes, MergedRows<TRow>? merged)
    {
        var first = reports[0];
        return first with
        {
            Detected =
            [
                .. first.Detected,
                new("Filer", string.Join(", ", reports.Select(NameOf)), Detection.Given, "--with FIL"),
            ],
            OwnValues = [.. reports.SelectMany(report => report.OwnValues).DistinctBy(line => (line.About, line.InFile))],
            Values = [.. reports.SelectMany(report => report.Values)],
            Rows = reports.Select(report => report.Rows).Aggregate((one, other) => new(
                one.Before, one.Blank + other.Blank, one.In + other.In, one.Out + other.Out, one.Bad + other.Bad,
                one.Totals + other.Totals)),
            Totals = [.. reports.SelectMany(report => report.Totals)],
            Problems =
            [
                .. reports.SelectMany(report => report.Problems.Select(problem => problem with
                {
                    Column = $"{problem.Column} ({NameOf(report)})".TrimStart(),
                })),
                .. Conflicts(first, merged),
            ],
            Overview = [.. reports.SelectMany(report => report.Overview.Select(line => $"{NameOf(report)}: {line}"))],
            Notes = [.. notes, .. reports.SelectMany(report => report.Notes.Select(note => $"{NameOf(report)}: {note}"))],
            Answers = [.. reports.SelectMany(report => report.Answers).Distinct(StringComparer.Ordinal)],
            SetAsideFile = string.Join(", ", reports.Select(report => report.SetAsideFile).Where(file => file.Length > 0)),
            Table = reports.Max(report => report.Table),
        };
    }

    private static IEnumerable<ProblemGroup> Conflicts(ExportReport report, MergedRows<TRow>? merged)
    {
        if (merged is not { Different: > 0 }) yield break;
        const string expected = "samma uppgifter om samma nummer i alla filer";
        yield return new(
            Overlapping,
            expected,
            "Gäller den senaste filen: ange den sist och --repeated last. Annars rätta filerna.",
            merged.Different,
            [new(report.File, 0, "", "olika uppgifter", expected, "")]);
    }

    private static string NameOf(ExportReport report) => IdentityNumber.Mask(Path.GetFileName(report.File));

    private Caption Caption(List<Export<TRow>> exports, int count)
    {
        var captions = exports.Select(export => export.Rows.Caption).ToList();
        var days = captions.Select(caption => caption.Period).Where(period => period != "–")
            .SelectMany(period => period.Split('–')).Order(StringComparer.Ordinal).ToList();
        var period = days.Count == 0 ? "–" : string.Join('–', new[] { days[0], days[^1] }.Distinct(StringComparer.Ordinal));
        var source = string.Join(", ", captions.Select(caption => caption.Source));
        var number = $"{Number(count)} {kind.Noun}";
        return captions.TrueForAll(caption => caption.Kind == DataKind.Synthetic)
            ? Presentation.Caption.Synthetic(source, period, number)
            : Presentation.Caption.Internal(source, period, number);
    }

    private static string Number(long number) => SwedishFormat.Number(number);
}
