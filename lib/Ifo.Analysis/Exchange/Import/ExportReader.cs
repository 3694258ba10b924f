using System.Globalization;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// Reads an export of one kind: looks at the beginning of the file, then reads it from the first line to the last, a row at a
/// time.
/// </summary>
internal sealed partial class ExportReader<TRow>
{
    private const int TotalsListed = 1_000;

    private readonly ExportKind<TRow> _kind;
    private readonly ReadingOptions _options;
    private readonly string _folder;
    private readonly OwnTaxonomyNotes _ownLists;
    private readonly ExportFile _file;
    private readonly Mapping _mapping;
    private readonly SheetLayout _layout;
    private readonly ProblemCollector _problems;
    private readonly ColumnMaker _columns;
    private readonly IRowMaker<TRow> _maker;
    private readonly ChunkedList<TRow> _rows = new();
    private readonly List<TotalsRow> _totals = [];
    private readonly (int Column, ChoiceFinder Known)[] _identifying;
    private readonly RowShape _shape;
    private readonly OwnColumns? _own;
    private readonly ShiftCheck _shift;
    private bool _isShifted;
    private readonly int[] _unused;
    private readonly SortedDictionary<int, long> _identity = [];
    private TableState _state;
    private long _blank;
    private long _in;
    private long _bad;
    private long _totalsCount;
    private long _short;
    private long _multiline;
    private long _outside;
    private long _hidden;
    private long _times;
    private long _zones;
    private DateOnly _first = DateOnly.MaxValue;
    private DateOnly _last = DateOnly.MinValue;

    public ExportReader(
        ExportKind<TRow> kind, string path, ReadingOptions options, Func<string, Stream>? open, ExportLists? known)
    {
        (_kind, _options) = (kind, options);
        _file = ExportFile.Open(path, options, open);
        var lists = known ?? ExportLists.Load(kind, options, path);
        (_folder, Taxonomies) = (lists.Folder, lists.Taxonomies);
        _ownLists = new OwnTaxonomyNotes(lists.Taxonomies, options);
        _mapping = Mapping.Load(MappingPath(path, options), kind, lists.Choices);
        _layout = new LayoutFinder(_file, kind, lists.Choices, _mapping, options).Find();
        _problems = new ProblemCollector(_file.Name, _layout.Parts[0].Name);
        _columns = new ColumnMaker(kind, lists.Schema, lists.Choices, _mapping, _layout, options);
        _maker = kind.Maker(_columns, lists);
        _shape = new RowShape(_layout, _problems);
        _own = kind.IsAboutPersons ? new OwnColumns(_layout, _mapping) : null;
        _shift = new ShiftCheck(_file, _layout, lists.Choices, _mapping);
        _unused = [.. Enumerable.Range(0, _layout.Headers.Count).Except(_layout.Columns.Values)];
        _identifying = [.. _maker.Identifying
            .Where(_layout.Columns.ContainsKey)
            .Select(field => (_layout.Columns[field], lists.Choices.Of(field)))];
    }

    private string MappingPath(string path, ReadingOptions options) =>
        options.MappingFile.Length > 0 ? options.MappingFile : MappingFile.Beside(path, _kind);

    /// <summary>The field's own lists that the file is read against.</summary>
    public Taxonomies Taxonomies { get; }

    /// <summary>How well the headers of the file fit the kind.</summary>
    public int Fit => (2 * _layout.Columns.Count) + (IsWhole ? 1 : 0);

    // Of two kinds that know as many of the headers, the file is rather the one that lacks none.
    private bool IsWhole => _kind.Fields.All(
        known => known.Need != FieldNeed.Column || _layout.Columns.ContainsKey(known.Name));

    /// <summary>The report without the rows; nothing is refused and no file is written.</summary>
    public ExportReport Check() => Walk(Keeping.Nothing, aside: null);

    /// <summary>The rows and the report.</summary>
    /// <exception cref="ExportException">The file is refused.</exception>
    public Export<TRow> Read()
    {
        var isLenient = _options.Strictness == Strictness.Lenient;
        using var aside = isLenient ? new SetAsideFile(AsidePath(), _layout) : null;
        var report = Walk(Keeping.Rows, aside);
        if (report.Table == TableState.Unusable || (!isLenient && !report.IsSound)) throw new ExportException(report);
        var finished = report with { SetAsideFile = aside?.Finish() ?? "" };
        return new Export<TRow>(new Register<TRow>(_rows, Caption()), finished, [.. _own?.Fields() ?? []]);
    }

    private string AsidePath() => _options.SetAsideFile.Length > 0
        ? _options.SetAsideFile
        : Path.Combine(
            Path.GetDirectoryName(_file.Path) ?? "",
            $"{IdentityNumber.Mask(Path.GetFileNameWithoutExtension(_file.Path))}.undantagna.csv");

    private ExportReport Walk(Keeping keeping, SetAsideFile? aside)
    {
        new ColumnCheck(_kind, _layout, _problems).Run();
        _isShifted = _problems.Count == 0 && _shift.Run(_problems);
        _state = _problems.Count == 0 ? TableState.Usable : TableState.Unusable;
        var read = _layout.Parts.Sum(part => Walk(part, keeping, aside));
        _problems.Sheet = _layout.Parts[0].Name;
        if (_in > _totalsCount) return Report(read);
        _problems.Add(
            _layout.HeaderLine,
            "",
            "",
            "minst en rad under rubrikerna",
            "Filen har bara rubriker; kontrollera urvalet i exporten.");
        _state = TableState.Unusable;
        return Report(read);
    }

    // Gives how many rows of a sheet were read.
    private long Walk(SheetPart part, Keeping keeping, SetAsideFile? aside)
    {
        var read = 0L;
        _problems.Sheet = part.Name;
        using var records = _file.AllRecords(part.Sheet);
        var row = new RowReader(records, _layout, _problems, _options.MissingSigns);
        for (var line = 0; line < _file.LinesToSkip; line++) records.Read();
        while (records.Read())
        {
            if (records.Line <= part.HeaderLine)
            {
                if (records.Line + records.Lines > part.HeaderLine)
                    records.Expect(
                        _layout.Headers.Count,
                        _layout.Columns.Where(column => column.Key != "note").Select(column => column.Value));
                continue;
            }

            switch (ReadRow(records, row, keeping))
            {
                case RowFate.Read:
                    read++;
                    break;
                case RowFate.Bad:
                    _bad++;
                    if (_state == TableState.Usable) aside?.Add(records.Line, _problems.Row, records);
                    break;
            }
        }

        _times += row.Times;
        _zones += row.Zones;
        return read;
    }

    private RowFate ReadRow(RecordSource records, RowReader row, Keeping keeping)
    {
        if (IsBlankFrom(records, 0))
        {
            _blank++;
            return RowFate.Blank;
        }

        if (records is WorkbookSource { IsHidden: true })
        {
            _hidden++;
            if (_options.HiddenRows == HiddenRows.PassOver) return RowFate.Hidden;
        }

        _in++;
        _problems.BeginRow();
        if (IsTotals(records, row))
        {
            _totalsCount++;
            if (_totals.Count < TotalsListed) _totals.Add(new TotalsRow(records.Line, RecordCheck.Joined(records)));
            return RowFate.Totals;
        }

        // One message said it of all rows.
        if (_isShifted) return RowFate.Bad;
        CheckRecord(records);
        if (_problems.Row.Count == 0) _shape.Run(records);
        if (_problems.Row.Count > 0) return RowFate.Bad;
        var made = _maker.Make(row);
        if (!_isOwnApart) _own?.Take(row);
        if (_problems.Row.Count > 0 || _state == TableState.Unusable) return RowFate.Bad;
        if (keeping == Keeping.Rows) Keep(made);
        Span(made);
        return RowFate.Read;
    }

    private void Keep(TRow row)
    {
        _rows.Add(row);
        if (!_isOwnApart) _own?.Keep();
    }

    private void Span(TRow row)
    {
        _maker.Include(row);
        var (first, last) = _maker.Days(row);
        if (first < _first) _first = first;
        if (last > _last) _last = last;
    }

    private static bool IsBlankFrom(RecordSource records, int first)
    {
        for (var index = first; index < records.Count; index++)
        {
            if (!records.Cell(index).IsWhiteSpace()) return false;
        }

        return true;
    }

    // A row of data identifies itself; one of totals does not, and says what it is in one of its cells. Words of totals also
    // begin known names, such as Antal ärenden.
    private bool IsTotals(RecordSource records, RowReader row)
    {
        if (_options.TotalsRows == TotalsRows.AreData) return false;
        foreach (var (column, known) in _identifying)
        {
            var text = row.Text(column);
            if (text.Length > 0 && (!TotalsWord.Begins(text) || known.Find(text.ToString()).Length > 0)) return false;
        }

        for (var index = 0; index < Math.Min(records.Count, _layout.Headers.Count); index++)
        {
            if (TotalsWord.Begins(records.Cell(index))) return true;
        }

        return false;
    }

    private void CheckRecord(RecordSource records)
    {
        if (records.Lines > 1) _multiline++;
        if (records.Flaw != RecordFlaw.None)
        {
            RecordCheck.Flaw(records.Line, records.Flaw, RecordCheck.Joined(records), _problems);
            return;
        }

        CheckWidth(records);
        LookForIdentityNumbers(records);
        if (records.MayBeDamaged || _file.IsWorkbook) CheckCells(records);
    }

    private void CheckWidth(RecordSource records)
    {
        var width = _layout.Headers.Count;
        if (records.Count < width && !_file.IsWorkbook)
        {
            _short++;
            if (records.IsUnended)
                _problems.Add(
                    records.Line,
                    "",
                    RecordCheck.Joined(records),
                    $"{Words(width)} celler och ett radslut",
                    "Filen slutar mitt i en rad och är troligen avhuggen; hämta exporten på nytt.");
        }

        if (records.Count <= width || IsBlankFrom(records, width)) return;
        if (_file.IsWorkbook) _outside++;
        else _problems.Add(
            records.Line,
            "",
            $"{Words(records.Count)} celler",
            $"{Words(width)} celler som i rubrikraden",
            "Text med avskiljaren i måste stå inom citattecken.");
    }

    // What is not used is not refused, but she should know what the file holds before she sends it to anybody.
    private void LookForIdentityNumbers(RecordSource records)
    {
        foreach (var column in _unused)
        {
            if (column < records.Count && IdentityNumber.IsIn(records.Cell(column)))
                _identity[column] = _identity.GetValueOrDefault(column) + 1;
        }
    }

    private void CheckCells(RecordSource records)
    {
        foreach (var column in _layout.Columns.Values)
        {
            if (column >= records.Count) continue;
            RecordCheck.Cell(records.Line, _layout.Headers[column], records.Cell(column), records.Kind(column), _problems);
        }
    }

    private ExportReport Report(long read) => new()
    {
        File = _file.Path,
        Sheet = IdentityNumber.Mask(_layout.SheetName),
        Kind = _kind,
        Detected = [.. _file.Detected, .. _layout.Detected, .. Given()],
        Columns = _own?.Told(_layout.Uses) ?? _layout.Uses,
        OwnValues = [.. _own?.Values(_mapping) ?? []],
        Values = [.. _columns.Values],
        Rows = new RowCounts(_layout.HeaderLine, _blank, _in, read, _bad, _totalsCount),
        Totals = _totals,
        Problems = _problems.Groups(),
        Notes = [.. Notes()],
        Overview = [.. read > 0 ? _maker.Overview : []],
        SetAsideFile = "",
        Answers = [.. _maker.Answers],
        MappingFile = _mapping.Path,
        Table = _state,
    };

    private IEnumerable<Detection> Given()
    {
        if (_mapping.Lines.Count > 0)
            yield return new(
                "Tolkningsfil", Path.GetFileName(_mapping.Path), $"{Words(_mapping.Decisions)} beslut", "--mapping FIL");
        foreach (var detection in _ownLists.Detected) yield return detection;
    }

    private IEnumerable<string> Notes()
    {
        if (_state == TableState.Unusable && _bad > 0)
            yield return "Ingen rad kan användas förrän kolumnerna är rättade. "
                + "Cellerna i de kolumner som finns är ändå kontrollerade.";
        foreach (var note in _layout.Notes) yield return note;
        if (MappingFile.Other(_mapping.Path) is { Length: > 0 } other)
            yield return $"Det finns två tolkningsfiler; {Path.GetFileName(_mapping.Path)} används och "
                + $"{Path.GetFileName(other)} inte.";
        if (_columns.MergedPersons > 0)
            yield return $"{Words(_columns.MergedPersons)} {(_columns.MergedPersons == 1 ? "pseudonym" : "pseudonymer")} står "
                + "på flera sätt i filen (stora och små bokstäver, osynliga tecken, blanktecken) och räknas som en person var.";
        if (_columns.ZeroTwins > 0)
            yield return $"{Words(_columns.ZeroTwins)} nummer på personer finns både med och utan inledande nollor (som "
                + "00123 och 123) "
                + "och räknas som olika personer. Är de samma: hämta exporten på nytt med kolumnen som text.";
        foreach (var (column, rows) in _identity)
            yield return $"Kolumnen {_layout.Headers[column]}, som inte används, har personnummer på {Words(rows)} "
                + $"{(rows == 1 ? "rad" : "rader")}. Ta bort kolumnen innan filen delas med någon.";
        if (_hidden > 0)
            yield return $"{Words(_hidden)} {(_hidden == 1 ? "rad är dold" : "rader är dolda")} i Excel, för hand eller av "
                + "ett filter, och "
                + (_options.HiddenRows == HiddenRows.PassOver
                    ? "lästes inte."
                    : "lästes som andra. Ska de inte med: ange --hidden-rows skip.");
        if (_times > _zones) yield return $"{Words(_times - _zones)} datum har ett klockslag, som inte används.";
        if (_zones > 0)
            yield return $"{Words(_zones)} datum har en tidszon (UTC eller annan); dagen är den som det då var i Sverige.";
        foreach (var note in _maker.Notes) yield return note;
        foreach (var note in _ownLists.Breaks(_first, _last, _columns.Values)) yield return note;
        if (_short > 0) yield return $"{Rows(_short)} har färre celler än rubrikraden; de som saknas lästes som tomma.";
        if (_multiline > 0) yield return $"{Rows(_multiline)} har en radbrytning inne i en cell.";
        if (_outside > 0) yield return $"{Rows(_outside)} har celler till höger om tabellen, som inte används.";
        if (_kind.RowNumber.Length > 0 && !_layout.Columns.ContainsKey(_kind.RowNumber))
            yield return "Ingen kolumn har radernas nummer; de numreras i filens ordning, "
                + "och dubblerade rader kan inte upptäckas.";
    }

    private Caption Caption() => Caption(_rows.Count);

    private Caption Caption(long rows)
    {
        var source = IdentityNumber.Mask(
            _layout.SheetName.Length == 0 ? _file.Name : $"{_file.Name}, blad {_layout.SheetName}");
        var period = rows == 0
            ? "–"
            : _first > _last
            ? _own?.Days ?? "framgår av filen"
            : string.Join('–', new[] { Day(_first), Day(_last) }.Distinct(StringComparer.Ordinal));
        var count = $"{Words(rows)} {_kind.Noun}";
        var caption = PackageSchema.IsSynthetic(_folder, _file.Path)
            ? Presentation.Caption.Synthetic(source, period, count)
            : Presentation.Caption.Internal(source, period, count);
        return LeftOut().Aggregate(caption, (all, note) => all.Note(note));
    }

    private IEnumerable<string> LeftOut()
    {
        if (_bad == 1) yield return "1 rad med fel är undantagen";
        else if (_bad > 1) yield return $"{Words(_bad)} rader med fel är undantagna";
        if (_hidden > 0 && _options.HiddenRows == HiddenRows.PassOver)
            yield return _hidden == 1
                ? "1 rad som är dold i Excel är undantagen"
                : $"{Words(_hidden)} rader som är dolda i Excel är undantagna";
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Rows(long number) => $"{Words(number)} {(number == 1 ? "rad" : "rader")}";

    private static string Words(long number) => SwedishFormat.Number(number);

    private enum Keeping
    {
        Nothing,
        Rows,
    }

    private enum RowFate
    {
        Blank,
        Hidden,
        Totals,
        Bad,
        Read,
    }
}
