namespace Ifo.Drafts.Numbers;

/// <summary>Numbers written with letters.</summary>
internal static class NumberWords
{
    private static readonly string[] Whole =
    [
        "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton",
        "sjutton", "arton", "nitton", "tjugo",
    ];

    private static readonly (string Word, decimal Value)[] Fractions =
    [
        ("hälften", 50m), ("en tredjedel", 100m / 3), ("två tredjedelar", 200m / 3), ("en fjärdedel", 25m),
        ("tre fjärdedelar", 75m), ("en femtedel", 20m), ("två femtedelar", 40m), ("tre femtedelar", 60m),
        ("fyra femtedelar", 80m), ("en sjättedel", 100m / 6), ("en tiondel", 10m),
    ];

    private static readonly (string Word, decimal Times)[] Multiples =
    [
        ("fördubblats", 2m), ("fördubblades", 2m), ("dubblerats", 2m), ("fördubbling", 2m), ("tredubblats", 3m),
        ("tredubblades", 3m), ("fyrdubblats", 4m), ("halverats", 0.5m), ("halverades", 0.5m), ("halvering", 0.5m),
    ];

    /// <summary>Every whole number with its word.</summary>
    public static IEnumerable<(string Word, decimal Value)> Counts =>
        Whole.Select((word, i) => (word, (decimal)(i + 2))).Append(("trettio", 30m)).Append(("fyrtio", 40m))
            .Append(("femtio", 50m))
            // As a scanned text has them.
            .Append(("tva", 2m)).Append(("atta", 8m));

    /// <summary>Every fraction with its percent.</summary>
    public static IReadOnlyList<(string Word, decimal Percent)> Parts => Fractions;

    /// <summary>Every multiple.</summary>
    public static IReadOnlyList<(string Word, decimal Times)> Ratios => Multiples;
}
