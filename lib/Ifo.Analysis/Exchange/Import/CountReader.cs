using System.Globalization;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>Reads a file with a table of counts, in either layout, and lists everything that is wrong with it.</summary>
internal sealed class CountReader
{
    /// <summary>
    /// More cells than this is no table that anybody publishes, and none that an attack is made on while one waits.
    /// </summary>
    private const int MostCells = 20_000;

    private readonly CountHeader _header;
    private readonly ProblemCollector _problems;
    private readonly CountCells _cells;
    private readonly List<SampleRow> _rows;
    private readonly List<SampleRow> _totalsRows = [];
    private readonly HashSet<int> _badLines = [];
    private readonly List<string> _notes = [];
    private readonly int _width;
    private readonly int _blank;

    public CountReader(string path, ReadingOptions options)
    {
        Words = new CountWords(options);
        File = ExportFile.Open(path, options);
        _header = new CountHeaderFinder(File, options).Find();
        _problems = new ProblemCollector(File.Name, File.Sheets[_header.Sheet]);
        _cells = new CountCells(_problems, options);
        using (File.AllRecords(_header.Sheet))
        {
            // Looks the sheet through for formulas without a value, which the rows then show.
        }

        var rows = new SheetSample(File, options)
            .Rows(_header.Sheet, MostCells + 1)
            .Where(row => row.Line > _header.Line)
            .ToList();
        _blank = rows.Count(row => row.IsBlank);
        _rows = [.. rows.Where(row => !row.IsBlank)];
        CutFooter();
        _width = Math.Max(Width(_header.Names), Whole.Select(row => Width(row.Cells)).DefaultIfEmpty().Max());
        if ((long)_rows.Count * _width > MostCells)
            throw new ExportException(
                $"{File.Name} är för stor för en tabell med antal: {InWords(_rows.Count)} rader och {InWords(_width)} kolumner. "
                + $"Är det en export med en rad per ärende? Ange då --as {ExportKind.KeysAboutPersons}.");
    }

    public ExportFile File { get; }

    /// <summary>The table; what it says is only to be used when the report is sound.</summary>
    public (CountGrid Grid, CountReport Report) Read(CountLayout layout)
    {
        if (_header.Line == 0)
            _problems.Add(
                0,
                "",
                "",
                "en rad med rubriker över antalen",
                "Lägg till en rad som säger vad kolumnerna är, eller ange vilken rad det är med --header-line.");
        else if (_rows.Count == 0)
            _problems.Add(_header.Line, "", "", "minst en rad under rubrikerna", "Filen har bara rubriker; kontrollera urvalet.");
        else if (_width < 2)
            _problems.Add(
                _header.Line,
                "",
                _header.Names.Count > 0 ? _header.Names[0] : "",
                "minst två kolumner: namn och antal",
                "Kontrollera avskiljaren (--separator).");
        foreach (var row in _rows.Where(row => row.Flaw != RecordFlaw.None))
            Bad(row, () => RecordCheck.Flaw(row.Line, row.Flaw, string.Join(" | ", row.Cells), _problems));
        var isLong = layout == CountLayout.Detect ? IsLong() : layout == CountLayout.Long;
        var grid = _rows.Count == 0 || _width < 2 ? Empty() : isLong ? new CountLong(this).Read() : new CountWide(this).Read();
        return (grid, Report(isLong, layout == CountLayout.Detect ? "kolumnernas innehåll" : Detection.Given));
    }

    internal IReadOnlyList<SampleRow> Rows => _rows;

    internal int Columns => _width;

    internal CountHeader HeaderOf => _header;

    /// <summary>What names say of their rows and columns.</summary>
    internal CountWords Words { get; }

    /// <summary>The number of a cell, counts or not, where there is one; no problem is made of it.</summary>
    internal CellNumber? Peek(SampleRow row, int column) => _cells.Peek(row, column);

    internal static string Name(SampleRow row, int column) => Neutralised.Read(row[column]).Trim().ToString();

    internal string Header(int column) => column < _header.Names.Count && _header.Names[column].Length > 0
        ? Neutralised.Read(_header.Names[column]).ToString()
        : $"(utan rubrik, kolumn {(column + 1).ToString(CultureInfo.InvariantCulture)})";

    internal bool HasHeaders => _header.Line > 0;

    internal bool HasHeader(int column) => column < _header.Names.Count && _header.Names[column].Length > 0;

    /// <summary>
    /// The count of a cell; 0, with a problem, where it is none. In a row whose quotation marks are wrong no cell is where it
    /// seems to be, and none is read.
    /// </summary>
    internal bool TryCount(SampleRow row, int column, out long count)
    {
        count = 0;
        if (row.Flaw != RecordFlaw.None) return false;
        var (before, read) = (_problems.Count, 0L);
        Bad(row, () => read = _cells.Read(row, column, Header(column)));
        count = read;
        return _problems.Count == before;
    }

    internal void Problem(SampleRow row, string column, string found, string expected, string remedy) =>
        Bad(row, () => _problems.Add(row.Line, column, found, expected, remedy));

    internal void HeaderProblem(string found, string expected, string remedy) =>
        _problems.Add(_header.Line, "", found, expected, remedy);

    internal void IsTotals(SampleRow row) => _totalsRows.Add(row);

    internal void Note(string note) => _notes.Add(note);

    /// <summary>Names that come twice, or not at all.</summary>
    internal void DemandNames(IEnumerable<SampleRow> rows, int column)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => row.Flaw == RecordFlaw.None))
        {
            var name = Name(row, column);
            if (name.Length == 0)
                Problem(
                    row,
                    Header(column),
                    "",
                    "ett namn på raden",
                    "Skriv vad raden räknar; en sammanfogad cell har sitt värde bara på den första raden.");
            else if (!seen.TryAdd(name, row.Line))
                Problem(
                    row,
                    Header(column),
                    name,
                    $"varje namn en gång (finns redan på rad {seen[name].ToString(CultureInfo.InvariantCulture)})",
                    "Slå ihop raderna, eller ge dem olika namn. Har tabellen två namn per rad: ange --layout long.");
        }
    }

    // Three columns, of which the second has names and the last counts.
    private bool IsLong()
    {
        var rows = Whole.ToList();
        var names = rows.Select(row => row[0]).Where(name => !PartWord.Begins(name)).ToList();
        var hasRepeats = names.Distinct(StringComparer.Ordinal).Count() < names.Count;
        return _width == 3 && rows.Count > 0
            && !rows.Exists(row => CountHeaderFinder.IsCount(row, 1) && !hasRepeats)
            && (PlainText.OfAny(Header(2)).StartsWith("antal", StringComparison.Ordinal)
                || rows.TrueForAll(row => !CountHeaderFinder.IsCount(row, 1)))
            && rows.Exists(row => row[1].Length > 0 && !CountHeaderFinder.IsCount(row, 1) || hasRepeats);
    }

    private void CutFooter()
    {
        var footer = CountFooter.Length(_rows);
        if (footer == 0) return;
        var first = _rows[^footer];
        _notes.Add($"{InWords(footer)} {(footer == 1 ? "rad" : "rader")} under tabellen är text och räknas inte, från rad "
            + $"{first.Line.ToString(CultureInfo.InvariantCulture)}: ”{IdentityNumber.Mask(first[0])}”.");
        _rows.RemoveRange(_rows.Count - footer, footer);
    }

    // Rows whose cells are where they seem to be.
    private IEnumerable<SampleRow> Whole => _rows.Where(row => row.Flaw == RecordFlaw.None);

    private void Bad(SampleRow row, Action read)
    {
        var before = _problems.Count;
        read();
        if (_problems.Count > before) _badLines.Add(row.Line);
    }

    private CountReport Report(bool isLong, string how) => new()
    {
        File = File.Path,
        Detected =
        [
            .. File.Detected,
            .. _header.Detected,
            new("Uppställning", isLong ? "rad, kolumn, antal" : "namn × kolumner", how, "--layout wide | long")
        ],
        Rows = new RowCounts(
            _header.Line,
            _blank,
            _rows.Count,
            _rows.Count(row => !_badLines.Contains(row.Line) && !_totalsRows.Contains(row)),
            _badLines.Count,
            _totalsRows.Count(row => !_badLines.Contains(row.Line))),
        Totals =
        [
            .. _totalsRows.Select(row =>
                new TotalsRow(row.Line, string.Join(" | ", row.Cells.Where(cell => cell.Length > 0).Take(20))))
        ],
        Problems = _problems.Groups(),
        Notes = [.. _header.Notes, .. _notes],
    };

    private static CountGrid Empty() =>
        new() { RowsName = "", ColumnsName = "", Rows = CountShape.None, Columns = CountShape.None, Count = (_, _) => 0 };

    private static int Width(IReadOnlyList<string> cells)
    {
        var width = cells.Count;
        while (width > 0 && cells[width - 1].Length == 0) width--;
        return width;
    }

    private static string InWords(long number) => Quantities.SwedishFormat.Number(number);
}
