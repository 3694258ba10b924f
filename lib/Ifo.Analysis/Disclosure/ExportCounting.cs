using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Disclosure;

/// <summary>What is counted of an export.</summary>
public enum CountOf
{
    /// <summary>Requests, or placements: one that has several rows is counted once.</summary>
    Cases,

    /// <summary>Persons: one who has several cases is counted in each cell where she has one, and once in each total.</summary>
    Persons,
}

/// <summary>The counts of an export, and the report of its reading.</summary>
/// <param name="Counts">The counts.</param>
/// <param name="Report">What was read.</param>
/// <param name="Recount">
/// Counts what an earlier table counted, by the fields that its rows and columns are named after; null where it has others.
/// </param>
internal sealed record CountedExport(PersonTable Counts, ExportReport Report, Func<PersonTable, PersonTable?> Recount);

/// <summary>
/// Counts the rows of an analyst's own export by fields that are named as in its headers: for the command line.
/// </summary>
/// <param name="rows">The field of the rows, for example <c>insats</c>.</param>
/// <param name="columns">The field of the columns; empty for none.</param>
/// <param name="of">What is counted.</param>
internal sealed class ExportCounting(string rows, string columns, CountOf of) : IExportCounter<CountedExport>
{
    /// <summary>The number of cases of an export, or of the persons behind them.</summary>
    /// <param name="kind">What the rows are about.</param>
    /// <param name="path">The file.</param>
    /// <param name="reading">How it is read.</param>
    /// <exception cref="IfoException">
    /// The rows are not about persons, the file is refused, or there is no such field; the message lists those that there are.
    /// </exception>
    public CountedExport Count(ExportKind kind, string path, ReadingOptions reading) =>
        kind.Count(path, reading, ExportLists.TaxonomiesOf(path, reading), this);

    public CountedExport Count<TRow>(PersonExport<TRow> export, CountedRows<TRow> counted, IReadOnlyList<CountField<TRow>> fields)
    {
        var unit = of == CountOf.Persons ? CountedUnit.Persons : CountedUnit.Cases;
        return new(
            Count(Register(export, counted, unit), fields), export.Report, earlier => Recount(export, counted, fields, earlier));
    }

    // A case with several rows is counted once, and each person in every row.
    private static PersonRegister<TRow> Register<TRow>(PersonExport<TRow> export, CountedRows<TRow> counted, CountedUnit unit)
    {
        var seen = new HashSet<long>();
        return unit == CountedUnit.Persons || counted.Case is not { } number
            ? export.Register
            : export.Register.Where(row => seen.Add(number(row)));
    }

    private static PersonTable? Recount<TRow>(
        PersonExport<TRow> export, CountedRows<TRow> counted, IReadOnlyList<CountField<TRow>> fields, PersonTable earlier)
    {
        if (Named(fields, earlier.Rows.Name) is not { } row) return null;
        var register = Register(export, counted, earlier.Unit);
        var isOneKey = earlier.Columns.Name.Length == 0;
        if (isOneKey) return Counting.CountAs(register, earlier, row.Value, static _ => PersonTable.OneColumn);
        return Named(fields, earlier.Columns.Name) is { } column
            ? Counting.CountAs(register, earlier, row.Value, column.Value)
            : null;
    }

    private PersonTable Count<TRow>(PersonRegister<TRow> register, IReadOnlyList<CountField<TRow>> fields)
    {
        var row = Find(fields, rows);
        if (columns.Length == 0)
            return of == CountOf.Persons ? register.PersonsBy(row.Value, row.Name) : register.CountBy(row.Value, row.Name);
        var column = Find(fields, columns);
        return of == CountOf.Persons
            ? register.PersonsBy(row.Value, column.Value, row.Name, column.Name)
            : register.CountBy(row.Value, column.Value, row.Name, column.Name);
    }

    private static CountField<TRow>? Named<TRow>(IReadOnlyList<CountField<TRow>> fields, string name) =>
        fields.FirstOrDefault(field => PlainText.OfAny(field.Name) == PlainText.OfAny(name));

    private static CountField<TRow> Find<TRow>(IReadOnlyList<CountField<TRow>> fields, string name) =>
        Named(fields, name) ?? throw new IfoException(
            $"”{name}” går inte att räkna efter. Välj bland {string.Join(", ", fields.Select(field => field.Name))}.");
}
