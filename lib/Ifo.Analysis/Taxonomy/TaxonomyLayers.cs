using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Taxonomy;

/// <summary>
/// An analyst's own rows laid over those of the data package, list by list: a key that is new is added, one that is there is
/// replaced, and one that is left out takes with it what refers to it.
/// </summary>
internal sealed class TaxonomyLayers(OwnTaxonomy? own, ProblemList problems)
{
    private static readonly string[] MayBeEmpty = ["groups", "outcomes", "insats-grounds", "insats-mapping", "series-breaks"];

    private readonly Dictionary<string, HashSet<string>> _gone = new(StringComparer.Ordinal);
    private readonly Dictionary<CsvRow, CsvRow?> _before = [];
    private readonly List<TaxonomyChange> _changes = [];

    /// <summary>The folder of her lists; empty where there is none.</summary>
    public string Folder => own?.Folder ?? "";

    public IReadOnlyList<TaxonomyChange> Changes => _changes;

    /// <summary>The file that a list is told to be in.</summary>
    public string FileOf(string list) => own is null || OwnLists.Named(list) is null
        ? $"taxonomy/{list}.csv"
        : $"{Path.GetFileName(own.Folder)}/{list}.csv";

    /// <summary>Whether a row is hers.</summary>
    public bool IsOwn(CsvRow row) => _before.ContainsKey(row);

    /// <summary>What one of her rows replaces; null where it replaces nothing.</summary>
    public CsvRow? Before(CsvRow row) => _before.GetValueOrDefault(row);

    /// <summary>The rows that are in force.</summary>
    public IReadOnlyList<CsvRow> Rows(string list, IReadOnlyList<CsvRow> rows)
    {
        if (own is null || OwnLists.Named(list) is not { } kind) return rows;
        var hers = own.Rows(list);
        var before = rows.DistinctBy(row => KeyOf(kind, row)).ToDictionary(row => KeyOf(kind, row), StringComparer.Ordinal);
        var isUsed = hers.ToLookup(row => IsUsed(row));
        var left = LeftOut(kind, isUsed[false], before);
        var laid = Laid(kind, isUsed[true], before);
        foreach (var key in laid.Keys) left.Remove(key);
        var kept = rows.Where(row => !left.ContainsKey(KeyOf(kind, row)) && !laid.ContainsKey(KeyOf(kind, row)))
            .Select(row => Living(kind, row, left))
            .OfType<CsvRow>()
            .ToList();
        LeaveOrphansOut(kind, kept, left);
        _gone[list] = [.. left.Keys];
        if (kept.Count + laid.Count == 0 && rows.Count > 0 && !MayBeEmpty.Contains(list))
            problems.Add(FileOf(list), 0, "", "", "minst en rad", "Utan den känns inga värden igen; lägg till era egna.");
        return InOrder(kind, rows, kept, laid);
    }

    private static string KeyOf(OwnListKind kind, CsvRow row) => string.Join('|', kind.Keys.Select(column => row[column]));

    private bool IsUsed(CsvRow row)
    {
        switch (row[OwnLists.Use].ToUpperInvariant())
        {
            case "" or "YES" or "JA":
                return true;
            case "NO" or "NEJ":
                return false;
            default:
                problems.Add(row, OwnLists.Use, "yes, no eller ingenting", "no tar bort det som har nyckeln.");
                return true;
        }
    }

    // What is left out, with the row that says so.
    private Dictionary<string, CsvRow> LeftOut(
        OwnListKind kind, IEnumerable<CsvRow> rows, Dictionary<string, CsvRow> before)
    {
        var left = new Dictionary<string, CsvRow>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var key = KeyOf(kind, row);
            if (row[kind.Keys[0]] == OwnLists.Every)
            {
                foreach (var each in before.Keys) left.TryAdd(each, row);
                _changes.Add(Change(kind, row, OwnLists.Every, $"alla {before.Count} ur grunden", TaxonomyEffect.LeftOut));
            }
            else if (before.TryGetValue(key, out var found))
            {
                left[key] = row;
                _changes.Add(Change(kind, row, key, found["label"], TaxonomyEffect.LeftOut));
            }
            else
            {
                problems.Add(
                    row, kind.Keys[0], $"en nyckel i grundens lista över {kind.Label}",
                    new KnownKeys("grundens lista", before.Keys).Suggest(key));
            }
        }

        return left;
    }

    private Dictionary<string, CsvRow> Laid(OwnListKind kind, IEnumerable<CsvRow> rows, Dictionary<string, CsvRow> before)
    {
        var laid = new Dictionary<string, CsvRow>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var key = KeyOf(kind, row);
            if (!OwnKeys.Check(kind, row, problems)) continue;
            var replaced = before.GetValueOrDefault(key);
            var filled = OwnCells.Fill(kind, row, replaced, before.Count + laid.Count + 1);
            if (!laid.TryAdd(key, filled))
            {
                problems.Add(row, kind.Keys[0], "en nyckel som inte redan finns i filen", "Ta bort den ena raden.");
                continue;
            }

            _before[filled] = replaced;
            var label = kind.Keys.Contains("ground") ? $"{filled["exists"]}: {filled["reason"]}" : filled["label"];
            _changes.Add(Change(kind, row, key, label, replaced is null ? TaxonomyEffect.Added : TaxonomyEffect.Replaced));
        }

        return laid;
    }

    // The row without references to what other lists have left out; null where it has none left.
    private CsvRow? Living(OwnListKind kind, CsvRow row, Dictionary<string, CsvRow> left)
    {
        foreach (var (column, list) in kind.References.Where(reference => reference.List != kind.Name))
        {
            var keys = row[column].Split('|', StringSplitOptions.RemoveEmptyEntries);
            var living = keys.Where(key => !_gone.TryGetValue(list, out var gone) || !gone.Contains(key)).ToList();
            if (living.Count == keys.Length) continue;
            if (living.Count == 0)
            {
                left.TryAdd(KeyOf(kind, row), row);
                return null;
            }

            row = row.With((column, string.Join('|', living)));
        }

        return row;
    }

    // A unit goes with its administration, and a part with its insats.
    private void LeaveOrphansOut(OwnListKind kind, List<CsvRow> kept, Dictionary<string, CsvRow> left)
    {
        var columns = kind.References
            .Where(reference => reference.List == kind.Name)
            .Select(reference => reference.Column)
            .ToList();
        while (kept.Find(row => columns.Exists(column => left.ContainsKey(row[column]))) is { } orphan)
        {
            var cause = left[columns.Select(column => orphan[column]).First(left.ContainsKey)];
            left[KeyOf(kind, orphan)] = cause;
            _changes.Add(Change(kind, cause, KeyOf(kind, orphan), orphan["label"], TaxonomyEffect.GoesWith));
            kept.Remove(orphan);
        }
    }

    private static List<CsvRow> InOrder(
        OwnListKind kind, IReadOnlyList<CsvRow> rows, List<CsvRow> kept, Dictionary<string, CsvRow> laid)
    {
        var kepts = kept.ToDictionary(row => KeyOf(kind, row), StringComparer.Ordinal);
        var before = rows.Select(row => KeyOf(kind, row)).Distinct(StringComparer.Ordinal).ToList();
        var inPlace = before.Select(key => laid.GetValueOrDefault(key) ?? kepts.GetValueOrDefault(key)).OfType<CsvRow>();
        var known = before.ToHashSet(StringComparer.Ordinal);
        return [.. inPlace, .. laid.Where(pair => !known.Contains(pair.Key)).Select(pair => pair.Value)];
    }

    private static TaxonomyChange Change(OwnListKind kind, CsvRow row, string key, string label, TaxonomyEffect effect) =>
        new(kind.Name, row.File, row.Line, key, label, effect);
}
