using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Registers;

/// <summary>
/// A register whose rows can be read, in its own order: one row for each request or placement, made by a generator. Rows about
/// real persons are in a <see cref="PersonRegister{TRow}"/>, which can be counted but not read.
/// </summary>
/// <typeparam name="TRow">What a row is about.</typeparam>
public sealed class Register<TRow> : RowList<TRow>
{
    internal Register(IReadOnlyList<TRow> rows, Caption caption)
        : base(rows) => Caption = caption;

    /// <summary>
    /// The caption that tables and charts made from the rows must have: its source line says what kind of data it is.
    /// </summary>
    public Caption Caption { get; }

    /// <summary>Whether the rows were made by a generator or are the analyst's own.</summary>
    public DataKind Kind => Caption.Kind;

    /// <summary>Where the rows come from, as it is shown.</summary>
    public string Source => Caption.Source;

    internal Register<TRow> DemandSynthetic() => Kind == DataKind.Synthetic
        ? this
        : throw new DisclosureException(
            $"Raderna i {Source} gäller verkliga personer och kan inte läsas en och en. Räkna dem i stället: "
            + "Register.CountBy(...), och skydda med Protect, eller säg med StaysInsideTheUnit att tabellen stannar i enheten.");
}
