using System.Collections.Immutable;
using System.Globalization;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Engines.Sql;
using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Fields;

namespace Ifo.Analysis.Exchange.Large;

/// <summary>
/// Reads large files with every promise of the own reader: DuckDB reads all rows and finds those that are alike in all that the
/// rules look at; the own reader judges one of each kind, and every row that is not plainly good, one by one.
/// </summary>
internal sealed class LargeReader<TRow> : IDisposable
{
    private const int MostKinds = 200_000;
    private const int MostOdd = 300_000;

    private readonly ExportKind<TRow> _kind;
    private readonly CountedRows<TRow> _counted;
    private readonly LargeFiles _files;
    private readonly ReadingOptions _options;
    private readonly LargeColumns _large;
    private readonly ExportReader<TRow> _reader;
    private readonly SheetLayout _layout;
    private readonly CellRecords _records = new();
    private readonly Dictionary<(int Column, string Text), int> _codes = [];
    private readonly IReadOnlyList<PersonColumn> _persons;
    private readonly List<ExportReader<TRow>> _looked = [];
    private long _kept;
    private ExportReader<TRow>? _scout;

    public LargeReader(ExportKind<TRow> kind, CountedRows<TRow> counted, LargeFiles files, ReadingOptions options)
    {
        (_kind, _counted, _files, _options) = (kind, counted, files, options);
        _large = kind.Large ?? throw new NotPlainException($"{kind.Label} läses bara i minnet");
        _reader = Reader(files.Paths[0]);
        _layout = _reader.Layout;
        _persons = _reader.KeepWritten();
        _looked.Add(_reader);
        Demand(_layout.Persons == PersonNumbers.AreGiven, "kolumnen med personer har personnummer");
        Demand(files.IsParquet || _reader.File.IsPlainText, "filen är ingen text i UTF-8, eller måste rättas rad för rad");
        Demand(_layout.Parts.Count == 1, "filen har flera blad");
    }

    /// <summary>Reads the files.</summary>
    /// <param name="fields">The names of the fields that are counted by.</param>
    public LargeExport Read(IReadOnlyList<string> fields)
    {
        Demand(_reader.Begin(isOwnApart: false), "kolumnerna måste först rättas");
        DemandAlike();
        var columns = Columns();
        var rules = new PlainRules(_layout.Mark, _options.FirstDay, LastDay, _options.MissingSigns);
        var staged = new StagedRows(_files.Session, Scans(), columns, rules);
        var own = columns.Where(column => column.Role == StagedRole.Own && IsUsed(column.Field, fields));
        staged.Stage(own.Select(column => column.Place).ToHashSet(), _files.LookedAt);
        CountEmpty(staged.Count);
        Demand(staged.AreNumbersDistinct(), "samma nummer står på flera rader");
        var (good, bad) = Judged(staged.Kinds());
        staged.Mark(bad);
        var odd = staged.Odd();
        Demand(odd <= MostOdd, $"{odd} rader måste granskas var för sig");
        var row = _reader.Rows(_records);
        TakeOwn(staged, row);
        using var aside = _reader.Aside();
        if (odd > 0) Demand(TakeOdd(staged, bad, row, aside) == odd, "raderna är inte desamma när de läses igen");
        CountPlain(staged, good);
        var (report, caption) = _reader.Finish(good.Sum(kind => kind.Count) + _kept, row, aside);
        var source = new LargeSource<TRow>(_counted, _large, staged, _reader, good, _codes, field => IsUsed(field, fields)).Make(
            Fields(_reader), _scout is null ? [] : Fields(_scout));
        return new(new SqlEngine(_files.Connection, SqlDialect.DuckDb, source), report, caption);
    }

    public void Dispose() => _records.Dispose();

    private ExportReader<TRow> Reader(string path) => _files.IsParquet
        ? _kind.Reader(path, _options with { Separator = Separator.Semicolon, Encoding = TextEncoding.Utf8 }, _files.Head)
        : _kind.Reader(path, _options);

    private ImmutableArray<RegisterField> Fields(ExportReader<TRow> reader) =>
        [.. _counted.Fields(reader.Taxonomies, reader.Made)];

    private static void Demand(bool isMet, string why)
    {
        if (!isMet) throw new NotPlainException(why);
    }

    // Files that are put together have the same headers in the same order, and are read by the same mapping.
    private void DemandAlike()
    {
        foreach (var path in _files.Paths.Skip(1))
        {
            var other = Reader(path);
            _looked.Add(other);
            Demand(
                (_files.IsParquet || (other.File.IsPlainText && other.File.Separator == _reader.File.Separator))
                && other.Layout.Headers.SequenceEqual(_layout.Headers, StringComparer.Ordinal)
                && other.Layout.Mark == _layout.Mark,
                $"{Path.GetFileName(path)} har andra kolumner än {Path.GetFileName(_files.Paths[0])}");
        }
    }

    private List<FileScan> Scans() => [.. _files.Paths.Select((path, file) => _files.IsParquet
        ? (FileScan)new ParquetScan(path, _files.Names(path))
        : new CsvScan(path, _layout.Headers.Count, CsvScan.Sign(_reader.File.Separator), _looked[file].Layout.HeaderLine))];

    private ImmutableArray<StagedColumn> Columns()
    {
        var fields = _layout.Columns.ToDictionary(column => column.Value, column => column.Key);
        var own = (_reader.Own?.All ?? []).ToDictionary(column => column.Index);
        return
        [
            .. Enumerable.Range(0, _layout.Headers.Count).Select(place => fields.TryGetValue(place, out var field)
                ? new StagedColumn(place, RoleOf(field), field)
                : own.TryGetValue(place, out var column)
                    ? new StagedColumn(place, StagedRole.Own, column.Name)
                    : new StagedColumn(place, StagedRole.Unused, "")),
        ];
    }

    private StagedRole RoleOf(string field) =>
        field == _large.Person ? StagedRole.Person
        : field == _large.Number ? StagedRole.Number
        : _large.Days.Any(day => day.Column == field) ? StagedRole.Day
        : _large.Numbers.Any(number => number.Column == field) ? StagedRole.Amount
        : StagedRole.Key;

    private static bool IsUsed(string name, IReadOnlyList<string> fields) =>
        fields.Any(field => PlainText.OfAny(field) == PlainText.OfAny(name));

    private DateOnly LastDay(StagedColumn column) => _options.LastDay
        ?? DateOnly.FromDateTime(DateTime.Today).AddYears(_kind == (object)ExportKind.Cases ? 10 : 0);

    // One row of each kind, with days and amounts that all of its rows are as good as, is read by a reader of its own.
    private (List<KindOfRow> Good, List<KindOfRow> Bad) Judged(IReadOnlyList<KindOfRow> kinds)
    {
        Demand(kinds.Count <= MostKinds, "raderna är för olika");
        _scout = Reader(_files.Paths[0]);
        _scout.Begin(isOwnApart: true);
        var row = _scout.Rows(_records);
        var (good, bad) = (new List<KindOfRow>(), new List<KindOfRow>());
        foreach (var (number, kind) in kinds.Index())
        {
            var cells = Sample(kind, number + 1);
            _records.Set(cells, 1);
            var filled = cells.Count(cell => cell.Length > 0);
            var isLikeAll = filled > 1 && filled * 3 >= _layout.Columns.Count;
            var isGood = _scout.Take(_records, row, aside: null);
            (isGood && isLikeAll ? good : bad).Add(kind);
            if (isGood && !isLikeAll) throw new NotPlainException("några rader har få celler med innehåll");
        }

        return (good, bad);
    }

    private string[] Sample(KindOfRow kind, int number)
    {
        var cells = new string[_layout.Headers.Count];
        Array.Fill(cells, "");
        foreach (var (field, place) in _layout.Columns)
        {
            if (field == _large.Person) cells[place] = "p1";
            if (field == _large.Number) cells[place] = number.ToString(CultureInfo.InvariantCulture);
        }

        foreach (var (column, value) in kind.Values) cells[column.Place] = value;
        foreach (var (column, (least, _)) in kind.Ends)
            if (least is { } value) cells[column.Place] = column.Role == StagedRole.Day ? DayText(value) : Amount(value);
        return cells;
    }

    private static string DayText(long day) => string.Create(
        CultureInfo.InvariantCulture, $"{day / 10000:0000}-{day / 100 % 100:00}-{day % 100:00}");

    private string Amount(long hundredths)
    {
        var text = (hundredths / 100m).ToString("0.##", CultureInfo.InvariantCulture);
        return _layout.Mark == DecimalMark.Point ? text : text.Replace('.', ',');
    }

    // No row is lost between the two readers: they find as many.
    private void CountEmpty(long rows)
    {
        if (_files.IsParquet) return;
        var counts = _files.Paths.Select((_, file) =>
        {
            using var lines = Lines(file);
            return lines.Count();
        }).ToList();
        Demand(counts.Sum(count => count.Records) == rows, "DuckDB delar inte filen i samma rader");
        _reader.CountEmpty(counts.Sum(count => count.Empty));
    }

    private RecordLines Lines(int file) => new(File.OpenRead(_files.Paths[file]), _looked[file].Layout.HeaderLine);

    // What the values of her own columns are is seen when all of them have been taken, each once.
    private void TakeOwn(StagedRows staged, RowReader row)
    {
        var own = (_reader.Own?.All ?? []).ToDictionary(column => column.Index);
        foreach (var column in staged.Columns.Where(column => column.Role == StagedRole.Own))
        {
            foreach (var (text, count) in staged.Values(column))
            {
                var cells = new string[_layout.Headers.Count];
                Array.Fill(cells, "");
                cells[column.Place] = text;
                _records.Set(cells, 1);
                row.Problems.BeginRow();
                _codes[(column.Place, text)] = own[column.Place].Take(row, count);
                Demand(row.Problems.Row.Count == 0 && own[column.Place].Faults == 0, $"{column.Field} har fel i enskilda celler");
                if (IdentityNumber.IsIn(text)) _reader.CountIdentity(column.Place, count);
            }
        }

        foreach (var column in staged.Columns.Where(column => column.Role == StagedRole.Unused))
            foreach (var (text, count) in staged.Suspects(column))
                if (IdentityNumber.IsIn(text)) _reader.CountIdentity(column.Place, count);
    }

    private long TakeOdd(StagedRows staged, List<KindOfRow> bad, RowReader row, SetAsideFile? aside)
    {
        var taken = 0L;
        for (var file = 0; file < _files.Paths.Count; file++)
        {
            using var lines = _files.IsParquet ? null : Lines(file);
            staged.Again(file, bad, (place, cells) =>
            {
                _records.Set(cells, lines?.Of(place) ?? (int)Math.Min(place, int.MaxValue));
                if (_reader.Take(_records, row, aside)) _kept++;
                taken++;
            });
        }

        return taken;
    }

    private void CountPlain(StagedRows staged, List<KindOfRow> good)
    {
        var ends = good.SelectMany(kind => kind.Ends);
        var days = ends.Where(end => end.Key.Role == StagedRole.Day).Select(end => end.Value).ToList();
        var (first, last) = (days.Min(day => day.Least), days.Max(day => day.Greatest));
        _reader.CountGood(
            good.Sum(kind => kind.Count),
            first is { } least ? Day(least) : DateOnly.MaxValue,
            last is { } greatest ? Day(greatest) : DateOnly.MinValue);
        var (merged, zeroTwins) = staged.PersonsInSeveralWays(
            _persons.SelectMany(column => column.Written!), _persons.SelectMany(column => column.AfterZeros));
        _reader.CountPersons(merged, zeroTwins);
    }

    private static DateOnly Day(long day) => new((int)(day / 10000), (int)(day / 100 % 100), (int)(day % 100));
}
