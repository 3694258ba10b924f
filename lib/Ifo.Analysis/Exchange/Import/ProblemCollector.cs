using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>Gathers the problems of a file by kind: all are counted, the first of each kind are kept with their places.</summary>
internal sealed class ProblemCollector(string file, string sheet)
{
    /// <summary>
    /// More kinds than this are not kept apart by what was found: they are no longer a list that anybody works through.
    /// </summary>
    private const int MostKinds = 2_000;
    private const int LongestFound = 60;

    private readonly Dictionary<(string Column, string Expected, string Remedy, string Found), (List<DataProblem> Places,
        long Count)> _kinds = [];
    private readonly List<(string Column, string Expected, string Remedy, string Found)> _order = [];
    private readonly List<string> _row = [];

    public long Count { get; private set; }

    /// <summary>The sheet that is read.</summary>
    public string Sheet { get; set; } = sheet;

    /// <summary>What is wrong with the current row.</summary>
    public IReadOnlyList<string> Row => _row;

    public void BeginRow() => _row.Clear();

    /// <summary>A problem of the current row. Values of a list are kept apart, since each is mended by itself.</summary>
    public void Add(
        int line,
        string column,
        ReadOnlySpan<char> found,
        string expected,
        string remedy = "",
        KindOfFound kind = KindOfFound.Together)
    {
        var text = Shown(found);
        _row.Add(
            $"{(column.Length == 0 ? "" : $"{IdentityNumber.Mask(column)}: ")}hittade "
                + $"{(text.Length == 0 ? "ingenting" : text)}, väntade {expected}");
        var key = (column, expected, remedy, kind == KindOfFound.Apart && _kinds.Count < MostKinds ? text : "");
        if (!_kinds.TryGetValue(key, out var known))
        {
            known = ([], 0);
            _order.Add(key);
        }

        if (known.Places.Count < ProblemGroup.MostPlaces)
            known.Places.Add(new DataProblem(file, line, column, text, expected, remedy) { Sheet = Sheet });
        _kinds[key] = (known.Places, known.Count + 1);
        Count++;
    }

    public IReadOnlyList<ProblemGroup> Groups() =>
        [.. _order.Select(key => new ProblemGroup(key.Column, key.Expected, key.Remedy, _kinds[key].Count, _kinds[key].Places))];

    private static string Shown(ReadOnlySpan<char> found)
    {
        // Masked before it is cut: what is left of an identity number would not be known for one.
        var near = IdentityNumber.Mask(found.Length > LongestFound * 2
            ? found[..(LongestFound * 2)].ToString() : found.ToString());
        var text = (near.Length > LongestFound || found.Length > LongestFound * 2
            ? $"{near[..Math.Min(near.Length, LongestFound)]}…"
            : near).ReplaceLineEndings("⏎");
        return CsvSource.IsDamaged(text)
            ? string.Concat(text.Select(letter => CsvSource.IsDamaged([letter]) ? '�' : letter))
            : text;
    }
}

/// <summary>Whether problems of a kind are kept apart by what was found.</summary>
internal enum KindOfFound
{
    Together,
    Apart,
}
