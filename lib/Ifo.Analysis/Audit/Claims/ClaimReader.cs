using System.Buffers;
using Ifo.Analysis.Citations;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Published;

namespace Ifo.Analysis.Audit.Claims;

/// <summary>Reads one report's file of claims and adds what is wrong to the problems.</summary>
internal sealed class ClaimReader(ReportInfo report, ClaimContext context, ProblemList problems, CsvForm form)
{
    /// <summary>The columns of a file of claims, in their order.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "claim",
        "section",
        "line",
        "printed",
        "kind",
        "stated",
        "unit",
        "decimals",
        "qualifier",
        "inputs",
        "reading",
        "missing",
        "paraphrase",
    ];

    private static readonly SearchValues<char> IdLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789/-.");
    private static readonly KnownKeys Kinds = new("claims/README.md", KindRule.Keys, isClosed: true);

    private static readonly string[] SharedByReadings = ["line", "printed", "section"];

    private readonly List<(CsvRow Row, KindRule Rule, Statement Statement, bool IsRead)> _drafts = [];
    private readonly Dictionary<string, CsvRow> _first = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _readings = [];

    /// <summary>An id with the report's slug in place of a leading point.</summary>
    public static string Whole(string id, string slug) => id.StartsWith("./", StringComparison.Ordinal) ? slug + id[1..] : id;

    /// <summary>The first pass: what is stated, so that any claim can refer to any other.</summary>
    public void ReadStatements(string file)
    {
        foreach (var row in CsvTable.Read(file, Columns, Columns, problems, form))
        {
            CheckId(row);
            if (!KindRule.TryGet(row.Required("kind", problems), out var rule))
            {
                row.Key("kind", Kinds, problems);
                continue;
            }

            var before = problems.Count;
            var statement = new StatementReader(row, report.Slug, rule, context.Figures, problems).Read();
            context.Add(row["claim"], statement, LineOf(row));
            _drafts.Add((row, rule, statement, problems.Count == before));
        }
    }

    /// <summary>The second pass: the inputs.</summary>
    public IReadOnlyList<Claim> ReadInputs() =>
        [.. _drafts.Select(draft => Claim(draft.Row, draft.Rule, draft.Statement, draft.IsRead)).OfType<Claim>()];

    // What could not be read has no unit, and that it does not fit is no fault of its own.
    private Claim? Claim(CsvRow row, KindRule rule, Statement statement, bool isRead)
    {
        var before = problems.Count;
        CheckReading(row);
        CheckMissing(row);
        var claim = new Claim
        {
            Id = row["claim"],
            Kind = rule.Kind,
            Stated = statement,
            Printed = row.Required("printed", problems),
            Reading = row["reading"],
            Missing = row["inputs"].Length == 0 ? row["missing"] : "",
            Paraphrase = row.Required("paraphrase", problems),
            Source = report.At(row.Required("section", problems), row.Whole("line", 1, problems), row["claim"], ""),
            Terms = row["inputs"].Length == 0
                ? []
                : new InputReader(row, report.Slug, rule, statement.Unit, context, problems).Read(),
        };
        CheckCircle(row, claim);
        if (isRead && problems.Count == before) new UnitCheck(row, claim, problems).Run();
        return problems.Count == before ? claim : null;
    }

    private void CheckId(CsvRow row)
    {
        var id = row.Required("claim", problems);
        if (id.Length > 0 && !id.StartsWith(report.Slug + "/", StringComparison.Ordinal))
            problems.Add(row, "claim", $"ett id som börjar med {report.Slug}/");
        if (id.AsSpan().ContainsAnyExcept(IdLetters))
            problems.Add(row, "claim", "små bokstäver a–z, siffror, snedstreck, bindestreck och punkt");
        if (_first.TryAdd(id, row)) return;
        if (row["reading"].Length == 0 || _first[id]["reading"].Length == 0)
            problems.Add(
                row,
                "reading",
                $"läsningens namn, också på rad {_first[id].Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}; "
                + "påståendet har flera rader");
    }

    private void CheckReading(CsvRow row)
    {
        if (!_readings.Add((row["claim"], row["reading"]))) problems.Add(row, "claim", "varje läsning av ett påstående en gång");
        var first = _first[row["claim"]];
        foreach (var column in SharedByReadings.Where(column =>
            !string.Equals(row[column], first[column], StringComparison.Ordinal)))
            problems.Add(row, column, $"{first[column]}, som i påståendets första rad");
    }

    // What is computed from itself agrees with itself, and says nothing.
    private void CheckCircle(CsvRow row, Claim claim)
    {
        var itself = claim.Stated.TryFigure(out var stated) ? stated.Id : "";
        foreach (var term in claim.Terms.Where(term => string.Equals(term.Name, "claim:" + claim.Id, StringComparison.Ordinal)
            || (itself.Length > 0 && string.Equals(term.Name, itself, StringComparison.Ordinal))))
            problems.Add(
                row.File,
                row.Line,
                "inputs",
                term.Name,
                "andra uppgifter än den som påstås; den kan inte räknas ut ur sig själv",
                "Ta ut den med ! om ett mönster har tagit med den.");
    }

    private void CheckMissing(CsvRow row)
    {
        if (row["inputs"].Length == 0 && row["missing"].Length == 0)
            problems.Add(row, "missing", "vad som saknas för att räkna om, när inputs är tom");
        if (row["inputs"].Length > 0 && row["missing"].Length > 0)
            problems.Add(row, "missing", "ingenting, när inputs säger vad det räknas om från");
    }

    private static int LineOf(CsvRow row) =>
        int.TryParse(row["line"], System.Globalization.CultureInfo.InvariantCulture, out var line) ? line : 0;
}
