using System.Collections.Immutable;

namespace Ifo.Notebooks.Report;

/// <summary>A place in a published report.</summary>
/// <param name="Report">The report's title, with who published it.</param>
/// <param name="Where">Section and lines of the report's text, in words.</param>
/// <param name="Address">Where the report is on the web; empty where that is not known.</param>
internal sealed record ReportPlace(string Report, string Where, string Address)
{
    /// <summary>The place as one line of text.</summary>
    public override string ToString() => Address.Length == 0 ? $"{Report}, {Where}" : $"{Report}, {Where}. {Address}";
}

/// <summary>Tells where in the published reports the figures of an exhibit stand.</summary>
internal sealed class ReportPlaces
{
    private readonly ImmutableDictionary<string, (string Report, string Section, string Address)> _tables;

    private ReportPlaces(ImmutableDictionary<string, (string, string, string)> tables) => _tables = tables;

    /// <summary>Reads the published figures of a data package.</summary>
    public static ReportPlaces In(PackageContents data)
    {
        var tables = ImmutableDictionary.CreateBuilder<string, (string, string, string)>(StringComparer.Ordinal);
        foreach (var resource in data.Resources.Where(resource => resource.Kind == ResourceKind.Published))
        {
            if (resource.Table is not { } figures || !figures.Header.Contains("table", StringComparer.Ordinal)) continue;
            var report = PackageContents.NameOf(resource);
            var address = resource.Sources.FirstOrDefault()?.Address ?? string.Empty;
            foreach (var table in figures.Rows.GroupBy(
                row => (Slug: figures.Value(row, "id").Split('/')[0], Table: figures.Value(row, "table"))))
                tables[$"{table.Key.Slug}/{table.Key.Table}"] = (
                    report, Sections(table.Select(row => figures.Value(row, "section"))), address);
        }

        return new(tables.ToImmutable());
    }

    /// <summary>The places that an exhibit names, one for each table of a report; none where it names none.</summary>
    /// <param name="places">As <see cref="ShownFigures.Attribute"/> writes them.</param>
    public ImmutableArray<ReportPlace> Of(string places) =>
        [.. places.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Place)];

    private ReportPlace Place(string token)
    {
        var colon = token.LastIndexOf(':');
        var (table, lines) = colon < 0 ? (token, string.Empty) : (token[..colon], token[(colon + 1)..]);
        var words = lines.Length == 0 ? string.Empty
            : $"rad {lines.Replace(",", ", ", StringComparison.Ordinal).Replace('-', '–')}";
        return _tables.TryGetValue(table, out var found)
            ? new(found.Report, string.Join(", ", new[] { found.Section, words }.Where(part => part.Length > 0)), found.Address)
            : new(table, words, string.Empty);
    }

    private static string Sections(IEnumerable<string> sections)
    {
        var numbered = sections.Where(section => section.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return numbered.Count == 0 ? string.Empty
            : numbered[0][0] is >= '0' and <= '9' ? "avsnitt " + string.Join(", ", numbered)
            : string.Join(", ", numbered);
    }
}
