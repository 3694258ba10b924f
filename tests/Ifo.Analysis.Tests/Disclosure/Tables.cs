using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Tests.Disclosure;

/// <summary>Tables of invented counts to test disclosure control on.</summary>
internal static class Tables
{
    public static Caption Caption { get; } = Caption.Internal("påhittat underlag", "2024", "okänt");

    public static PersonTable OneWay(params long[] counts) =>
        PersonTable.FromCounts("Rad", Names('r', counts.Length), "", [], (row, _) => counts[row], Caption);

    public static PersonTable TwoWay(long[,] counts) => PersonTable.FromCounts(
        "Rad", Names('r', counts.GetLength(0)), "Kolumn", Names('k', counts.GetLength(1)), (row, column) => counts[row, column], Caption);

    public static PersonTable Random(Random random, int mostRows, int mostColumns)
    {
        var counts = new long[random.Next(1, mostRows + 1), random.Next(1, mostColumns + 1)];
        for (var row = 0; row < counts.GetLength(0); row++)
            for (var column = 0; column < counts.GetLength(1); column++)
                counts[row, column] = random.Next(3) switch { 0 => random.Next(0, 3), 1 => random.Next(0, 10), _ => random.Next(0, 200) };
        return counts.GetLength(1) == 1 ? OneWay([.. Enumerable.Range(0, counts.GetLength(0)).Select(row => counts[row, 0])]) : TwoWay(counts);
    }

    /// <summary>The names of the withheld cells, in order.</summary>
    public static string[] WithheldNames(this ProtectedTable table) => [.. table.Withheld.Select(cell => cell.Column == "Antal" ? cell.Row : $"{cell.Row}{cell.Column}")];

    public static string[] Names(char letter, int count) => [.. Enumerable.Range(1, count).Select(number => $"{letter}{number}")];
}
