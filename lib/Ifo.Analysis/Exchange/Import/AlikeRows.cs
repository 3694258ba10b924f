using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>Reads rows that stand for others which are alike, and rows that were found elsewhere.</summary>
internal sealed partial class ExportReader<TRow>
{
    private bool _isOwnApart;

    public SheetLayout Layout => _layout;

    public ExportFile File => _file;

    public OwnColumns? Own => _own;

    /// <summary>The rows that were read.</summary>
    public IReadOnlyList<TRow> Made => _rows;

    /// <summary>Looks at the columns; gives whether rows can be read.</summary>
    public bool Begin(bool isOwnApart)
    {
        _isOwnApart = isOwnApart;
        new ColumnCheck(_kind, _layout, _problems).Run();
        _isShifted = _problems.Count == 0 && _shift.Run(_problems);
        _state = _problems.Count == 0 ? TableState.Usable : TableState.Unusable;
        return _state == TableState.Usable && !_isShifted;
    }

    /// <summary>A reader of rows that come from elsewhere.</summary>
    public RowReader Rows(RecordSource records) => new(records, _layout, _problems, _options.MissingSigns);

    /// <summary>Reads a row; gives whether it was read and kept.</summary>
    public bool Take(RecordSource records, RowReader row, SetAsideFile? aside)
    {
        var fate = ReadRow(records, row, Keeping.Rows);
        if (fate == RowFate.Bad)
        {
            _bad++;
            aside?.Add(records.Line, _problems.Row, records);
        }

        return fate == RowFate.Read;
    }

    /// <summary>Counts rows that were found good elsewhere, with their first and last day.</summary>
    public void CountGood(long rows, DateOnly first, DateOnly last)
    {
        _in += rows;
        if (first < _first) _first = first;
        if (last > _last) _last = last;
    }

    /// <summary>Counts lines in which nothing stands.</summary>
    public void CountEmpty(long lines) => _blank += lines;

    /// <summary>Counts rows whose cells, in a column that is not used, are identity numbers.</summary>
    public void CountIdentity(int column, long rows) => _identity[column] = _identity.GetValueOrDefault(column) + rows;

    /// <summary>The report, and the caption of what is counted.</summary>
    /// <exception cref="ExportException">The file is refused.</exception>
    public (ExportReport Report, Caption Caption) Finish(long read, RowReader row, SetAsideFile? aside)
    {
        (_times, _zones) = (row.Times, row.Zones);
        var report = Report(read) with { Overview = [] };
        if (report.Table == TableState.Unusable || (aside is null && !report.IsSound)) throw new ExportException(report);
        return (report with { SetAsideFile = aside?.Finish() ?? "" }, Caption(read));
    }

    /// <summary>Where rows are set aside; null when none may be.</summary>
    public SetAsideFile? Aside() =>
        _options.Strictness == Strictness.Lenient ? new SetAsideFile(AsidePath(), _layout) : null;

    /// <summary>What the columns of persons have read; kept from now on.</summary>
    public IReadOnlyList<PersonColumn> KeepWritten()
    {
        foreach (var column in _columns.PersonColumns) column.Written = [];
        return _columns.PersonColumns;
    }

    /// <summary>How many persons are written in several ways, and with and without zeros, among all rows.</summary>
    public void CountPersons(long merged, long zeroTwins) => _columns.Elsewhere = (merged, zeroTwins);
}
