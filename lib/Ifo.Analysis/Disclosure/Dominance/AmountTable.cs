using System.Collections.Immutable;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Presentation.Display;
using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Analysis.Disclosure.Dominance;

/// <summary>
/// Sums of money by the keys of those who contribute to them, which have not been protected. It shows no number: protect it
/// with <see cref="Protect"/>.
/// </summary>
[TypeFormatterSource(typeof(DisclosureFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed class AmountTable : IDisclosureDisplay
{
    internal const int OrePerKrona = 100;

    /// <summary>A hundred thousand millions of kronor in öre; the exact arithmetic has room for sums of it.</summary>
    private const decimal Most = 10_000_000_000_000m;

    private readonly ImmutableDictionary<string, long>[,] _cells;

    private AmountTable(Axis rows, Axis columns, ImmutableDictionary<string, long>[,] cells, Caption caption) =>
        (Rows, Columns, _cells, Caption) = (rows, columns, cells, caption);

    /// <summary>Source and period.</summary>
    public Caption Caption { get; }

    internal Axis Rows { get; }

    internal Axis Columns { get; }

    internal int Width => Columns.Nodes.Length;

    internal IEnumerable<(int Row, int Column)> Places => Enumerable.Range(0, Rows.Nodes.Length)
        .SelectMany(row => Enumerable.Range(0, Width).Select(column => (row, column)));

    string IDisclosureDisplay.Html => $"<p data-disclosure=\"unprotected\">{Markup.Escape(ToString())}</p>";

    /// <summary>What each contributes to a cell, in öre; totals are of all that they sum.</summary>
    internal ImmutableDictionary<string, long> this[int row, int column] => _cells[row, column];

    /// <summary>A table of amounts; those of one contributor in one cell are added, and totals too.</summary>
    /// <param name="rowsName">What the rows are, for example <c>Insats</c>.</param>
    /// <param name="columnsName">What the columns are; empty for a table with one key.</param>
    /// <param name="contributions">The amounts.</param>
    /// <param name="caption">Source and period.</param>
    /// <exception cref="DisclosureException">
    /// There are no amounts, or one is negative, is unreasonably great or has parts of an öre; or a name is that of the total.
    /// </exception>
    /// <example><code>
    /// using Ifo.Analysis.Disclosure.Dominance;
    /// var bought = new[] { Contribution.Of("HVB", "Eken AB", 900_000), Contribution.Of("HVB", "Asken AB", 50_000),
    ///     Contribution.Of("Familjehem", "Asken AB", 400_000), Contribution.Of("Familjehem", "Björken", 350_000),
    ///     Contribution.Of("Familjehem", "Lönnen", 300_000), Contribution.Of("Stödboende", "Eken AB", 200_000),
    ///     Contribution.Of("Stödboende", "Linden", 200_000), Contribution.Of("Stödboende", "Lönnen", 150_000) };
    /// AmountTable.Of("Insats", "", bought, Caption.Internal("Reskontran", "2024", "8 leverantörsbelopp"))
    ///     .Protect(DominanceRule.PPercent(10))
    /// </code></example>
    public static AmountTable Of(string rowsName, string columnsName, IEnumerable<Contribution> contributions, Caption caption)
    {
        ArgumentNullException.ThrowIfNull(columnsName);
        ArgumentNullException.ThrowIfNull(contributions);
        ArgumentNullException.ThrowIfNull(caption);
        var all = contributions.Select(contribution => (Of: contribution, Ore: Ore(contribution))).ToList();
        if (all.Count == 0) throw new DisclosureException("Tabellen har inga belopp.");
        var rows = Axis.WithTotal(rowsName, Names(all.Select(one => one.Of.Row)));
        var columns = columnsName.Length == 0
            ? Axis.Single(string.Empty, Contribution.OneColumn)
            : Axis.WithTotal(columnsName, Names(all.Select(one => one.Of.Column)));
        if (columnsName.Length == 0 && all.Exists(one => one.Of.Column != Contribution.OneColumn))
            throw new DisclosureException(
                "Beloppen har kolumner, men det står inte vad kolumnerna är. Ange det, till exempel ”År”.");
        return new(rows, columns, Cells(rows, columns, all), caption);
    }

    /// <summary>
    /// Withholds the sums that the rule does not allow, and so many others that nobody who knows her own amounts can work them
    /// out.
    /// </summary>
    /// <param name="rule">The rule, for example <c>DominanceRule.PPercent(10)</c>.</param>
    /// <exception cref="DisclosureException">A sum cannot be protected; the message says which.</exception>
    public ProtectedAmounts Protect(DominanceRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new AmountProtection(this, rule).Protect();
    }

    /// <summary>That the table is not protected and what to do about it; no number.</summary>
    public override string ToString() =>
        "Tabellen summerar belopp för enskilda och visas inte förrän den är röjandekontrollerad. "
        + "Skriv .Protect(DominanceRule.PPercent(10)) för att skydda den.";

    internal string NameOf(int row, int column) =>
        Width == 1 ? $"”{Rows.Nodes[row].Label}”" : $"”{Rows.Nodes[row].Label}”, ”{Columns.Nodes[column].Label}”";

    private static ImmutableDictionary<string, long>[,] Cells(
        Axis rows, Axis columns, IEnumerable<(Contribution Of, long Ore)> all)
    {
        var cells = new ImmutableDictionary<string, long>[rows.Nodes.Length, columns.Nodes.Length];
        var found = all.Where(one => one.Ore > 0).ToLookup(one => (rows.Find(one.Of.Row), columns.Find(one.Of.Column)));
        for (var row = 0; row < rows.Nodes.Length; row++)
            for (var column = 0; column < columns.Nodes.Length; column++)
                cells[row, column] = rows.Nodes[row].Leaves
                    .SelectMany(leaf => columns.Nodes[column].Leaves.SelectMany(other => found[(leaf, other)]))
                    .GroupBy(one => one.Of.Contributor, StringComparer.Ordinal)
                    .ToImmutableDictionary(whose => whose.Key, whose => whose.Sum(one => one.Ore), StringComparer.Ordinal);
        return cells;
    }

    // By name: an order by size would tell of the sums that are not shown.
    private static string[] Names(IEnumerable<string> names)
    {
        string[] sorted = [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return Array.Exists(sorted, name => name == Axis.Total)
            ? throw new DisclosureException($"Namnet ”{Axis.Total}” är summans. Ge raden eller kolumnen ett annat namn.")
            : sorted;
    }

    private static long Ore(Contribution contribution)
    {
        if (string.IsNullOrWhiteSpace(contribution.Row) || string.IsNullOrWhiteSpace(contribution.Column)
            || string.IsNullOrWhiteSpace(contribution.Contributor))
            throw new DisclosureException(
                "Ett belopp saknar rad, kolumn eller vems det är. Ge det ett namn, till exempel ”uppgift saknas”.");
        var ore = contribution.Amount * OrePerKrona;
        return ore is >= 0 and <= Most && decimal.IsInteger(ore)
            ? (long)ore
            : throw new DisclosureException($"Ett belopp på raden ”{contribution.Row}” är negativt, orimligt stort eller har "
                + "delar av ett öre. Belopp anges i kronor med högst två decimaler.");
    }
}
