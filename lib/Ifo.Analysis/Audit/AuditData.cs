using Ifo.Analysis.Audit.Claims;
using Ifo.Analysis.Citations;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Published;

namespace Ifo.Analysis.Audit;

/// <summary>What an audit reads: a data package, or a plain folder with a draft's figures and claims.</summary>
internal sealed record AuditData(
    IReadOnlyList<Claim> Claims, IReadOnlyList<PublishedFigure> Figures, IReadOnlyList<ReportInfo> Reports, ProblemList Problems)
{
    private const string ClaimsFolder = "claims";

    public static AuditData Read(string? folder)
    {
        if (folder is null || File.Exists(Path.Combine(folder, DataFolder.PackageFile))) return Package(DataFolder.Find(folder));
        if (Directory.Exists(Path.Combine(folder, ClaimsFolder))) return Draft(Path.GetFullPath(folder));
        throw new DataProblemException(Directory.Exists(folder)
            ? $"Mappen {folder} är varken ett datapaket eller ett utkast. Ett utkast är en mapp med undermappen {ClaimsFolder} "
                + "för påståendena och undermappen published för siffrorna; se claims/GRANSKA-UTKAST.md."
            : $"Mappen {folder} finns inte.");
    }

    private static AuditData Package(string folder)
    {
        var problems = new ProblemList(folder);
        var figures = PublishedFigures.Read(problems);
        var faults = problems.Count;
        var reports = figures.Reports.Where(report => File.Exists(Path.Combine(folder, FileOf(report)))).ToList();
        var claims = Claimed(reports, figures, faults == 0 ? [] : Ids(figures.Reports, folder), problems, CsvForm.Package);
        return new AuditData(claims, figures, figures.Reports, problems);
    }

    private static AuditData Draft(string folder)
    {
        var problems = new ProblemList(folder);
        var reports = Directory.EnumerateFiles(Path.Combine(folder, ClaimsFolder), "*.csv").Order(StringComparer.Ordinal)
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Select(slug => new ReportInfo(slug, slug, "", [])).ToList();
        if (reports.Count == 0)
            problems.Add(
                ClaimsFolder, 0, "", "", "minst en fil som heter något.csv", "Spara arket med påståenden som CSV i mappen.");
        var figures = reports
            .SelectMany(report => new DraftReader(report, problems).Read($"published/{report.Slug}.csv"))
            .ToList();
        return new AuditData(
            Claimed(reports, figures, problems.Count == 0 ? [] : Ids(reports, folder), problems, CsvForm.Draft),
            figures,
            reports,
            problems);
    }

    private static List<Claim> Claimed(
        List<ReportInfo> reports,
        IReadOnlyList<PublishedFigure> figures,
        HashSet<string> faulty,
        ProblemList problems,
        CsvForm form)
    {
        var context = new ClaimContext(new FigureIndex(figures), faulty);
        var readers = reports
            .Select(report => (File: FileOf(report), Reader: new ClaimReader(report, context, problems, form)))
            .ToList();
        foreach (var (file, reader) in readers) reader.ReadStatements(file);
        return [.. readers.SelectMany(pair => pair.Reader.ReadInputs())];
    }

    // Figures whose own rows have faults are not there to refer to, and are no fault of the claims.
    private static HashSet<string> Ids(IReadOnlyList<ReportInfo> reports, string folder)
    {
        var ignored = new ProblemList(folder);
        return [.. reports
            .SelectMany(report => CsvTable.Read($"published/{report.Slug}.csv", ["id"], ["id"], ignored, CsvForm.Draft))
            .Select(row => row["id"])];
    }

    private static string FileOf(ReportInfo report) => $"{ClaimsFolder}/{report.Slug}.csv";
}
