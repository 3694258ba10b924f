using System.Globalization;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Synthesis;

/// <summary>
/// Reads the synthetic registers of the data package and checks them against their schema and the field's lists.
/// </summary>
internal sealed class SyntheticReader(string? folder)
{

    private readonly ProblemList _problems = new(DataFolder.Find(folder));
    private long _last;

    public Register<PlacementRequest> Requests() =>
        Read(SyntheticFiles.Requests, SyntheticRequests.Columns, Request, row =>
            row.Received, row => row.Received, "förfrågningar");

    public Register<Placement> Placements() =>
        Read(SyntheticFiles.Placements, SyntheticPlacements.Columns, Placement, row =>
            row.Start, row => row.End, "rader om placeringar");

    private Register<TRow> Read<TRow>(
        string file,
        IReadOnlyList<string> columns,
        Func<CsvRow, Taxonomies, TRow> make,
        Func<TRow, DateOnly> first,
        Func<TRow, DateOnly> last,
        string noun)
    {
        var taxonomies = Taxonomies.Read(_problems);
        var rows = CsvTable.Read(file, columns, _problems).Select(row => make(row, taxonomies)).ToList();
        if (rows.Count == 0) _problems.Add(file, 0, "", "", "minst en rad");
        _problems.ThrowIfAny();
        var years = new[] { rows.Min(first).Year, rows.Max(last).Year }
            .Distinct()
            .Select(year => year.ToString(CultureInfo.InvariantCulture));
        return new Register<TRow>(
            rows, Caption.Synthetic(file, string.Join('–', years), $"{SwedishFormat.Number(rows.Count)} {noun}"));
    }

    private PlacementRequest Request(CsvRow row, Taxonomies taxonomies)
    {
        var number = row.Whole("request", 1, _problems);
        if (number > 0 && number <= _last) _problems.Add(row, "request", "ett högre nummer än på raden före");
        _last = number;
        var insats = Demanded(row, "insats", taxonomies.Insatser.Keys);
        CheckPart(row, insats, taxonomies);
        var ground = Demanded(row, "ground", taxonomies.Grounds.Keys);
        if (taxonomies.GroundRules.Any(rule =>
            rule.Insats == insats && rule.Ground == ground && rule.Exists == GroundExistence.No))
            _problems.Add(row, "ground", $"en avtalsform som finns för {insats}");
        if (row["outcome"] is not (SyntheticRequests.Placed or SyntheticRequests.NotPlaced))
            _problems.Add(row, "outcome", $"{SyntheticRequests.Placed} eller {SyntheticRequests.NotPlaced}");
        return new PlacementRequest(
            number,
            Day(row, "received"),
            Demanded(row, "administration", taxonomies.Organisations.Keys),
            insats,
            row["part"],
            Person(row),
            ground,
            Demanded(row, "provider", taxonomies.Providers.Keys),
            row["day_price"].Length == 0 ? null : row.Whole("day_price", 1, _problems),
            row["outcome"] is SyntheticRequests.Placed);
    }

    private Placement Placement(CsvRow row, Taxonomies taxonomies)
    {
        var placement = new Placement(
            row.Whole("placement", 1, _problems),
            Person(row),
            Demanded(row, "administration", taxonomies.Organisations.Keys),
            Demanded(row, "insats", taxonomies.Insatser.Keys),
            Demanded(row, "provider", taxonomies.Providers.Keys),
            Day(row, "start"),
            Day(row, "end"),
            row.Whole("day_price", 1, _problems));
        if (placement.End < placement.Start) _problems.Add(row, "end", "en dag som inte ligger före start");
        return placement;
    }

    private void CheckPart(CsvRow row, string insats, Taxonomies taxonomies)
    {
        var part = row.Key("part", taxonomies.Insatser.Keys, _problems);
        if (taxonomies.Insatser.TryGet(part, out var term) && term.Parent != insats)
            _problems.Add(row, "part", $"en del av {insats}");
        if (part.Length == 0 && taxonomies.Insatser.PartsOf(insats).Any(known => known.IsForRequests))
            _problems.Add(row, "part", $"en av delarna av {insats}");
    }

    private string Demanded(CsvRow row, string column, KnownKeys keys) =>
        row.Required(column, _problems).Length == 0 ? "" : row.Key(column, keys, _problems);

    private DateOnly Day(CsvRow row, string column) =>
        row.Required(column, _problems).Length == 0 ? default : row.Date(column, default, _problems);

    private string Person(CsvRow row)
    {
        var person = row.Required("person", _problems);
        if (person.Length > 0 && (person.Length != Pseudonym.Digits + 1
            || !char.IsAsciiLetterLower(person[0])
            || !person[1..].All(char.IsAsciiHexDigitLower)))
            _problems.Add(row, "person", "en pseudonym: en bokstav och tio hexadecimala siffror");
        return person;
    }
}
