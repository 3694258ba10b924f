using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange;

/// <summary>The rows of several files, each case once.</summary>
internal sealed class MergedRows<TRow>(RowIdentity<TRow> identity, RepeatedRows repeated)
{
    private readonly List<TRow> _rows = [];
    private readonly List<TRow> _origins = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _earlier = new(StringComparer.Ordinal);

    public IReadOnlyList<TRow> Rows => _rows;

    /// <summary>The same rows as their own files had them, before they were numbered anew.</summary>
    public IReadOnlyList<TRow> Origins => _origins;

    /// <summary>Rows that say the same as one of an earlier file, of the same number.</summary>
    public long Same { get; private set; }

    /// <summary>Rows that say something else than one of an earlier file, of the same number, and are refused.</summary>
    public long Different { get; private set; }

    /// <summary>Those that take its place.</summary>
    public long Replaced { get; private set; }

    /// <summary>Rows without numbers that say the same as one of an earlier file.</summary>
    public long Alike { get; private set; }

    public void Add(IEnumerable<TRow> rows, bool isNumbered)
    {
        if (isNumbered) foreach (var row in rows) Add(row);
        else AddUnnumbered([.. rows]);
    }

    private void Add(TRow row)
    {
        if (_places.TryAdd(identity.Key(row), _rows.Count)) Take(row, row);
        else if (identity.Whole(_origins[_places[identity.Key(row)]]) == identity.Whole(row)) Same++;
        else if (repeated == RepeatedRows.Refuse) Different++;
        else
        {
            _rows[_places[identity.Key(row)]] = _origins[_places[identity.Key(row)]] = row;
            Replaced++;
        }
    }

    private void Take(TRow row, TRow origin)
    {
        _rows.Add(row);
        _origins.Add(origin);
    }

    // Each file numbers its rows from 1, and two of them would then be one case.
    private void AddUnnumbered(List<TRow> rows)
    {
        Alike += rows.Count(row => _earlier.Contains(identity.Whole(row)));
        foreach (var row in rows)
        {
            Take(identity.Renumbered(row, _rows.Count + 1), row);
            _earlier.Add(identity.Whole(row));
        }
    }
}
