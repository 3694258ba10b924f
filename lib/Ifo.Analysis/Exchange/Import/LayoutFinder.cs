using System.Globalization;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>Finds the sheet, the headers, the decimal mark and the order of dates from the first rows of a file.</summary>
internal sealed class LayoutFinder(ExportFile file, ExportTable table, FieldChoices choices, Mapping mapping, ReadingOptions options)
{
    private const int RowsForHeaders = 30;
    private const int RowsForValues = 3_000;

    public Layout Find()
    {
        var sheets = Sheets();
        var best = sheets.Select(sheet => HeaderOf(sheet, Sample(sheet, RowsForHeaders))).OrderByDescending(header => header.Score).First();
        if (best.Line == 0) throw new ExportException($"{Place(best.Sheet)} har inga rader med innehåll. Kontrollera att det är rätt fil och rätt blad.");
        var headers = best.Names.Select((name, index) => name.Length > 0 ? name : $"(utan rubrik, kolumn {(index + 1).ToString(CultureInfo.InvariantCulture)})").ToList();
        var (columns, uses, clashes) = Match(headers);
        var rows = Sample(best.Sheet, RowsForValues).Where(row => row.Line > best.Line).ToList();
        var (mark, markHow) = Mark(rows, columns);
        var (order, orderHow) = Order(rows, columns);
        return new Layout
        {
            Sheet = best.Sheet,
            SheetName = file.Sheets[best.Sheet],
            HeaderLine = best.Line,
            Headers = headers,
            Columns = columns,
            Uses = uses,
            Clashes = clashes,
            Mark = mark,
            Order = order,
            Detected = [.. SheetDetected(best, sheets.Count), new("Rubriker", best.Rows == 1 ? $"rad {best.Line}" : $"rad {best.Line - best.Rows + 1}–{best.Line}", best.How, "--header-line N"), .. Marks(mark, markHow, order, orderHow)],
            Notes = [.. MergedNotes(best)],
        };
    }

    private string Place(int sheet) => file.Sheets[sheet].Length == 0 ? file.Name : $"{file.Name}, blad {file.Sheets[sheet]},";

    private List<int> Sheets()
    {
        if (options.Sheet.Length == 0) return [.. Enumerable.Range(0, file.Sheets.Count)];
        var index = file.Sheets.ToList().FindIndex(name => string.Equals(name.Trim(), options.Sheet.Trim(), StringComparison.OrdinalIgnoreCase));
        return index >= 0
            ? [index]
            : throw new ExportException(file.IsWorkbook
                ? $"{file.Name} har inget blad {options.Sheet}. Bladen heter {string.Join(", ", file.Sheets)}."
                : $"{file.Name} är en textfil och har inga blad. Ta bort valet av blad.");
    }

    private IEnumerable<Detection> SheetDetected(Header best, int looked)
    {
        if (!file.IsWorkbook) yield break;
        var others = file.Sheets.Where((_, index) => index != best.Sheet).ToList();
        var how = looked == 1 && options.Sheet.Length > 0 ? Detection.Given : others.Count == 0 ? "det enda bladet" : $"rubrikerna passar bäst; {string.Join(", ", others)} läses inte";
        yield return new("Blad", file.Sheets[best.Sheet], how, others.Count == 0 ? "" : "--sheet NAMN");
    }

    private static IEnumerable<Detection> Marks(DecimalMark mark, string markHow, DayOrder order, string orderHow)
    {
        yield return new("Decimaltecken", mark == DecimalMark.Point ? "punkt" : "komma", markHow, "--decimal comma | point");
        if (orderHow.Length > 0) yield return new("Datum", order == DayOrder.MonthFirst ? "månad före dag" : "dag före månad", orderHow, "--dates day-first | month-first");
    }

    private static IEnumerable<string> MergedNotes(Header best)
    {
        if (best.Merged.Any(range => range.FirstRow < best.Line)) yield return "Rubrikerna har sammanfogade celler; texten gäller alla kolumner och rader som cellen täcker.";
        var below = best.Merged.Count(range => range.FirstRow >= best.Line);
        if (below > 0)
            yield return $"{below.ToString(CultureInfo.InvariantCulture)} sammanfogade celler bland raderna: bara den första raden i varje har värdet, de andra läses som tomma. Dela cellerna i Excel (Start, Sammanfoga) och fyll i värdet.";
    }

    private List<SampleRow> Sample(int sheet, int most)
    {
        using var records = file.Records(sheet);
        for (var line = 0; line < file.LinesToSkip; line++) records.Read();
        var rows = new List<SampleRow>();
        while (rows.Count < most && records.Read())
        {
            var count = records.Count;
            var (cells, kinds) = (new string[count], new CellKind[count]);
            for (var index = 0; index < count; index++) (cells[index], kinds[index]) = (records.Cell(index).Trim().ToString(), records.Kind(index));
            rows.Add(new SampleRow(records.Line, records.Line + records.Lines - 1, cells, kinds));
        }

        return rows;
    }

    private sealed record Header(
        int Sheet, int Line, int Rows, IReadOnlyList<string> Names, int Score, string How,
        IReadOnlyList<(int FirstRow, int LastRow, int FirstColumn, int LastColumn)> Merged);

    private Header HeaderOf(int sheet, List<SampleRow> rows)
    {
        var merged = Merged(sheet);
        var filled = rows.Select(row => Filled(row, merged, rows)).ToList();
        var given = options.HeaderLine;
        if (given > 0 && rows.All(row => row.Line != given))
            throw new ExportException($"{Place(sheet)} har ingen rad {given} bland de {RowsForHeaders} första. Ange en annan rad för rubrikerna.");
        var candidates = filled.Select((row, index) => (Names: row, Index: index, Rows: 1))
            .Concat(filled.Select((row, index) => (Names: index == 0 ? row : Joined(filled[index - 1], row), Index: index, Rows: 2)).Skip(1))
            .Where(candidate => given == 0 || rows[candidate.Index].Line == given)
            .Select(candidate => (candidate.Names, candidate.Index, candidate.Rows, Score: Score(candidate.Names)))
            .ToList();
        var best = candidates.Count == 0 ? default : candidates.MaxBy(candidate => (candidate.Score * 2) - candidate.Rows);
        if (best.Score >= 2 || (given > 0 && best.Names is not null))
            return new(sheet, rows[best.Index].LastLine, best.Rows, best.Names!, best.Score, given > 0 ? Detection.Given : $"{best.Score} kända rubriker", merged);
        var widest = rows.Select(row => row.Cells.Count(cell => cell.Length > 0)).DefaultIfEmpty().Max();
        var first = rows.FindIndex(row => row.Cells.Count(cell => cell.Length > 0) * 10 >= widest * 6 && !row.IsBlank);
        return first < 0
            ? new(sheet, 0, 0, [], -1, "", merged)
            : new(sheet, rows[first].LastLine, 1, filled[first], best.Score, "antaget: första raden som är lika bred som tabellen", merged);
    }

    private IReadOnlyList<(int FirstRow, int LastRow, int FirstColumn, int LastColumn)> Merged(int sheet)
    {
        if (!file.IsWorkbook) return [];
        using var records = (WorkbookSource)file.Records(sheet);
        return [.. records.Merged];
    }

    private static string[] Filled(SampleRow row, IReadOnlyList<(int FirstRow, int LastRow, int FirstColumn, int LastColumn)> merged, List<SampleRow> rows)
    {
        var cells = row.Cells;
        foreach (var range in merged.Where(range => range.FirstRow < row.Line && row.Line <= range.LastRow + 1 && range.LastColumn < 16_384))
        {
            var first = rows.FirstOrDefault(other => other.Line == range.FirstRow + 1);
            if (first is null || range.FirstColumn >= first.Cells.Length) continue;
            if (cells.Length <= range.LastColumn) cells = [.. cells, .. Enumerable.Repeat("", range.LastColumn + 1 - cells.Length)];
            else if (ReferenceEquals(cells, row.Cells)) cells = [.. cells];
            for (var column = range.FirstColumn; column <= range.LastColumn; column++) cells[column] = first.Cells[range.FirstColumn];
        }

        return cells;
    }

    private static string[] Joined(string[] upper, string[] lower) =>
        [.. Enumerable.Range(0, Math.Max(upper.Length, lower.Length)).Select(index => At(lower, index) is { Length: > 0 } own ? own : At(upper, index))];

    private static string At(string[] cells, int index) => index < cells.Length ? cells[index] : "";

    private int Score(string[] names) => names.Select(FieldOf).Where(field => field.Length > 0 && field != Mapping.Nothing).Distinct(StringComparer.Ordinal).Count();

    private string FieldOf(string header)
    {
        if (header.Length is 0 or > 100) return "";
        var decided = mapping.OfHeader(header);
        return decided.Length > 0 ? decided : choices.Fields.Find(header);
    }

    // A decision of hers goes before the field's own name, and that before another word for it.
    private (Dictionary<string, int> Columns, List<ColumnUse> Uses, List<(string Field, string Headers)> Clashes) Match(List<string> headers)
    {
        var found = headers.Select((header, index) => (Header: header, Index: index, Field: FieldOf(header), Rank: Rank(header))).ToList();
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var clashes = new List<(string Field, string Headers)>();
        foreach (var field in found.Where(column => column.Field.Length > 0 && column.Field != Mapping.Nothing).GroupBy(column => column.Field, StringComparer.Ordinal))
        {
            var best = field.GroupBy(column => column.Rank).MinBy(group => group.Key)!.ToList();
            columns[field.Key] = best[0].Index;
            if (best.Count > 1) clashes.Add((field.Key, string.Join(", ", best.Select(column => column.Header))));
        }

        return (columns, [.. found.Select(column => Use(column.Header, column.Index, column.Field, column.Rank, columns))], clashes);
    }

    private int Rank(string header)
    {
        if (mapping.OfHeader(header).Length > 0) return 0;
        var plain = PlainText.OfAny(header);
        return table.Fields.Any(field => PlainText.Of(field.Label) == plain || PlainText.Of(field.Name) == plain) ? 1 : 2;
    }

    private ColumnUse Use(string header, int index, string field, int rank, Dictionary<string, int> columns)
    {
        if (field == Mapping.Nothing) return new(header, "", "tolkningsfilen", "");
        if (field.Length > 0 && columns[field] == index) return new(header, table.Field(field).Label, rank == 0 ? "tolkningsfilen" : "känd rubrik", "");
        if (field.Length > 0) return new(header, "", $"en annan kolumn är {table.Field(field).Label}", "");
        var near = choices.Fields.Suggest(header).Where(name => !columns.ContainsKey(name)).Select(name => table.Field(name).Label).FirstOrDefault() ?? "";
        return new(header, "", "okänd rubrik", near);
    }

    private (DecimalMark Mark, string How) Mark(List<SampleRow> rows, Dictionary<string, int> columns)
    {
        if (options.DecimalMark != DecimalMark.Detect) return (options.DecimalMark, Detection.Given);
        var numbers = Texts(rows, columns, "day_price", "value").ToList();
        var (commas, points) = (numbers.Count(text => Tells(text, ',')), numbers.Count(text => Tells(text, '.')));
        if (commas + points > 0) return (commas >= points ? DecimalMark.Comma : DecimalMark.Point, commas * points == 0 ? "talen i de första raderna" : "talen i de första raderna, som är blandade: de flesta");
        return !file.IsWorkbook && file.Separator == Separator.Comma
            ? (DecimalMark.Point, "antaget, eftersom komma skiljer cellerna")
            : (DecimalMark.Comma, "antaget; inget tal i de första raderna avgör");
    }

    // Three digits after the mark could as well be thousands.
    private static bool Tells(string text, char mark)
    {
        var at = text.LastIndexOf(mark);
        if (at < 1 || !char.IsAsciiDigit(text[at - 1])) return false;
        var digits = text[(at + 1)..].TakeWhile(char.IsAsciiDigit).Count();
        return digits is not (0 or 3);
    }

    private (DayOrder Order, string How) Order(List<SampleRow> rows, Dictionary<string, int> columns)
    {
        if (options.DayOrder != DayOrder.Detect) return (options.DayOrder, Detection.Given);
        var (days, months, either) = (0, 0, 0);
        foreach (var text in Texts(rows, columns, "received", "start", "end"))
        {
            if (!DateText.TryFirstTwo(text, out var first, out var second)) continue;
            if (first > 12) days++;
            else if (second > 12) months++;
            else either++;
        }

        if (days + months == 0) return (DayOrder.DayFirst, either == 0 ? "" : "antaget; inget datum i de första raderna avgör");
        return (days >= months ? DayOrder.DayFirst : DayOrder.MonthFirst, days * months == 0 ? "datumen i de första raderna" : "datumen i de första raderna, som är blandade: de flesta");
    }

    private static IEnumerable<string> Texts(List<SampleRow> rows, Dictionary<string, int> columns, params string[] fields) =>
        from field in fields
        where columns.ContainsKey(field)
        let column = columns[field]
        from row in rows
        where column < row.Cells.Length && row.Kinds[column] == CellKind.Text && row.Cells[column].Length > 0
        select row.Cells[column];
}
