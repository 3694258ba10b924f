using System.Text.RegularExpressions;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Database;

/// <summary>
/// Tables of the library in a database, as they are shown: what a protected table withholds is NULL, and the total row, which a
/// query would count among its parts, is left out.
/// </summary>
internal static partial class ShownTables
{
    /// <summary>The table, its columns named by their headings.</summary>
    /// <exception cref="DatabaseException">
    /// The name is none for a table, two columns have the same heading, or a cell has an interval.
    /// </exception>
    public static DatabaseTable Of(string name, Table table)
    {
        if (!TableName().IsMatch(name))
            throw new DatabaseException(
                $"”{name}” är inget namn för en tabell. Skriv bokstäver, siffror och understreck, och en bokstav först.");
        var names = table.Columns.GroupBy(column => column.Header, StringComparer.OrdinalIgnoreCase);
        if (names.FirstOrDefault(same => same.Skip(1).Any())
            is { } twice)
            throw new DatabaseException($"Tabellen {name} har två kolumner som heter ”{twice.Key}”. Ge dem olika rubriker.");
        return new DatabaseTable<TableRow>(
            name, table.Rows.Where(row => !row.IsTotal), [.. table.Columns.Select((column, place) => Column(column, place))]);
    }

    private static DatabaseColumn<TableRow> Column(Column column, int place) => new(
        $"\"{column.Header.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        column.Kind switch
        {
            ColumnKind.Text => ColumnTypes.OptionalText,
            ColumnKind.Count => ColumnTypes.OptionalWhole,
            _ => ColumnTypes.Number,
        },
        row => Value(column, row.Cells[place]));

    private static object? Value(Column column, Cell cell) => cell switch
    {
        MissingCell => null,
        NumberCell number => column.Kind == ColumnKind.Count ? (long)number.Value : ColumnTypes.Real(number.Value),
        TextCell text => ColumnTypes.TextOrNull(text.Text),
        _ => throw new DatabaseException(
            $"Kolumnen ”{column.Header}” har annat än text och tal, till exempel intervall, och kan inte ligga i en databas."),
    };

    [GeneratedRegex(@"^\p{L}[\p{L}\p{N}_]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TableName();
}
