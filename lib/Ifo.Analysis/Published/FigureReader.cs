using System.Buffers;
using System.Globalization;
using Ifo.Analysis.Citations;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Published;

/// <summary>Reads one report's file of figures and adds what is wrong to the problems.</summary>
internal sealed class FigureReader(ReportInfo report, Taxonomies taxonomies, ProblemList problems)
{
    /// <summary>The columns of a file of figures, in their order.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "id", "table", "section", "measure", "organisation", "area", "insats", "provider", "group", "period", "basis",
        "value", "unit", "decimals", "qualifier", "printed", "line", "note",
    ];

    private static readonly SearchValues<char> IdLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789/-.");

    private readonly Dictionary<string, int> _lineOfId = new(StringComparer.Ordinal);

    // A provider is named by its type or by the ground on which it is used; egen regi is both, and stands as the type.
    private readonly KnownKeys _providersAndGrounds = new(
        $"{taxonomies.Providers.File} eller {taxonomies.Grounds.File}",
        taxonomies.Providers.Select(term => term.Key).Concat(taxonomies.Grounds.Select(term => term.Key)));

    public IReadOnlyList<PublishedFigure> Read(string file) =>
        [.. CsvTable.Read(file, Columns, problems).Select(Figure).OfType<PublishedFigure>()];

    private PublishedFigure? Figure(CsvRow row)
    {
        var before = problems.Count;
        taxonomies.Measures.TryGet(row["measure"], out var measure);
        var reading = new ReadingReader(row, problems).Read(measure);
        var provider = row.Key("provider", _providersAndGrounds, problems);
        var isGround = provider.Length > 0 && !taxonomies.Providers.TryGet(provider, out _);
        var period = PeriodOf(row);
        var figure = new PublishedFigure
        {
            Id = Id(row),
            Label = Label(row, period),
            OrganisationLabel = taxonomies.Organisations.TryGet(row["organisation"], out var organisation)
                ? organisation.Label
                : "",
            Table = row.Required("table", problems),
            Measure = Demanded(row, "measure", taxonomies.Measures.Keys),
            Organisation = Demanded(row, "organisation", taxonomies.Organisations.Keys),
            Area = row.Key("area", taxonomies.Areas.Keys, problems),
            Insats = row.Key("insats", taxonomies.Insatser.Keys, problems),
            Provider = isGround ? "" : provider,
            Ground = isGround ? provider : "",
            Group = row.Key("group", taxonomies.Groups.Keys, problems),
            Period = period,
            Basis = Demanded(row, "basis", taxonomies.Bases.Keys),
            Reading = reading,
            Printed = row["printed"],
            Note = row["note"],
            Source = report.At(row.Required("section", problems), row.Whole("line", 1, problems), row["id"], row["table"]),
        };
        CheckArea(row, figure);
        CheckPart(row, figure);
        return problems.Count == before ? figure : null;
    }

    private string Id(CsvRow row)
    {
        var id = row.Required("id", problems);
        if (id.Length > 0 && !id.StartsWith(report.Slug + "/", StringComparison.Ordinal))
            problems.Add(row, "id", $"ett id som börjar med {report.Slug}/");
        if (id.AsSpan().ContainsAnyExcept(IdLetters))
            problems.Add(row, "id", "små bokstäver a–z, siffror, snedstreck, bindestreck och punkt");
        if (id.Length > 0 && !_lineOfId.TryAdd(id, row.Line))
            problems.Add(
                row,
                "id",
                $"ett id som inte redan finns; det står också på rad {_lineOfId[id].ToString(CultureInfo.InvariantCulture)}");
        return id;
    }

    private string Label(CsvRow row, Period period)
    {
        var subjects = new[]
        {
            taxonomies.Insatser.TryGet(row["insats"], out var insats) ? insats.Label : "",
            taxonomies.Providers.TryGet(row["provider"], out var provider) ? provider.LabelInSentence : "",
            provider is null && taxonomies.Grounds.TryGet(row["provider"], out var ground) ? ground.LabelInSentence : "",
            taxonomies.Groups.TryGet(row["group"], out var group) ? group.Label : "",
        };
        var subject = string.Join(", ", subjects.Where(label => label.Length > 0));
        var measure = taxonomies.Measures.TryGet(row["measure"], out var term) ? term.LabelInSentence : row["measure"];
        // Institutionsvård is of adults or of children; an insats of one area says itself which.
        var area = insats is { Areas.Count: 1 } || !taxonomies.Areas.TryGet(row["area"], out var found) ? "" : found.Label;
        var about = subject.Length == 0 ? area : area.Length == 0 ? subject : $"{subject} ({area})";
        return $"{(about.Length > 0 ? about : "Totalt")}: {measure}, {period.Label}";
    }

    private string Demanded(CsvRow row, string column, KnownKeys keys) =>
        row.Required(column, problems).Length == 0 ? "" : row.Key(column, keys, problems);

    private Period PeriodOf(CsvRow row)
    {
        if (PeriodNotation.TryRead(row["period"], out var period)) return period;
        if (row.Has("period")) problems.Add(row, "period", $"en period som {PeriodNotation.Examples}");
        return Period.Year(1);
    }

    private void CheckArea(CsvRow row, PublishedFigure figure)
    {
        if (figure.Area.Length > 0
            && taxonomies.Insatser.TryGet(figure.Insats, out var insats)
            && !insats.Areas.Contains(figure.Area, StringComparer.Ordinal))
        {
            problems.Add(row, "area", $"{string.Join(" eller ", insats.Areas)}, som är området för {insats.Key}");
        }
    }

    // Where several reports are bound together, every figure stands in one of them.
    private void CheckPart(CsvRow row, PublishedFigure figure)
    {
        if (figure.Line > 0 && report.Parts.Count > 0 && !report.Parts.Any(part => part.Holds(figure.Line)))
            problems.Add(row, "line", $"en rad i någon av delarna av {report.Slug}");
    }
}
