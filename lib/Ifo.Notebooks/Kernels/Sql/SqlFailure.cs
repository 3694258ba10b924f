using System.Text.RegularExpressions;
using Ifo.Notebooks.Packages;
using SQLitePCL;

namespace Ifo.Notebooks.Kernels.Sql;

/// <summary>SQLite's errors in words for an analyst; its own message is always part of them.</summary>
internal static partial class SqlFailure
{
    /// <summary>The failure that the database reports.</summary>
    /// <param name="database">The database, which keeps its last message.</param>
    /// <param name="code">SQLite's result code.</param>
    /// <param name="line">Line in the cell, from 1.</param>
    public static CellFailureException From(sqlite3 database, int code, int? line) =>
        Of(code, raw.sqlite3_errmsg(database).utf8_to_string(), line);

    /// <summary>The failure of a code and a message.</summary>
    public static CellFailureException Of(int code, string message, int? line) =>
        new("SqliteException", $"{Words(code & 0xFF, message)} (SQLite: {message})", line, $"SQLite {code & 0xFF}: {message}");

    private static string Words(int code, string message) => code switch
    {
        raw.SQLITE_ERROR when Table().Match(message) is { Success: true } table =>
            $"Tabellen eller vyn {table.Groups["name"].Value} finns inte i databasen. SELECT name FROM "
            + "sqlite_schema visar vad som finns.",
        raw.SQLITE_ERROR when Column().Match(message) is { Success: true } column =>
            $"Kolumnen {column.Groups["name"].Value} finns inte i frågans tabeller. Text skrivs inom enkla citattecken, 'så'.",
        raw.SQLITE_ERROR when Near().Match(message) is { Success: true } near =>
            $"Frågan kan inte läsas vid ”{near.Groups["word"].Value}”.",
        raw.SQLITE_ERROR when message.Contains("incomplete input", StringComparison.Ordinal) =>
            "Frågan tar slut för tidigt; en parentes, ett citattecken eller ett ord saknas.",
        raw.SQLITE_ERROR when message.Contains("no such function", StringComparison.Ordinal) => "Funktionen finns inte i SQLite.",
        raw.SQLITE_ERROR when message.Contains("ambiguous column", StringComparison.Ordinal) =>
            "Flera tabeller har en kolumn med det namnet. Skriv tabellens namn och en punkt före.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED =>
            "Databasen är upptagen av någon annan. Stäng det program som har den öppen och kör om.",
        raw.SQLITE_READONLY => "Databasen får bara läsas.",
        raw.SQLITE_CANTOPEN => "Databasen kan inte öppnas. Finns mappen, och får du läsa filen?",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB =>
            "Filen är ingen SQLite-databas, eller så är den skadad. Ta bort den och kör cellen som skapar den.",
        raw.SQLITE_CONSTRAINT => "Raden bryter mot tabellens regler.",
        raw.SQLITE_FULL => "Disken är full.",
        raw.SQLITE_MISMATCH => "Värdet har fel typ för kolumnen.",
        _ => "Frågan kunde inte köras.",
    };

    [GeneratedRegex(@"no such table: (?<name>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Table();

    [GeneratedRegex(@"no such column: (?<name>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Column();

    [GeneratedRegex("near \"(?<word>[^\"]*)\": syntax error", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Near();
}
