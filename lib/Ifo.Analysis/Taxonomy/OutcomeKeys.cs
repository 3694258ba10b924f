using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Taxonomy;

/// <summary>The two outcomes that every other is a kind of.</summary>
internal static class OutcomeKeys
{
    /// <summary>The request led to a placement.</summary>
    public const string Placed = "placering";

    /// <summary>It did not.</summary>
    public const string NotPlaced = "ingen-placering";

    /// <summary>Both.</summary>
    public static IReadOnlyList<string> All { get; } = [Placed, NotPlaced];

    private static readonly Dictionary<string, int> Columns = new(StringComparer.Ordinal)
    {
        ["key"] = 0,
        ["label"] = 1,
        ["english"] = 2,
    };

    /// <summary>The two as rows of a list.</summary>
    public static IReadOnlyList<CsvRow> Rows =>
    [
        new("utfallen", 0, Columns, [Placed, "Placering", "Placement"]),
        new("utfallen", 0, Columns, [NotPlaced, "Ingen placering", "No placement"]),
    ];

    public static bool Has(string key) => key is Placed or NotPlaced;
}
