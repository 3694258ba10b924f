using Ifo.Analysis.Fields;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Exchange;

/// <summary>
/// An export about persons that was read: the rows, which can be counted but not looked at, and the report of the reading.
/// </summary>
/// <typeparam name="TRow">What a row is about.</typeparam>
public sealed class PersonExport<TRow>
{
    private readonly Lazy<PersonRegister<TRow>> _register;

    internal PersonExport(Export<TRow> export, CountedRows<TRow> counted, Taxonomies taxonomies)
    {
        (AllRows, Report, Case) = (export.Rows, export.Report, counted.Case);
        var fields = new FieldSet([.. counted.Fields(taxonomies, AllRows), .. export.Own]);
        _register = new(() => PersonRegister.Of(AllRows, counted.Person, fields));
    }

    /// <summary>
    /// The rows as a register of persons: count them with <c>CountBy</c>, protect the counts with <c>Protect</c>.
    /// </summary>
    public PersonRegister<TRow> Register => _register.Value;

    /// <summary>The rows one by one, in the order of the file, when the data package lists the file as synthetic.</summary>
    /// <exception cref="DisclosureException">The rows are about real persons; use <see cref="Register"/>.</exception>
    public Register<TRow> Rows => AllRows.DemandSynthetic();

    /// <summary>What was detected, and where every row went.</summary>
    public ExportReport Report { get; }

    internal Register<TRow> AllRows { get; }

    /// <summary>The number of the case that a row belongs to; null where every row is a case of its own.</summary>
    internal Func<TRow, long>? Case { get; }
}
