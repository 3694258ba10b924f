using System.Collections.Immutable;
using Ifo.Analysis.Engines;
using Ifo.Analysis.Fields;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Disclosure;

/// <summary>
/// Counts by an engine, where the rows lie: what comes out are cells and their totals, which are protected as those of rows that
/// were read.
/// </summary>
/// <param name="engine">The engine.</param>
/// <param name="where">Which rows are counted.</param>
/// <param name="caption">Where they come from.</param>
internal sealed class EngineCounting(IEngine engine, IReadOnlyList<Condition> where, Caption caption)
{
    /// <summary>Counts by one key or by two.</summary>
    /// <param name="rows">The key of a row of the table.</param>
    /// <param name="columns">The key of a column; null for one column.</param>
    /// <param name="unit">What the numbers count.</param>
    /// <exception cref="IfoException">There is no such field or value, or no row is left.</exception>
    public PersonTable Count(Key rows, Key? columns, CountedUnit unit)
    {
        var all = Cells().SingleOrDefault()
            ?? throw new IfoException(where.Count == 0 ? "Det finns inga rader att räkna."
                : $"Ingen rad uppfyller villkoren {string.Join(", ", where)}.");
        var ofRows = Cells(rows);
        var ofColumns = columns is null ? [] : Cells(columns);
        var inner = columns is null ? ofRows : Cells(rows, columns);
        var rowLabels = Arranged(rows, ofRows);
        IReadOnlyList<string> columnLabels = columns is null ? [PersonTable.OneColumn] : Arranged(columns, ofColumns);
        var rowAxis = Axis.WithTotal(NameOf(rows), rowLabels);
        var columnAxis = columns is null
            ? Axis.Single(string.Empty, PersonTable.OneColumn)
            : Axis.WithTotal(NameOf(columns), columnLabels);
        var (rowTotals, columnTotals) = (By(ofRows, 0), By(ofColumns, 0));
        var cells = inner.ToDictionary(
            cell => (cell.Values[0], cell.Values.Length > 1 ? cell.Values[1] : PersonTable.OneColumn), Counted(unit));
        if (unit == CountedUnit.Persons)
            (rowAxis, columnAxis) = (Knowing(rowAxis, ofRows, all), Knowing(columnAxis, ofColumns, all));
        return PersonTable.OfEngine(rowAxis, columnAxis, At, unit, Noted(), all.Cases == all.Persons);

        CountCell At(IReadOnlyList<int> rowPlaces, IReadOnlyList<int> columnPlaces)
        {
            var (isRow, isColumn) = (rowPlaces.Count == 1, columnPlaces.Count == 1);
            if (isRow && isColumn) return cells.GetValueOrDefault((rowLabels[rowPlaces[0]], columnLabels[columnPlaces[0]]));
            if (isRow && columnPlaces.Count == columnLabels.Count) return rowTotals.GetValueOrDefault(rowLabels[rowPlaces[0]]);
            if (isColumn && rowPlaces.Count == rowLabels.Count)
                return columns is null ? Counted(unit)(all) : columnTotals.GetValueOrDefault(columnLabels[columnPlaces[0]]);
            if (rowPlaces.Count == rowLabels.Count && columnPlaces.Count == columnLabels.Count) return Counted(unit)(all);
            throw new DisclosureException("Det som redan är släppt slår ihop rader på ett sätt som kräver att alla rader läses i "
                + "minnet: ange --engine memory.");
        }

        Dictionary<string, CountCell> By(IReadOnlyList<MeasuredCell> totals, int key) =>
            totals.ToDictionary(cell => cell.Values[key], Counted(unit), StringComparer.Ordinal);
    }

    private IReadOnlyList<MeasuredCell> Cells(params Key[] keys) => engine.Compute(new EngineMeasure(keys) { Where = where });

    private static Func<MeasuredCell, CountCell> Counted(CountedUnit unit) =>
        cell => new(unit == CountedUnit.Persons ? cell.Persons : cell.Cases, cell.Persons);

    private IReadOnlyList<string> Arranged(Key key, IReadOnlyList<MeasuredCell> cells) =>
        key.PartsOn(engine.Fields).Form.Arranged(cells.Select(cell => cell.Values[0]).ToHashSet(StringComparer.Ordinal));

    private string NameOf(Key key) => key.PartsOn(engine.Fields) is var (field, form) ? Key.NameOf(field, form) : "";

    // Nobody stands under two values just when the persons of the values are as many as those of them all.
    private static Axis Knowing(Axis axis, IReadOnlyList<MeasuredCell> totals, MeasuredCell all) =>
        axis.Knowing(_ => totals.Sum(cell => cell.Persons) == all.Persons);

    private Caption Noted() => where.Count == 0 ? caption : caption.Note($"Urval: {string.Join("; ", where)}");
}
