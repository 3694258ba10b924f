using System.Collections.Immutable;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Disclosure;

/// <summary>Lays out numbers by the rows and columns of a table of counts.</summary>
internal static class CountTable
{
    /// <summary>A table of whole numbers; what is told of its caption is added when it is made.</summary>
    public static Func<Func<Caption, Caption>, Table> Of(
        PersonTable counts, string title, Caption caption, Func<int, int, Shown> number) =>
        mark => Of(counts, title, mark(caption), (table, header, column) => table.Count(header, row => number(row, column)));

    /// <summary>A table with a column for each column, which is added as is said.</summary>
    public static Table Of(PersonTable counts, string title, Caption caption, Func<Table<int>, string, int, Table<int>> add)
    {
        var nodes = counts.Rows.Nodes;
        var inner = Table.From(Enumerable.Range(0, nodes.Length - 1), title, caption).Column(
            counts.Rows.Name, row => nodes[row].Label);
        var columns = Enumerable.Range(0, counts.Columns.Nodes.Length).Aggregate(
            inner, (table, column) => add(table, Header(counts.Columns.Nodes[column]), column));
        var grouped = nodes.Any(node => node.Group.Length > 0) ? columns.GroupBy(row => nodes[row].Group) : columns;
        return grouped.Total(counts.Rows.GrandTotal);
    }

    /// <summary>Names that are shown in a line, each once.</summary>
    public static ImmutableArray<string> Labels(Axis axis, IEnumerable<int> places) =>
        [.. places.Select(place => Header(axis.Nodes[place]))];

    private static string Header(AxisNode node) => node.Label;
}
