using Ifo.Analysis.Disclosure.Rounding;

namespace Ifo.Analysis.Disclosure;

/// <summary>Rounding as another way to protect a table than to hide some of its numbers.</summary>
public static class RoundingQueries
{
    /// <summary>
    /// Rounds every number to a multiple of a base beside it so that totals still add up, and refuses where a small number can be
    /// told exactly all the same.
    /// </summary>
    /// <param name="table">The table; its parts must add up to its totals.</param>
    /// <param name="number">The base, for example 5 or 10; at least 3.</param>
    /// <exception cref="DisclosureException">
    /// There is no such base, parts do not add up (persons who stand in several), no rounding was found, or a small number can be
    /// told; the message says which.
    /// </exception>
    /// <example><code>
    /// var requests = SyntheticRegister.LoadRequests();
    /// var register = PersonRegister.Of(requests, requests.Caption, row =&gt; row.Person);
    /// register.CountBy(row =&gt; row.Insats, row =&gt; row.Administration).RoundTo(5).Table("Förfrågningar, avrundade till 5")
    /// </code></example>
    public static RoundedTable RoundTo(this PersonTable table, int number) => table.RoundTo(number, DisclosureRule.Default);

    /// <summary>The same, where a rule says which numbers are small.</summary>
    /// <param name="table">The table; its parts must add up to its totals.</param>
    /// <param name="number">The base, for example 5 or 10; at least 3.</param>
    /// <param name="small">Which numbers are small.</param>
    /// <exception cref="DisclosureException">As of <see cref="RoundTo(PersonTable, int)"/>.</exception>
    public static RoundedTable RoundTo(this PersonTable table, int number, DisclosureRule small)
    {
        ArgumentNullException.ThrowIfNull(table);
        return RoundedTable.Of(table, BaseRounding.To(number, small));
    }
}
