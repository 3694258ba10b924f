using Ifo.Analysis.Registers;
using static Ifo.Analysis.Database.ColumnTypes;

namespace Ifo.Analysis.Database;

/// <summary>The tables of synthetic registers.</summary>
internal static class RegisterTables
{
    /// <summary>A row for each request.</summary>
    public static DatabaseTable Requests(IEnumerable<PlacementRequest> rows) =>
        new DatabaseTable<PlacementRequest>("requests", rows,
    [
        new("request", "INTEGER NOT NULL PRIMARY KEY", row => row.Request),
        new("received", Text, row => DayText(row.Received)),
        new("administration", KeyOf("organisations"), row => TextOrNull(row.Administration)),
        new("insats", KeyOf("insatser"), row => TextOrNull(row.Insats)),
        new("part", OptionalText, row => TextOrNull(row.Part)),
        new("person", Text, row => row.Person),
        new("ground", KeyOf("grounds"), row => TextOrNull(row.Ground)),
        new("provider", KeyOf("providers"), row => TextOrNull(row.Provider)),
        new("day_price", Number, row => row.DayPrice is { } price ? Real(price) : null),
        new("is_placed", Whole, row => row.IsPlaced ? 1L : 0L),
    ],
        "year INTEGER NOT NULL GENERATED ALWAYS AS (CAST(substr(received, 1, 4) AS INTEGER)) VIRTUAL",
        "month TEXT NOT NULL GENERATED ALWAYS AS (substr(received, 1, 7)) VIRTUAL");

    /// <summary>A row for each stretch of a placement.</summary>
    public static DatabaseTable Placements(IEnumerable<Placement> rows) => new DatabaseTable<Placement>("placements", rows,
    [
        new("placement", Whole, row => row.Number),
        new("person", Text, row => row.Person),
        new("administration", KeyOf("organisations"), row => TextOrNull(row.Administration)),
        new("insats", KeyOf("insatser"), row => TextOrNull(row.Insats)),
        new("provider", KeyOf("providers"), row => TextOrNull(row.Provider)),
        new("start_day", Text, row => DayText(row.Start)),
        new("end_day", Text, row => DayText(row.End)),
        new("days", Whole, row => (long)row.Days),
        new("day_price", "REAL NOT NULL", row => Real(row.DayPrice)),
        new("cost", "REAL NOT NULL", row => Real(row.Cost)),
    ],
        "start_year INTEGER NOT NULL GENERATED ALWAYS AS (CAST(substr(start_day, 1, 4) AS INTEGER)) VIRTUAL");
}
