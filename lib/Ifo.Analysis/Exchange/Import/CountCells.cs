using System.Collections.Frozen;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>Reads the counts of a table: whole numbers from 0; everything else is a problem that says how to mend it.</summary>
internal sealed class CountCells(ProblemCollector problems, ReadingOptions options)
{
    private const decimal Most = 10_000_000_000m;

    private readonly FrozenSet<string> _missing = options.MissingSigns.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The count of a cell; 0, with a problem, where it is none.</summary>
    public long Read(SampleRow row, int column, string header)
    {
        var text = row[column];
        if (RecordCheck.Cell(row.Line, header, text, row.Kind(column), problems)) return 0;
        if (text.Length == 0 || _missing.Contains(text)) return Missing(row, text, header);
        if (TryRead(text, row.Kind(column), out var number)
            && number is { IsPercent: false, Value: >= 0 and <= Most }
            && number.Value == decimal.Truncate(number.Value)) return (long)number.Value;
        problems.Add(row.Line, header, text, "ett antal: ett heltal, 0 eller mer", Remedy(text, row.Kind(column), number));
        return 0;
    }

    /// <summary>The number of a cell that has one, counts or not.</summary>
    public CellNumber? Peek(SampleRow row, int column) =>
        row[column].Length > 0 && TryRead(row[column], row.Kind(column), out var number) ? number : null;

    private long Missing(SampleRow row, string text, string header)
    {
        problems.Add(
            row.Line, header, text, "ett antal; 0 där ingen finns",
            text == ".."
                ? "En tabell som redan har dolda celler kan inte skyddas igen; utgå från den fullständiga."
                : "Ett antal som saknas går inte att skydda, eftersom summorna då inte är kända. Skriv 0 om ingen finns, eller "
                    + "ta bort raden eller kolumnen.");
        return 0;
    }

    // A mark before three digits may be of thousands, unless a 0 stands before it: such a number is refused, not guessed.
    private bool TryRead(string text, CellKind kind, out CellNumber number)
    {
        if (kind == CellKind.Number) return NumberText.TryRead(text, DecimalMark.Point, out number);
        if (kind == CellKind.Date)
        {
            number = default;
            return false;
        }

        var isGiven = options.DecimalMark != DecimalMark.Detect;
        return (NumberText.TryRead(text, isGiven ? options.DecimalMark : DecimalMark.Comma, out number)
                || (!isGiven && NumberText.TryRead(text, DecimalMark.Point, out number)))
            && (isGiven || number.Decimals != 3 || number.Value is > -1 and < 1);
    }

    private static string Remedy(string text, CellKind kind, CellNumber number) => kind switch
    {
        CellKind.Date => "Excel har gjort antalet till ett datum; formatera kolumnen som tal och skriv antalet på nytt.",
        _ when number.IsPercent => "Skydda antalen; andelarna räknas sedan ur den skyddade tabellen.",
        _ when text.StartsWith('<') => "Antalet är redan dolt; utgå från den fullständiga tabellen.",
        _ when number.Decimals > 0 || text.AsSpan().ContainsAny('.', ',') =>
            "Skriv antalet utan decimaler och utan punkt eller komma mellan tusental.",
        _ when !text.Any(char.IsAsciiDigit) =>
            "Är det en kolumn med namn? Tabellen ska ha en kolumn med namn, eller tre: rad, kolumn, antal (--layout long).",
        _ => "",
    };
}
