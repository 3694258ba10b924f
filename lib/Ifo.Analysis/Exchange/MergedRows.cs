using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Fields;

namespace Ifo.Analysis.Exchange;

/// <summary>The rows of several files, each case once.</summary>
internal sealed class MergedRows<TRow>
{
    private readonly RowIdentity<TRow> _identity;
    private readonly RepeatedRows _repeated;
    private readonly IReadOnlyList<OwnFieldsTogether.Named> _own;
    private readonly List<TRow> _rows = [];
    private readonly List<(int File, int Place)> _places = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _earlier = new(StringComparer.Ordinal);

    public MergedRows(IReadOnlyList<Export<TRow>> files, RowIdentity<TRow> identity, RepeatedRows repeated, bool isNumbered)
    {
        (_identity, _repeated) = (identity, repeated);
        _own = OwnFieldsTogether.Of([.. files.Select(file => file.Own)]);
        foreach (var (file, export) in files.Index())
        {
            foreach (var (place, row) in export.Rows.Index())
            {
                if (isNumbered && identity.Key(row).Length > 0) Add(row, file, place);
                else AddUnnumbered(row, file, place, isNumbered);
            }

            // Rows of the same file may be alike: what they are asked about is the files before.
            _earlier.UnionWith(export.Rows.Index().Select(row => Whole(row.Item, file, row.Index)));
        }
    }

    public IReadOnlyList<TRow> Rows => _rows;

    /// <summary>The fields of the analyst's own that every file has.</summary>
    public IReadOnlyList<RegisterField> Own => [.. _own.Select(one => one.Over(_places))];

    /// <summary>Rows that say the same as one of an earlier file, of the same number.</summary>
    public long Same { get; private set; }

    /// <summary>Rows that say something else than one of an earlier file, of the same number, and are refused.</summary>
    public long Different { get; private set; }

    /// <summary>Those that take its place.</summary>
    public long Replaced { get; private set; }

    /// <summary>Rows without numbers that say the same as one of an earlier file.</summary>
    public long Alike { get; private set; }

    private void Add(TRow row, int file, int place)
    {
        var key = _identity.Key(row);
        if (!_known.TryGetValue(key, out var before))
        {
            _known[key] = _rows.Count;
            Keep(row, file, place);
        }
        else if (Whole(_rows[before], _places[before].File, _places[before].Place) == Whole(row, file, place))
        {
            Same++;
        }
        else if (_repeated == RepeatedRows.Refuse)
        {
            Different++;
        }
        else
        {
            (_rows[before], _places[before]) = (row, (file, place));
            Replaced++;
        }
    }

    // Each file numbers its rows from 1, and two of them would then be one case.
    private void AddUnnumbered(TRow row, int file, int place, bool isNumbered)
    {
        if (_earlier.Contains(Whole(row, file, place))) Alike++;
        Keep(isNumbered ? row : _identity.Renumbered(row, _rows.Count + 1), file, place);
    }

    private void Keep(TRow row, int file, int place)
    {
        _rows.Add(row);
        _places.Add((file, place));
    }

    private string Whole(TRow row, int file, int place) =>
        _identity.Whole(row) + string.Concat(_own.Select(field => "|" + field.Label(file, place)));
}
