using Ifo.Analysis.Exchange;
using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Disclosure;

/// <summary>What is counted of an export.</summary>
public enum CountOf
{
    /// <summary>Requests, or placements: one that has several rows is counted once.</summary>
    Cases,

    /// <summary>Persons: one who has several cases is counted in each cell where she has one, and once in each total.</summary>
    Persons,
}

/// <summary>Counts the rows of an analyst's own export by fields that are named as in its headers: for the command line.</summary>
internal static class ExportCounting
{
    /// <summary>The number of requests, or of the persons behind them.</summary>
    /// <param name="export">The export.</param>
    /// <param name="rows">The field of the rows, for example <c>insats</c>.</param>
    /// <param name="columns">The field of the columns; empty for none.</param>
    /// <param name="of">What is counted.</param>
    /// <param name="taxonomies">The field's lists, for labels.</param>
    /// <exception cref="IfoException">There is no such field; the message lists those that there are.</exception>
    public static PersonTable Count(this PersonExport<PlacementRequest> export, string rows, string columns, CountOf of, Taxonomies taxonomies) =>
        Count(export.Register, Fields(taxonomies), rows, columns, of);

    /// <summary>The number of placements, or of the persons behind them.</summary>
    /// <inheritdoc cref="Count(PersonExport{PlacementRequest}, string, string, CountOf, Taxonomies)"/>
    public static PersonTable Count(this PersonExport<Placement> export, string rows, string columns, CountOf of, Taxonomies taxonomies)
    {
        var seen = new HashSet<long>();
        var register = of == CountOf.Persons ? export.Register : export.Register.Where(placement => seen.Add(placement.Number));
        return Count(register, PlacementFields(taxonomies), rows, columns, of);
    }

    private static PersonTable Count<TRow>(PersonRegister<TRow> register, IReadOnlyList<CountField<TRow>> fields, string rows, string columns, CountOf of)
    {
        var row = Find(fields, rows);
        if (columns.Length == 0) return of == CountOf.Persons ? register.PersonsBy(row.Value, row.Name) : register.CountBy(row.Value, row.Name);
        var column = Find(fields, columns);
        return of == CountOf.Persons
            ? register.PersonsBy(row.Value, column.Value, row.Name, column.Name)
            : register.CountBy(row.Value, column.Value, row.Name, column.Name);
    }

    private static CountField<TRow> Find<TRow>(IReadOnlyList<CountField<TRow>> fields, string name) =>
        fields.FirstOrDefault(field => PlainText.OfAny(field.Name) == PlainText.OfAny(name))
        ?? throw new IfoException($"”{name}” går inte att räkna efter. Välj bland {string.Join(", ", fields.Select(field => field.Name))}.");

    private static CountField<PlacementRequest>[] Fields(Taxonomies lists) =>
    [
        new("insats", row => Label(lists.Insatser, row.Insats)),
        new("delkategori", row => Label(lists.Insatser, row.Part)),
        new("förvaltning", row => Label(lists.Organisations, row.Administration)),
        new("avtalsform", row => Label(lists.Grounds, row.Ground)),
        new("utförartyp", row => Label(lists.Providers, row.Provider)),
        new("utfall", row => row.IsPlaced ? "Placering" : "Ingen placering"),
        new("år", row => Year(row.Received)),
        new("månad", row => Month(row.Received)),
    ];

    private static CountField<Placement>[] PlacementFields(Taxonomies lists) =>
    [
        new("insats", row => Label(lists.Insatser, row.Insats)),
        new("förvaltning", row => Label(lists.Organisations, row.Administration)),
        new("utförartyp", row => Label(lists.Providers, row.Provider)),
        new("startår", row => Year(row.Start)),
        new("startmånad", row => Month(row.Start)),
    ];

    private static string Label<T>(TermList<T> list, string key)
        where T : Term => key.Length == 0 ? "uppgift saknas" : list.TryGet(key, out var term) ? term.Label : key;

    private static string Year(DateOnly day) => day.ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    private sealed record CountField<TRow>(string Name, Func<TRow, string> Value);
}
