using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Disclosure;

/// <summary>Reads and writes the file of a <see cref="ReleaseRecord"/>.</summary>
internal static class ReleaseFile
{
    private const string Warning = "Stannar i enheten: filen innehåller antal som inte får visas. Den behövs för att pröva nästa "
        + "tabell mot det som redan är släppt.";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(Stream stream, IEnumerable<ReleasedTable> tables, string by) =>
        JsonSerializer.Serialize(stream, new RecordText(Warning, by, [.. tables.Select(Text)]), Options);

    public static ImmutableArray<ReleasedTable> Read(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            var record = JsonSerializer.Deserialize<RecordText>(File.ReadAllBytes(path));
            return [.. Demand(record?.Tables, name, "tabeller").Select(table => Table(table, name))];
        }
        catch (JsonException error)
        {
            throw new DisclosureException(
                $"{name}, rad {((error.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture)}: filen är ingen "
                + "förteckning över släppta tabeller. Ange en fil som har skrivits med ifo protect --record.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DisclosureException(
                $"{path} kan inte läsas. Kontrollera sökvägen, och att filen inte är öppen i ett annat program.", error);
        }
    }

    private static TableText Text(ReleasedTable table) => new(
        table.Name,
        table.Counts.Unit == CountedUnit.Persons,
        table.LowestHidden,
        table.RequiredWidth,
        Text(table.Counts.Rows),
        Text(table.Counts.Columns),
        [.. Cells(table.Counts).Select(cell => table.Counts[cell.Row, cell.Column].Value)],
        [.. table.Withheld],
        [.. table.Highest]);

    private static AxisText Text(Axis axis) =>
        new(
            axis.Name,
            [
                .. axis.Nodes.Select(node =>
                    new NodeText(node.Label, [.. node.Leaves], [.. node.Parts], node.Group, node.ArePartsExclusive))
            ]);

    private static ReleasedTable Table(TableText text, string file)
    {
        var (rows, columns) = (AxisOf(text.Rows, file), AxisOf(text.Columns, file));
        var size = rows.Nodes.Length * columns.Nodes.Length;
        if (text.Counts?.Length != size || text.Withheld?.Length != size || text.Counts.Any(count => count < 0))
            throw Broken(file, $"tabellen {text.Name} har fel antal celler");
        var unit = text.IsPersons ? CountedUnit.Persons : CountedUnit.Cases;
        var counts = new PersonTable(
            rows,
            columns,
            Lookup(rows, columns, text.Counts),
            unit,
            Caption.Internal(text.Name ?? file, "tidigare", "släppt"),
            new object());
        return SumsHold(counts)
            ? new(
                text.Name
                    ?? file, counts, [.. text.Withheld], Highest(text, size), text.LowestHidden, Math.Max(1, text.RequiredWidth))
            : throw Broken(file, $"delarna i tabellen {text.Name} stämmer inte med summorna");
    }

    // Records that were written before it was kept tell nothing of it.
    private static ImmutableArray<long> Highest(TableText text, int size) =>
        text.Highest?.Length == size ? [.. text.Highest] : [.. Enumerable.Repeat(ReleasedTable.Unknown, size)];

    private static Axis AxisOf(AxisText? axis, string file)
    {
        var nodes = Demand(axis?.Nodes, file, "rader och kolumner");
        if (nodes.Length == 0
            || nodes.Any(node => node.Label is null
                || node.Leaves is null
                || node.Parts is null
                || node.Parts.Any(part => part < 0 || part >= nodes.Length)))
            throw Broken(file, "rader eller kolumner är ofullständiga");
        return new(
            axis?.Name ?? "",
            [.. nodes.Select(node => new AxisNode(node.Label!, [.. node.Leaves!], [.. node.Parts!], node.Group ?? "")
            {
                ArePartsExclusive = node.AreExclusive
            })]);
    }

    // A row or column is known by the inner ones that it counts.
    private static Counter Lookup(Axis rows, Axis columns, long[] counts)
    {
        var (rowOf, columnOf) = (ByLeaves(rows), ByLeaves(columns));
        return (r, c) => counts[(rowOf[Key(r)] * columns.Nodes.Length) + columnOf[Key(c)]] is var count
            ? new CountCell(count, count)
            : default;

        static string Key(IEnumerable<int> leaves) => string.Join(',', leaves);
        static Dictionary<string, int> ByLeaves(Axis axis) => axis.Nodes
            .Select((node, place) => (Key: Key(node.Leaves), place))
            .GroupBy(node => node.Key)
            .ToDictionary(group => group.Key, group => group.First().place);
    }

    // An attack on numbers that do not agree would find nothing.
    private static bool SumsHold(PersonTable table) => Cells(table).All(cell =>
        Holds(
            table,
            table[cell.Row, cell.Column].Value,
            [.. table.Rows.Nodes[cell.Row].Parts.Select(part => table[part, cell.Column].Value)])
        && Holds(
            table,
            table[cell.Row, cell.Column].Value,
            [.. table.Columns.Nodes[cell.Column].Parts.Select(part => table[cell.Row, part].Value)]));

    private static bool Holds(PersonTable table, long total, long[] parts) =>
        parts.Length == 0
            || (table.Unit == CountedUnit.Cases ? parts.Sum() == total : parts.Sum() >= total && parts.Max() <= total);

    private static IEnumerable<(int Row, int Column)> Cells(PersonTable table) =>
        Enumerable.Range(0, table.Rows.Nodes.Length)
            .SelectMany(row => Enumerable.Range(0, table.Columns.Nodes.Length).Select(column => (row, column)));

    private static T[] Demand<T>(T[]? values, string file, string what) => values ?? throw Broken(file, $"den saknar {what}");

    private static DisclosureException Broken(string file, string why) =>
        new($"{file} går inte att använda som förteckning över släppta tabeller: {why}. Den ska vara som ifo "
            + "protect --record skrev den.");

    private sealed record RecordText(string? About, string? By, TableText[]? Tables);

    private sealed record TableText(
        string? Name,
        bool IsPersons,
        long LowestHidden,
        long RequiredWidth,
        AxisText? Rows,
        AxisText? Columns,
        long[]? Counts,
        bool[]? Withheld,
        long[]? Highest = null);

    private sealed record AxisText(string? Name, NodeText[]? Nodes);

    private sealed record NodeText(string? Label, int[]? Leaves, int[]? Parts, string? Group, bool AreExclusive = false);
}
