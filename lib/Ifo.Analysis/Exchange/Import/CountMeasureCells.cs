using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// Refuses rows and columns that hold no counts, as their names or the way that their numbers are written say: by name, once,
/// instead of cell by cell.
/// </summary>
internal sealed class CountMeasureCells(CountReader table)
{
    private const string Decimals = "Andelar, medelvärden och andra tal med decimaler eller procenttecken";

    /// <summary>Whether a column is none of counts; it is then said.</summary>
    public bool IsRefusedColumn(int column)
    {
        var name = table.HasHeader(column) ? table.Header(column) : "";
        var what = table.Words.Measure(name) is { Length: > 0 } kind ? kind
            : table.Columns > 2 && !table.Words.IsSaidCount(name) && IsWritten(Numbers(column)) && OthersAreWhole(column)
                ? Decimals
            : "";
        if (what.Length == 0) return false;
        table.HeaderProblem(
            Found(name, Numbers(column)), "antal i varje kolumn", $"{what} går inte att skydda som antal; ta bort kolumnen.");
        return true;
    }

    /// <summary>Whether a row is none of counts; it is then said.</summary>
    public bool IsRefusedRow(SampleRow row, IReadOnlyList<int> columns)
    {
        if (row.Flaw != RecordFlaw.None) return false;
        var name = CountReader.Name(row, 0);
        var numbers = columns.Select(column => table.Peek(row, column)).OfType<CellNumber>().ToList();
        var what = table.Words.Measure(name) is { Length: > 0 } kind ? kind
            : numbers.Count > 1 && !table.Words.IsSaidCount(name) && numbers.TrueForAll(IsMeasure) ? Decimals
            : "";
        if (what.Length == 0) return false;
        table.Problem(
            row,
            table.Header(0),
            Found(name, numbers),
            "antal på varje rad",
            $"{what} går inte att skydda som antal; ta bort raden.");
        return true;
    }

    private bool OthersAreWhole(int column) => Enumerable.Range(1, table.Columns - 1).Any(other =>
        other != column
        && Numbers(other) is { Count: > 0 } numbers
        && numbers.TrueForAll(number => !IsMeasure(number) && number.Value >= 0));

    private List<CellNumber> Numbers(int column) =>
        [.. table.Rows.Where(row => row.Flaw == RecordFlaw.None).Select(row => table.Peek(row, column)).OfType<CellNumber>()];

    private static string Found(string name, List<CellNumber> numbers) => numbers.Exists(IsMeasure)
        ? $"{name}: {string.Join("; ", numbers.Take(3).Select(Text))}"
        : name;

    private static string Text(CellNumber number) =>
        $"{Quantities.SwedishFormat.Number(number.Value, number.Decimals)}{(number.IsPercent ? " %" : "")}";

    private static bool IsWritten(List<CellNumber> numbers) => numbers.Count(IsMeasure) * 2 > numbers.Count;

    private static bool IsMeasure(CellNumber number) => number.IsPercent || number.Value != decimal.Truncate(number.Value);
}
