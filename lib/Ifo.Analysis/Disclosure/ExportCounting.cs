using Ifo.Analysis.DataFiles;
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

/// <summary>The counts of an export, and the report of its reading.</summary>
internal sealed record CountedExport(PersonTable Counts, ExportReport Report);

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
        kind.Count(path, reading, Taxonomies.Load(reading.DataFolder.Length > 0 ? reading.DataFolder : null), this);

    public CountedExport Count<TRow>(PersonExport<TRow> export, CountedRows<TRow> counted, IReadOnlyList<CountField<TRow>> fields)
    {
        var seen = new HashSet<long>();
        var register = of == CountOf.Persons || counted.Case is not { } number
            ? export.Register
            : export.Register.Where(row => seen.Add(number(row)));
        return new(Count(register, fields), export.Report);
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

    private static CountField<TRow> Find<TRow>(IReadOnlyList<CountField<TRow>> fields, string name) =>
        fields.FirstOrDefault(field => PlainText.OfAny(field.Name) == PlainText.OfAny(name))
        ?? throw new IfoException(
            $"”{name}” går inte att räkna efter. Välj bland {string.Join(", ", fields.Select(field => field.Name))}.");
}
