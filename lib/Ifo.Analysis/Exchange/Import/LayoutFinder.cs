using System.Globalization;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>Finds the sheet, the headers, the decimal mark and the order of dates from the first rows of a file.</summary>
internal sealed class LayoutFinder(
    ExportFile file, ExportKind kind, FieldChoices choices, Mapping mapping, ReadingOptions options)
{
    private const int RowsForHeaders = 30;
    private const int RowsForValues = 3_000;

    // So many known headers in a line are no coincidence.
    private const int KnownEnough = 2;

    private readonly SheetSample _sample = new(file, options);

    public SheetLayout Find()
    {
        var sheets = _sample.Sheets();
        var all = sheets.Select(sheet => HeaderOf(sheet, _sample.Rows(sheet, RowsForHeaders))).ToList();
        var best = all.OrderByDescending(header => header.Score).First();
        if (best.Score < KnownEnough) AskAboutHidden(sheets);
        if (best.Line == 0)
            throw new ExportException(
                $"{_sample.Place(best.Sheet)} har inga rader med innehåll. Kontrollera att det är rätt fil och rätt blad.");
        var headers = best.Names
            .Select((name, index) =>
                name.Length > 0 ? name : $"(utan rubrik, kolumn {(index + 1).ToString(CultureInfo.InvariantCulture)})")
            .ToList();
        var (columns, uses, clashes) = Match(headers);
        var parts = Parts(best, all);
        var rows = _sample.Rows(best.Sheet, RowsForValues).Where(row => row.Line > best.Line).ToList();
        var (mark, markHow) = Mark(rows, columns);
        var (order, orderHow) = Order(rows, columns);
        return new SheetLayout
        {
            Parts = parts,
            DateSystem = options.DateSystem == DateSystem.Detect ? file.DateSystem : options.DateSystem,
            Headers = headers,
            Columns = columns,
            Uses = uses,
            Clashes = clashes,
            Mark = mark,
            Order = order,
            Persons = Persons(rows, columns),
            Detected =
            [
                .. _sample.Detected([.. parts.Select(part => part.Sheet)], sheets.Count, "rubrikerna passar bäst"),
                new(
                    "Rubriker",
                    best.Rows == 1 ? $"rad {best.Line}" : $"rad {best.Line - best.Rows + 1}–{best.Line}",
                    best.How,
                    "--header-line N"),
                .. Marks(mark, markHow, order, orderHow),
                .. Days()
            ],
            Notes = [.. SheetSample.MergedNotes(best.Merged, best.Line), .. SheetSample.LetterNotes(headers)],
        };
    }

    private IEnumerable<Detection> Days()
    {
        if (options.DateSystem != DateSystem.Detect || file.DateSystem == DateSystem.From1904)
            yield return new(
                "Datumsystem",
                (options.DateSystem == DateSystem.Detect ? file.DateSystem : options.DateSystem) == DateSystem.From1904
                    ? "1904" : "1900",
                options.DateSystem == DateSystem.Detect ? "arbetsboken säger det" : Detection.Given,
                "--date-system 1900 | 1904");
    }

    // One sheet for each month is one table; sheets that could be it but have other headers are not chosen between.
    private List<SheetPart> Parts(Header best, List<Header> all)
    {
        var alike = all.Where(header => header.Line > 0 && (header.Sheet == best.Sheet || IsAlike(header, best))).ToList();
        if (best.Score >= KnownEnough && options.Sheet.Length == 0)
        {
            var others = all.Except(alike).Where(IsWhole).ToList();
            if (others.Count > 0 && IsWhole(best))
                throw new ExportException(
                    $"{file.Name}: bladen "
                        + $"{string.Join(", ", alike.Concat(others).Select(header => file.Sheets[header.Sheet]))} kan alla "
                    + $"läsas som {kind.Label}, men de har inte samma rubriker. Ange vilket med --sheet NAMN, eller ge dem samma "
                    + "rubriker så läses alla.");
        }

        return [.. alike.Select(header => new SheetPart(header.Sheet, file.Sheets[header.Sheet], header.Line))];
    }

    private static bool IsAlike(Header header, Header best) =>
        best.Score >= KnownEnough && header.Score == best.Score
        && Trimmed(header.Names).SequenceEqual(Trimmed(best.Names), StringComparer.Ordinal);

    private static IEnumerable<string> Trimmed(IEnumerable<string> names) =>
        names.Reverse().SkipWhile(name => name.Length == 0).Reverse().Select(name => PlainText.OfAny(name));

    // Every column that must be there is.
    private bool IsWhole(Header header)
    {
        var found = header.Names.Select(FieldOf).ToHashSet(StringComparer.Ordinal);
        return kind.Fields.Where(field => field.Need == FieldNeed.Column).All(field => found.Contains(field.Name));
    }

    private void AskAboutHidden(List<int> looked)
    {
        if (options.Sheet.Length > 0) return;
        var hidden = file.HiddenSheets
            .Except(looked)
            .Where(sheet => HeaderOf(sheet, _sample.Rows(sheet, RowsForHeaders)).Score >= KnownEnough)
            .Select(sheet => file.Sheets[sheet])
            .ToList();
        if (hidden.Count > 0)
            throw new ExportException($"{file.Name} har tabellen på ett dolt blad, {string.Join(", ", hidden)}. Är det den "
                + "som ska "
                + "läsas: visa bladet i Excel, eller ange --sheet NAMN.");
    }

    private static IEnumerable<Detection> Marks(DecimalMark mark, string markHow, DayOrder order, string orderHow)
    {
        yield return new("Decimaltecken", mark == DecimalMark.Point ? "punkt" : "komma", markHow, "--decimal comma | point");
        if (orderHow.Length > 0)
            yield return new(
                "Datum",
                order == DayOrder.MonthFirst ? "månad före dag" : "dag före månad",
                orderHow,
                "--dates day-first | month-first");
    }

    private sealed record Header(
        int Sheet, int Line, int Rows, IReadOnlyList<string> Names, int Score, string How,
        IReadOnlyList<(int FirstRow, int LastRow, int FirstColumn, int LastColumn)> Merged);

    private Header HeaderOf(int sheet, List<SampleRow> rows)
    {
        var merged = _sample.Merged(sheet);
        var filled = rows.Select(row => SheetSample.Filled(row, merged, rows)).ToList();
        var given = options.HeaderLine;
        if (given > 0 && rows.All(row => row.Line != given))
            throw new ExportException($"{_sample.Place(sheet)} har ingen rad {given} bland de {RowsForHeaders} första. Ange en "
                + "annan rad för rubrikerna.");
        var candidates = filled.Select((row, index) => (Names: row, Index: index, Rows: 1))
            .Concat(
                filled
                    .Select((row, index) =>
                        (Names: index == 0 ? row : SheetSample.Joined(filled[index - 1], row), Index: index, Rows: 2))
                    .Skip(1))
            .Where(candidate => given == 0 || rows[candidate.Index].Line == given)
            .Select(candidate => (candidate.Names, candidate.Index, candidate.Rows, Score: Score(candidate.Names)))
            .ToList();
        var best = candidates.Count == 0 ? default : candidates.MaxBy(candidate => (candidate.Score * 2) - candidate.Rows);
        if (best.Score >= KnownEnough || (given > 0 && best.Names is not null))
            return new(
                sheet,
                rows[best.Index].LastLine,
                best.Rows,
                best.Names!,
                best.Score,
                given > 0 ? Detection.Given : $"{best.Score} kända rubriker",
                merged);
        var widest = rows.Select(row => row.Cells.Count(cell => cell.Length > 0)).DefaultIfEmpty().Max();
        var first = rows.FindIndex(row => row.Cells.Count(cell => cell.Length > 0) * 10 >= widest * 6 && !row.IsBlank);
        return first < 0
            ? new(sheet, 0, 0, [], -1, "", merged)
            : new(
                sheet,
                rows[first].LastLine,
                1,
                filled[first],
                best.Score,
                "antaget: första raden som är lika bred som tabellen",
                merged);
    }

    private int Score(string[] names) => names
        .Select(FieldOf)
        .Where(field => field.Length > 0 && field != Mapping.Nothing)
        .Distinct(StringComparer.Ordinal)
        .Count();

    private string FieldOf(string header)
    {
        if (header.Length is 0 or > 100 || mapping.OwnKind(header) is not null) return "";
        var decided = mapping.OfHeader(header);
        return decided.Length > 0 ? decided : choices.Fields.Find(header);
    }

    // A decision of hers goes before the field's own name, and that before another word for it.
    private (Dictionary<string, int> Columns, List<ColumnUse> Uses, List<(string Field, string Headers)> Clashes) Match(
        List<string> headers)
    {
        var found = headers
            .Select((header, index) => (Header: header, Index: index, Field: FieldOf(header), Rank: Rank(header)))
            .ToList();
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var clashes = new List<(string Field, string Headers)>();
        foreach (var field in found
            .Where(column => column.Field.Length > 0 && column.Field != Mapping.Nothing)
            .GroupBy(column => column.Field, StringComparer.Ordinal))
        {
            var best = field.GroupBy(column => column.Rank).MinBy(group => group.Key)!.ToList();
            columns[field.Key] = best[0].Index;
            if (best.Count > 1) clashes.Add((field.Key, string.Join(", ", best.Select(column => column.Header))));
        }

        return (columns,
            [.. found.Select(column => Use(column.Header, column.Index, column.Field, column.Rank, columns))],
            clashes);
    }

    private int Rank(string header)
    {
        if (mapping.OfHeader(header).Length > 0) return 0;
        var plain = PlainText.OfAny(header);
        return kind.Fields.Any(field => PlainText.Of(field.Label) == plain || PlainText.Of(field.Name) == plain) ? 1 : 2;
    }

    private ColumnUse Use(string header, int index, string field, int rank, Dictionary<string, int> columns)
    {
        if (field == Mapping.Nothing) return new(header, "", "tolkningsfilen", "");
        if (mapping.OwnKind(header) is not null) return new(header, "", "tolkningsfilen", "") { IsUnknown = true };
        if (field.Length > 0 && columns[field] == index)
            return new(header, kind.Field(field).Label, rank == 0 ? "tolkningsfilen" : "känd rubrik", "");
        if (field.Length > 0) return new(header, "", $"en annan kolumn är {kind.Field(field).Label}", "");
        var near = choices.Fields
            .Suggest(header)
            .Where(name => !columns.ContainsKey(name))
            .Select(name => kind.Field(name).Label)
            .FirstOrDefault() ?? "";
        return new(header, "", "okänd rubrik", near) { IsUnknown = true };
    }

    private (DecimalMark Mark, string How) Mark(List<SampleRow> rows, Dictionary<string, int> columns)
    {
        if (options.DecimalMark != DecimalMark.Detect) return (options.DecimalMark, Detection.Given);
        var numbers = Texts(rows, columns, "day_price", "value").ToList();
        var (commas, points) = (numbers.Count(text => Tells(text, ',')), numbers.Count(text => Tells(text, '.')));
        if (commas + points > 0)
            return (commas >= points ? DecimalMark.Comma : DecimalMark.Point,
                commas * points == 0 ? "talen i de första raderna" : "talen i de första raderna, som är blandade: de flesta");
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
        return (days >= months ? DayOrder.DayFirst : DayOrder.MonthFirst,
            days * months == 0 ? "datumen i de första raderna" : "datumen i de första raderna, som är blandade: de flesta");
    }

    // A number that has lost zeros is like others; a column where most are like it is one of identity numbers.
    private static PersonNumbers Persons(List<SampleRow> rows, Dictionary<string, int> columns)
    {
        if (!columns.TryGetValue("person", out var column)) return PersonNumbers.AreGiven;
        var found = rows.Select(row => (row[column].Length, Likeness: IdentityNumber.LikenessOf(row[column]))).ToList();
        var numbers = found.Count(one => one.Likeness != IdentityNumber.Likeness.NoNumber);
        var like = found.Count(one => one.Likeness == IdentityNumber.Likeness.DayAndCheckDigit
            || (one.Likeness == IdentityNumber.Likeness.Day && one.Length is 10 or 12));
        return like > 0 && like * 2 >= numbers ? PersonNumbers.AreIdentityNumbers : PersonNumbers.AreGiven;
    }

    private static IEnumerable<string> Texts(List<SampleRow> rows, Dictionary<string, int> columns, params string[] fields) =>
        from field in fields
        where columns.ContainsKey(field)
        let column = columns[field]
        from row in rows
        where column < row.Cells.Length && row.Kinds[column] == CellKind.Text && row.Cells[column].Length > 0
        select row.Cells[column];
}
