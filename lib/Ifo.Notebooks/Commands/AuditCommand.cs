using System.CommandLine;
using System.Text;
using Ifo.Analysis;
using Ifo.Analysis.Audit;
using Ifo.Analysis.Audit.Measuring;
using Ifo.Analysis.Citations;
using Ifo.Notebooks.Report;
using Ifo.Notebooks.Running;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Commands;

/// <summary>
/// <c>ifo audit</c>: recomputes what reports state about their own figures, and says claim by claim how it went. A file instead
/// of
/// a folder is a draft, which is read as it is.
/// </summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var folder = new Argument<string?>("utkast")
        {
            Description =
                "Ett utkast som det är (.docx, .pdf, .xlsx, .html, .md, .txt), eller en mapp med published/ och claims/ "
                + "(data-samples i projektets mapp).",
            Arity = ArgumentArity.ZeroOrOne
        };
        var csv = new Option<string?>("--csv") { Description = "Skriv en rad per påstående till en CSV-fil." };
        var xlsx = new Option<string?>("--xlsx") { Description = "Skriv en rad per påstående till en Excel-fil." };
        var all = new Option<bool>("--all") { Description = "Skriv ut alla påståenden, inte bara dem som inte stämmer." };
        var measure = new Option<bool>(
            "--measure")
        {
            Description = "Mät i stället granskningen själv: falska larm och andelen fel som den hittar. "
                + "Med en mapp med rapporternas texter: vad den finner själv i dem."
        };
        var json = new Option<bool>("--json") { Description = "Skriv det som fanns i ett utkast som JSON." };
        var to = new Option<string?>("--to")
        { Description = "Mapp för sidan och för kopian av utkastet med anteckningar (utkastets egen)." };
        var command = new Command(
            "audit", "Räkna om det som rapporter säger om sina egna siffror.") { folder, all, csv, xlsx, measure, json, to };
        command.SetAction(async (parsed, _) =>
        {
            var given = parsed.GetValue(folder);
            if (parsed.GetValue(measure)) return await MeasureAsync(given, Console.Out);
            string[] options =
            [
                .. parsed.GetValue(all) ? ["--all"] : Array.Empty<string>(), .. parsed.GetValue(json) ? ["--json"]
                    : Array.Empty<string>(),
                .. With("--csv", parsed.GetValue(csv)), .. With("--xlsx", parsed.GetValue(xlsx)),
                    .. With("--to", parsed.GetValue(to)),
            ];
            return IsDraft(given)
                ? await DraftAsync(["audit", given!, .. options], Console.Out)
                : Audit(given, parsed.GetValue(all), parsed.GetValue(csv), parsed.GetValue(xlsx), Console.Out);
        });
        return command;
    }

    private static IEnumerable<string> With(string option, string? value) => value is null ? [] : [option, value];

    // What has a file's ending and is no folder is meant as a file, also where there is none.
    private static bool IsDraft(string? given) =>
        given is not null && !Directory.Exists(given) && (File.Exists(given) || Path.GetExtension(given).Length is > 2 and < 7);

    private static async Task<int> DraftAsync(IReadOnlyList<string> arguments, TextWriter writer)
    {
        try
        {
            return await BesideProgram.RunAsync("Ifo.Drafts", arguments, writer, Console.Error);
        }
        catch (IfoException error)
        {
            throw new UserErrorException(error.Message, error);
        }
    }

    private static int Audit(string? folder, bool all, string? csv, string? xlsx, TextWriter writer)
    {
        try
        {
            var audit = ReportAudit.Load(folder);
            AuditText.Write(audit, all, writer);
            if (csv is not null) Save(csv, Encoding.UTF8.GetBytes(audit.ToCsv()), writer);
            if (xlsx is not null) Save(xlsx, Workbook(audit), writer);
            return ExitCode.Passed;
        }
        catch (IfoException error)
        {
            throw new UserErrorException(error.Message, error);
        }
    }

    private static async Task<int> MeasureAsync(string? texts, TextWriter writer)
    {
        await writer.WriteLineAsync(AuditMeasurement.Run().ToString());
        return await DraftAsync(["measure", .. With("--texts", texts)], writer);
    }

    // The one place where the audit meets the workbook.
    private static byte[] Workbook(ReportAudit audit)
    {
        var html = SafeHtml.Of($"""
            <table><thead><tr>{AuditCsv.Columns.Select(column => SafeHtml.Of($"<th>{column}</th>"))}</tr></thead>
            <tbody>{audit.Select(claim => SafeHtml.Of($"<tr>{AuditCsv.Cells(claim).Select(Cell)}</tr>"))}</tbody></table>
            """);
        var grid = TableGrid.Read(Dom.Parse(html.Html).QuerySelector("table")!);
        return TableWorkbook.Write(
            new SourcedTable(
                grid,
                "Granskade påståenden",
                Sources.Of(audit.Select(claim => claim.Sources)).Caption(),
                [AuditPresentation.CannotKnow],
                "ifo audit",
                null));
    }

    private static SafeHtml Cell(string text, int column) =>
        AuditCsv.Columns[column] is "line" or "low" or "high" && text.Length > 0
        ? SafeHtml.Of($"""<td><data value="{text}">{text.Replace('.', ',')}</data></td>""")
        : SafeHtml.Of($"<td>{text}</td>");

    private static void Save(string file, byte[] content, TextWriter writer)
    {
        try
        {
            File.WriteAllBytes(file, content);
            writer.WriteLine($"Skrev {file}.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException(
                $"Filen {file} kunde inte skrivas: {error.Message} Är den öppen i Excel? Stäng den och kör igen.", error);
        }
    }
}
