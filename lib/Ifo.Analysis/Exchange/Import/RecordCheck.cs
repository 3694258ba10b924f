using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>What can be wrong with a record or a cell whatever it is about.</summary>
internal static class RecordCheck
{
    /// <summary>Adds what is wrong with a record's quotation marks.</summary>
    public static void Flaw(int line, RecordFlaw flaw, string record, ProblemCollector problems)
    {
        if (flaw == RecordFlaw.UnendedQuote)
            problems.Add(
                line,
                "",
                record,
                "citattecken i par kring hela cellen",
                "Ett citattecken börjar en cell men slutar den inte; ta bort det, eller dubbla citattecken som hör till texten.");
        if (flaw == RecordFlaw.TextAfterQuote)
            problems.Add(
                line,
                "",
                record,
                "citattecken kring hela cellen",
                "Det står text efter ett citattecken som slutar en cell; dubbla citattecken som hör till texten.");
    }

    /// <summary>Adds that a cell is the error of a formula, or damaged; tells whether it is.</summary>
    public static bool Cell(int line, string header, ReadOnlySpan<char> cell, CellKind kind, ProblemCollector problems)
    {
        if (kind == CellKind.Error)
            problems.Add(
                line, header, cell, ErrorText.Expected, ErrorText.Remedy);
        else if (CsvSource.IsDamaged(cell))
            problems.Add(
                line,
                header,
                cell,
                "text utan oläsliga tecken",
                "Filen är skadad eller har en annan teckenkodning; hämta den på nytt, eller ange --encoding.");
        else return false;
        return true;
    }

    /// <summary>The cells of a record that have something, with a bar between them.</summary>
    public static string Joined(RecordSource records)
    {
        var cells = new List<string>();
        for (var index = 0; index < Math.Min(records.Count, 20); index++)
        {
            if (!records.Cell(index).IsWhiteSpace()) cells.Add(records.Cell(index).Trim().ToString());
        }

        return string.Join(" | ", cells);
    }
}
