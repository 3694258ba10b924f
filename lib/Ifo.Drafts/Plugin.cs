using System.Text;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Auditing;
using Ifo.Drafts.Documents;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Measuring;
using Ifo.Drafts.Reading;
using Ifo.Drafts.Writing;

namespace Ifo.Drafts;

/// <summary>What the command <c>ifo</c> calls of this project, by name.</summary>
public static class Plugin
{
    /// <summary>Audits a draft, or measures how well drafts are audited.</summary>
    /// <param name="arguments">
    /// <c>audit FILE</c> with <c>--all</c>, <c>--json</c>, <c>--csv FILE</c>, <c>--xlsx FILE</c>, <c>--to FOLDER</c>; or
    /// <c>measure</c> with <c>--data FOLDER</c> and <c>--texts FOLDER</c>.
    /// </param>
    /// <param name="output">Where the answer is written.</param>
    /// <returns>0; 1 when a number is contradicted.</returns>
    /// <exception cref="DraftException">The draft cannot be read, or an answer cannot be written.</exception>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(output);
        if (arguments[0] == "measure")
        {
            DraftMeasurement.Write(Value(arguments, "--data"), Value(arguments, "--texts"), output);
            return 0;
        }

        return Audit(arguments[1], arguments, output);
    }

    private static int Audit(string path, IReadOnlyList<string> arguments, TextWriter output)
    {
        var report = DraftReport.Of(DraftFile.Read(path));
        var all = arguments.Contains("--all");
        if (arguments.Contains("--json")) output.WriteLine(FindingJson.Of(report));
        else
        {
            FindingText.Write(report, all, output);
            Back(path, report, all, Value(arguments, "--to"), output);
        }

        if (Value(arguments, "--csv") is { } csv) Save(csv, FindingRows.Csv(report), arguments, output);
        if (Value(arguments, "--xlsx") is { } xlsx) Save(xlsx, ExcelCopy.New(report), arguments, output);
        return FindingWords.Count(report, Verdict.Contradicted) > 0 ? 1 : 0;
    }

    // The draft back to its writer: its page, and itself with notes where its kind can have them.
    private static void Back(string path, DraftReport report, bool all, string? folder, TextWriter output)
    {
        var place = folder ?? Path.GetDirectoryName(Path.GetFullPath(path))!;
        var name = Path.GetFileNameWithoutExtension(path) + "-granskad";
        Save(Path.Combine(place, name + ".html"), Encoding.UTF8.GetBytes(FindingPage.Of(report)), [], output);
        var end = Path.GetExtension(path).ToLowerInvariant();
        if (end is not ".docx" and not ".xlsx" and not ".pdf") return;
        var content = File.ReadAllBytes(path);
        try
        {
            var copy = end switch
            {
                ".docx" => WordCopy.Of(content, report, all),
                ".xlsx" => ExcelCopy.Of(content, report),
                _ => PdfCopy.Of(content, report, all),
            };
            if (copy is not null) Save(Path.Combine(place, name + end), copy, [], output);
            else output.WriteLine(
                $"Till {Path.GetFileName(path)} kan inga anteckningar läggas: filens register går inte att bygga på. Sidan "
                + $"ovan har dem.");
        }
        catch (Exception error) when (error is not DraftException and not OutOfMemoryException)
        {
            output.WriteLine(
                $"Till {Path.GetFileName(path)} kunde inga anteckningar läggas ({error.Message.TrimEnd('.')}). Sidan ovan "
                + $"har dem.");
        }
    }

    private static string? Value(IReadOnlyList<string> arguments, string name)
    {
        for (var i = 0; i + 1 < arguments.Count; i++) if (arguments[i] == name) return arguments[i + 1];
        return null;
    }

    private static void Save(string file, byte[] content, IReadOnlyList<string> arguments, TextWriter output)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            File.WriteAllBytes(file, content);
            // The answer for other programs is nothing but JSON.
            if (!arguments.Contains("--json")) output.WriteLine($"Skrev {file}.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DraftException(
                $"Filen {file} kunde inte skrivas: {error.Message} Är den öppen i ett annat program? Stäng den och kör igen.",
                error);
        }
    }
}
