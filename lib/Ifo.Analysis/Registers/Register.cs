using Ifo.Analysis.Presentation;
using Ifo.Analysis.Synthesis;

namespace Ifo.Analysis.Registers;

/// <summary>Makes registers of rows.</summary>
public static class Register
{
    /// <summary>A register of real persons.</summary>
    /// <typeparam name="TRow">What a row is about.</typeparam>
    /// <param name="rows">The rows, one for each case; may be empty.</param>
    /// <param name="source">Where the rows come from, for example <c>Treserva, uttag 2025-01-15</c>.</param>
    /// <param name="period">The period that they cover, as it is shown.</param>
    /// <exception cref="PresentationException">Source or period is empty.</exception>
    /// <example><code>
    /// var rows = new[] { (Insats: "HVB", Förvaltning: "Centrum"), (Insats: "Familjehem", Förvaltning: "Hisingen") };
    /// var register = Register.OfPersons(rows, "Treserva, uttag 2025-01-15", "2024");
    /// register.ToString()
    /// </code></example>
    public static Register<TRow> OfPersons<TRow>(IEnumerable<TRow> rows, string source, string period)
    {
        ArgumentNullException.ThrowIfNull(rows);
        // The number of rows may itself be small, so the caption does not tell it.
        return new([.. rows], RegisterKind.Persons, Caption.Internal(source, period, "framgår av tabellen"));
    }

    /// <summary>A register of rows that are about no real person; everything made from it says <em>syntetiska data</em>.</summary>
    /// <typeparam name="TRow">What a row is about.</typeparam>
    /// <param name="rows">The rows, one for each case; may be empty.</param>
    /// <param name="source">How the rows were made.</param>
    /// <param name="period">The period that they cover, as it is shown.</param>
    /// <exception cref="PresentationException">Source or period is empty.</exception>
    public static Register<TRow> OfSyntheticRows<TRow>(IEnumerable<TRow> rows, string source, string period)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new([.. rows], RegisterKind.Synthetic, Caption.Synthetic(source, period, "framgår av tabellen"));
    }

    /// <summary>The rows of a practice register as a register, to practise disclosure control on.</summary>
    /// <typeparam name="TRow">What a row is about.</typeparam>
    /// <param name="rows">The rows.</param>
    public static Register<TRow> AsRegister<TRow>(this SyntheticRows<TRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new([.. rows], RegisterKind.Synthetic, rows.Caption);
    }
}
