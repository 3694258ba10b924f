using System.Text.Json;
using Ifo.Analysis.Citations;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Published;

/// <summary>What <c>datapackage.json</c> says of reports and files.</summary>
internal sealed record DataPackage(IReadOnlyList<ReportInfo> Reports, IReadOnlyList<string> Files)
{
    private const string File = DataFolder.PackageFile;

    public static DataPackage Read(ProblemList problems)
    {
        try
        {
            using var json = JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(problems.Folder, File)));
            var package = new DataPackage(
                [.. Items(json.RootElement, "sources", problems).Select(source => Report(source, problems))],
                [.. Items(json.RootElement, "resources", problems).Select(resource => Text(resource, "path", problems))]);
            package.CheckFiles(problems);
            return package;
        }
        catch (JsonException error)
        {
            problems.Add(
                File,
                (int)(error.LineNumber ?? 0) + 1,
                "",
                "text som inte är JSON",
                "ett giltigt datapaket",
                "Kontrollera komman, citattecken och klamrar.");
            return new DataPackage([], []);
        }
    }

    private void CheckFiles(ProblemList problems)
    {
        foreach (var file in Files.Where(file => file.Length > 0 && !System.IO.File.Exists(Path.Combine(problems.Folder, file))))
            problems.Add(File, 0, "resources/path", file, "en fil som finns", "Filen saknas i datapaketet.");
        foreach (var slug in Reports.GroupBy(report => report.Slug, StringComparer.Ordinal).Where(group => group.Count() > 1))
            problems.Add(File, 0, "sources/name", slug.Key, "varje rapport en gång");
        foreach (var report in Reports) CheckParts(report, problems);
    }

    private static void CheckParts(ReportInfo report, ProblemList problems)
    {
        var end = 0;
        foreach (var part in report.Parts)
        {
            if (part.FirstLine <= end || part.LastLine < part.FirstLine)
                problems.Add(
                    File,
                    0,
                    "sources/parts",
                    $"{part.Title} (rad {part.FirstLine}–{part.LastLine})",
                    "delar i radernas ordning som inte går in i varandra");
            end = Math.Max(end, part.LastLine);
        }
    }

    private static ReportInfo Report(JsonElement source, ProblemList problems) => new(
        Text(source, "name", problems),
        Text(source, "title", problems),
        Text(source, "publisher", problems),
        source.TryGetProperty("parts", out _) ? [.. Items(source, "parts", problems).Select(part => Part(part, problems))] : []);

    private static ReportPart Part(JsonElement part, ProblemList problems) => new(
        Text(part, "title", problems),
        Text(part, "publisher", problems),
        Whole(part, "firstLine", problems),
        Whole(part, "lastLine", problems));

    private static List<JsonElement> Items(JsonElement parent, string name, ProblemList problems)
    {
        if (parent.ValueKind == JsonValueKind.Object
            && parent.TryGetProperty(name, out var items)
            && items.ValueKind == JsonValueKind.Array)
            return [.. items.EnumerateArray()];
        problems.Add(File, 0, name, "", "en lista");
        return [];
    }

    private static string Text(JsonElement parent, string name, ProblemList problems)
    {
        if (parent.ValueKind == JsonValueKind.Object
            && parent.TryGetProperty(name, out var text)
            && text.ValueKind == JsonValueKind.String)
            return text.GetString()!;
        problems.Add(File, 0, name, "", "en text");
        return "";
    }

    private static int Whole(JsonElement parent, string name, ProblemList problems)
    {
        if (parent.TryGetProperty(name, out var number)
            && number.ValueKind == JsonValueKind.Number
            && number.TryGetInt32(out var value)) return value;
        problems.Add(File, 0, name, "", "ett heltal");
        return 0;
    }
}
