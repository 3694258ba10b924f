using System.Collections.Immutable;
using Ifo.Analysis.Disclosure.Linking;

namespace Ifo.Analysis.Disclosure;

/// <summary>Disclosure control (röjandekontroll) of tables of persons or their cases.</summary>
/// <remarks>
/// What the rule does not allow is withheld, and further cells with it, until an attack no longer succeeds. The attack
/// is that of an outsider who sees all that is shown and all that has been let out, knows the rule and so that what it hides is
/// below its limit, which cells add up to which, which key lies inside which, under which keys nobody stands twice, and that
/// there are no more persons than cases; and computes for each withheld cell every whole number that fits. It does not use what
/// a person in the table knows of herself. A table that fails the attack is never released.
/// <para>
/// Where small numbers stand beside each other the rule tells more than its limit: of a total below 5 that has two parts
/// everybody knows that it is 2 to 4. More than that is then not asked of any other cell, but no number can ever be told exactly.
/// </para>
/// <para>
/// The choice of further cells is a heuristic: it never withholds less than is needed, and sometimes more. How much was
/// measured against the least possible, found by trying every choice of cells, on all tables with margins and few values: two
/// rows and two columns, two rows and three columns, and lists of four. Weighed by the inner cells that are lost, it withholds
/// at most 2 percent more than the least; in nine tables of ten nothing more. The measurement is among the tests.
/// </para>
/// </remarks>
public static class DisclosureControl
{
    /// <summary>Protects tables that are shown together, so that none gives away what another withholds.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="tables">
    /// The tables. Cells of two tables of the same register that count the same cases are known to be the same; where one counts
    /// a part of what the other counts under the same names, the difference between them is protected too.
    /// </param>
    /// <returns>The tables in the same order.</returns>
    /// <exception cref="DisclosureException">A number cannot be protected, or a table is given twice.</exception>
    /// <example><code>
    /// var requests = SyntheticRegister.LoadRequests();
    /// var register = PersonRegister.Of(requests, requests.Caption, row =&gt; row.Person);
    /// var tables = DisclosureControl.Protect(DisclosureRule.Default,
    ///     [register.CountBy(row =&gt; row.Insats, row =&gt; row.Administration),
    ///         register.CountBy(row =&gt; row.Insats, row =&gt; row.Provider)]);
    /// tables[1].Table("Förfrågningar per insats och utförartyp")
    /// </code></example>
    public static IReadOnlyList<ProtectedTable> Protect(DisclosureRule rule, IReadOnlyList<PersonTable> tables) =>
        Protect(rule, tables, ReleaseRecord.Empty);

    /// <summary>
    /// Protects tables that are shown together, when others have been shown already: the attack is made on all of them.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="tables">The tables that are to be shown.</param>
    /// <param name="released">
    /// What has been let out about the same persons. Cells of the same name are compared: equal ones are the same number, and
    /// a small difference is protected as a small number is. Tables of other persons or another year do not belong in it.
    /// </param>
    /// <returns>The tables in the same order.</returns>
    /// <exception cref="DisclosureException">
    /// A number cannot be protected, a table is given twice, or what has been let out gives a number away by itself.
    /// </exception>
    /// <example><code>
    /// var requests = SyntheticRegister.LoadRequests();
    /// var register = PersonRegister.Of(requests, requests.Caption, row =&gt; row.Person);
    /// var first = register.CountBy(row =&gt; row.Insats).Protect(DisclosureRule.Default);
    /// var released = ReleaseRecord.Empty.With(first);
    /// DisclosureControl.Protect(DisclosureRule.Default,
    ///     [register.CountBy(row =&gt; row.Insats, row =&gt; row.Provider)], released)[0]
    /// </code></example>
    public static IReadOnlyList<ProtectedTable> Protect(
        DisclosureRule rule, IReadOnlyList<PersonTable> tables, ReleaseRecord released)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(released);
        RefuseWhatIsGivenAway(rule, released);
        var system = new TableSystem(rule);
        foreach (var table in tables) system.Add(table);
        AddReleased(system, rule, released);
        AddImplied(system, rule, tables);
        system.AreOverlapsUntried = released.Tables.Any(earlier => earlier.Now is null && !earlier.Counts.IsAdditive)
            || tables.Any(table => table.AreOverlapsUnknown);
        var cases = new CaseLinks(system);
        var compared = Link(system, cases, tables, released);
        if (compared.FirstOrDefault(comparison => !comparison.Unclear.IsEmpty) is { } unclear) throw Refusals.IsUnclear(unclear);
        return Release(system, rule, tables, Choose(system, cases.Known, system.System.HiddenAtFirst()), compared);
    }

    internal static ProtectedTable ProtectAgain(DisclosureRule rule, ProtectedTable table)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var system = new TableSystem(rule);
        system.Add(table.Counts);
        AddImplied(system, rule, [table.Counts]);
        var hidden = system.System.HiddenAtFirst();
        foreach (var (row, column) in table.Places) hidden[system.Place(table.Counts, row, column)] |= table.IsWithheld(
            row, column);
        return Release(system, rule, [table.Counts], Choose(system, Alone(table.Counts), hidden), table.Compared)[0];
    }

    internal static ProtectedTable ProtectBy(
        DisclosureRule rule, PersonTable table, IEnumerable<(string Row, string Column)> cells)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(cells);
        var system = new TableSystem(rule);
        system.Add(table);
        AddImplied(system, rule, [table]);
        bool[] hidden = [.. system.System.Cells.Select(cell => cell.Use == CellUse.NeverShown)];
        foreach (var (row, column) in cells) hidden[system.Place(table, table.Rows.Find(row), table.Columns.Find(column))] = true;
        return Release(system, rule, [table], AddSets(system, Alone(table)) is { } full ? full.All(hidden) : hidden, [])[0];
    }

    private static IReadOnlyList<IReadOnlyList<PersonTable>> Alone(PersonTable table) => table.Tally is null ? [] : [[table]];

    private static bool[] Choose(
        TableSystem system, IReadOnlyList<IReadOnlyList<PersonTable>> populations, bool[] atFirst)
    {
        var plain = system.System;
        return AddSets(system, populations) is { } full ? full.Choose(atFirst) : Suppression.Choose(plain, atFirst);
    }

    // What follows from who stands where; null where nothing does that the sums do not tell.
    private static Strengthening? AddSets(TableSystem system, IReadOnlyList<IReadOnlyList<PersonTable>> populations)
    {
        var (plain, sets, isMore) = (system.System, new PersonSets(system), false);
        foreach (var population in populations) isMore |= sets.Add(population);
        system.AreOverlapsUntried |= sets.IsTooLarge;
        return isMore ? new(plain, system.System) : null;
    }

    // What can be worked out of parts that stand beside their wholes, and stands in no table.
    private static void AddImplied(TableSystem system, DisclosureRule rule, IReadOnlyList<PersonTable> tables)
    {
        foreach (var tablesOfOne in tables.GroupBy(table => table.Origin as NestedCounts))
            tablesOfOne.Key?.AddTo(system, rule, [.. tablesOfOne]);
    }

    /// <summary>Makes the attack on what is to be released, whoever chose it, and refuses what fails.</summary>
    private static IReadOnlyList<ProtectedTable> Release(
        TableSystem tables,
        DisclosureRule rule,
        IReadOnlyList<PersonTable> released,
        bool[] hidden,
        ImmutableArray<TableComparison> compared)
    {
        var system = tables.System;
        for (var cell = 0; cell < hidden.Length; cell++)
            if (system.Cells[cell] is { IsSensitive: true, Use: CellUse.Open } && !hidden[cell])
                throw new DisclosureException($"Tabellen släpps inte: cellen {system.Cells[cell].Name} får inte visas enligt "
                    + $"regeln ({rule}). Ta med den bland de celler som inte visas.");
        var intervals = new Attack(system, hidden).Intervals();
        foreach (var (cell, interval) in intervals.OrderBy(pair => pair.Key))
            if (system.Cells[cell].NeedsWidth && !interval.IsAtLeast(system.Asked[cell]))
                throw Refusals.CannotProtect(system.Cells[cell].Name, system.Asked[cell]);
        return
        [
            .. released.Select(table =>
                new ProtectedTable(table, rule, (row, column) => Of(table, row, column))
                {
                    Compared = compared,
                    AreOverlapsUntried = tables.AreOverlapsUntried,
                })
        ];

        CellProtection Of(PersonTable table, int row, int column) =>
            tables.Place(table, row, column) is var place && hidden[place]
            ? new CellProtection(system.Cells[place].IsSensitive ? WithheldFor.Rule : WithheldFor.OtherCells, intervals[place])
            : CellProtection.Shown;
    }

    /// <summary>Says what tables that are shown together, or after each other, have in common.</summary>
    private static ImmutableArray<TableComparison> Link(
        TableSystem system, CaseLinks cases, IReadOnlyList<PersonTable> tables, ReleaseRecord released)
    {
        PersonTable[] all = [.. tables, .. released.Tables.Select(earlier => earlier.Counts)];
        PersonTable[] first = [.. all.Take(Math.Max(1, tables.Count))];
        foreach (var register in all.Concat(released.Tables.Select(earlier => earlier.Now).OfType<PersonTable>())
            .Where(table => table.Tally is not null)
            .GroupBy(table => table.Origin)) cases.Link([.. register]);
        var names = new NameLinks(system, released.Answers);
        var comparisons = new List<(ReleasedTable Earlier, TableComparison Comparison)>();
        foreach (var (place, earlier) in released.Tables.Index())
        {
            if (earlier.Now is { } now) names.Link(now, earlier);
            foreach (var (before, table) in all.Take(tables.Count + place).Index())
            {
                var comparison = AreOfOneRegister(table, earlier.Now ?? earlier.Counts)
                    ? OfOneRegister(table, earlier)
                    : names.Link(table, earlier);
                if (before < first.Length) comparisons.Add((earlier, comparison));
            }
        }

        return Join(system, first, comparisons, released.Answers);
    }

    private static TableComparison OfOneRegister(PersonTable table, ReleasedTable earlier) =>
        new(earlier.Name, IsLinked: true, [], [])
        {
            IsJoint = earlier.Now is null && table.IsAdditive && earlier.Counts.IsAdditive,
        };

    // What three tables have in common that are known by their names only.
    private static ImmutableArray<TableComparison> Join(
        TableSystem system,
        PersonTable[] tables,
        List<(ReleasedTable Earlier, TableComparison Comparison)> comparisons,
        ReleaseAnswers answers)
    {
        var same = comparisons
            .GroupBy(pair => pair.Earlier)
            .Where(pairs => pairs.All(pair => pair.Comparison.IsSame))
            .Select(pairs => pairs.Key)
            .ToHashSet();
        if (same.Count + tables.Length < 3
            || !new NameInterior(system, [.. tables, .. same.Select(earlier => earlier.Counts)], answers).Add()) same.Clear();
        return
        [
            .. comparisons.Select(pair => pair.Comparison with
            {
                IsJoint = pair.Comparison.IsJoint || same.Contains(pair.Earlier),
            })
        ];
    }

    private static void AddReleased(TableSystem system, DisclosureRule rule, ReleaseRecord released)
    {
        foreach (var earlier in released.Tables)
        {
            system.AddReleased(earlier);
            NestedNames.Of(earlier.Counts)?.AddTo(system, rule, [earlier.Counts]);
            if (earlier.Now is { } now) system.AddUnseen(now);
        }
    }

    private static bool AreOfOneRegister(PersonTable table, PersonTable other) =>
        table.Tally is not null && other.Tally is not null && table.Origin == other.Origin;

    private static void RefuseWhatIsGivenAway(DisclosureRule rule, ReleaseRecord released)
    {
        if (released.Count < 2) return;
        var system = new TableSystem(rule);
        AddReleased(system, rule, released);
        var cases = new CaseLinks(system);
        Link(system, cases, [], released);
        AddSets(system, cases.Known);
        if (new Attack(system.System, system.System.HiddenAtFirst()).FirstUnsafe() is >= 0 and var cell)
            throw Refusals.IsGivenAway(system.System.Cells[cell].Name);
    }
}
