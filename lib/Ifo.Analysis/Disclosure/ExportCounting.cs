using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Fields;
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
/// <param name="Mean">The means of a field by the same keys, in a unit.</param>
internal sealed record CountedExport(
    PersonTable Counts, ExportReport Report, Func<PersonTable, PersonTable?> Recount, Func<string, string, PersonMeans> Mean);

/// <summary>Counts the rows of an analyst's own export by its fields: for the command line.</summary>
/// <param name="by">The keys of the rows and of the columns; one or two.</param>
/// <param name="where">Which rows are counted: those that meet every condition.</param>
/// <param name="of">What is counted.</param>
internal sealed class ExportCounting(IReadOnlyList<Key> by, IReadOnlyList<Condition> where, CountOf of)
    : IExportCounter<CountedExport>
{
    /// <summary>When rows must go on to be counted; null for all.</summary>
    public SpanChoice? Span { get; init; }

    /// <summary>The number of cases of an export, or of the persons behind them.</summary>
    /// <param name="kind">What the rows are about.</param>
    /// <param name="path">The file.</param>
    /// <param name="reading">How it is read.</param>
    /// <exception cref="IfoException">
    /// The rows are not about persons, the file is refused, or there is no such field; the message lists those that there are.
    /// </exception>
    public CountedExport Count(ExportKind kind, string path, ReadingOptions reading) => kind.Count(path, reading, this);

    public CountedExport Count<TRow>(PersonExport<TRow> export)
    {
        var unit = of == CountOf.Persons ? CountedUnit.Persons : CountedUnit.Cases;
        var register = Chosen(Register(export, unit));
        return new(
            FieldCounting.Count(register, by[0], by.ElementAtOrDefault(1), unit),
            export.Report,
            earlier => Recount(export, earlier),
            (field, unitOfMean) => by.Count == 1
                ? register.MeanBy(by[0], field, unitOfMean)
                : register.MeanBy(by[0], by[1], field, unitOfMean));
    }

    // A case with several rows is counted once, and each person in every row.
    private static PersonRegister<TRow> Register<TRow>(PersonExport<TRow> export, CountedUnit unit)
    {
        var seen = new HashSet<long>();
        return unit == CountedUnit.Persons || export.Case is not { } number
            ? export.Register
            : export.Register.Where(row => seen.Add(number(row)));
    }

    private PersonRegister<TRow> Chosen<TRow>(PersonRegister<TRow> register)
    {
        var spanned = Span is null ? register : Span.Of(register);
        if (spanned.Numbered.IsEmpty) throw new IfoException("Ingen rad pågår då.");
        var chosen = where.Aggregate(spanned, (all, condition) => all.Where(condition));
        if (chosen.Numbered.IsEmpty)
            throw new IfoException($"Ingen rad uppfyller villkoren {string.Join(", ", where)}.");
        return where.Count == 0 ? chosen : chosen.Noting($"Urval: {string.Join("; ", where)}");
    }

    private static PersonTable? Recount<TRow>(PersonExport<TRow> export, PersonTable earlier)
    {
        var register = Register(export, earlier.Unit);
        if (Named(register, earlier.Rows.Name) is not { } rows) return null;
        if (earlier.Columns.Name.Length == 0) return Counting.CountAs(register, earlier, rows, CountKey<TRow>.None);
        return Named(register, earlier.Columns.Name) is { } columns ? Counting.CountAs(register, earlier, rows, columns) : null;
    }

    // Names of earlier tables are what keys are called.
    private static CountKey<TRow>? Named<TRow>(PersonRegister<TRow> register, string name)
    {
        try
        {
            return CountKey<TRow>.Of(register.FieldSet, Key.Parse(name));
        }
        catch (IfoException)
        {
            return null;
        }
    }
}
