using System.Globalization;
using System.Text.RegularExpressions;
using Ifo.Analysis.Periods;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>Headers of a table that has a column for each period, as a statistical database gives it.</summary>
internal static partial class SidewaysHeaders
{
    // One header with a year in it may be about anything; two are a series.
    private const int FewestLoose = 2;

    private static readonly string[] MonthNames =
    [
        .. new[] { "MMMM", "MMM" }.SelectMany(form => Enumerable.Range(1, 12).Select(month =>
            new DateTime(2000, month, 1).ToString(form, CultureInfo.GetCultureInfo("sv-SE")).TrimEnd('.'))),
        "sept", "juni", "juli", "mars",
    ];

    /// <summary>The headers that are periods; none where there are too few to tell.</summary>
    public static IReadOnlyList<string> Periods(IReadOnlyList<string> headers)
    {
        var exact = headers.Where(header => PeriodNotation.TryRead(header, out _)).ToList();
        if (exact.Count > 0) return exact;
        var loose = headers.Where(header => IsMonth(header.Trim()) || Loose().IsMatch(header.Trim())).ToList();
        return loose.Count >= FewestLoose ? loose : [];
    }

    private static bool IsMonth(string header) => MonthNames.Contains(
        header.Split(' ', '-')[0].TrimEnd('.'), StringComparer.OrdinalIgnoreCase);

    // 2022M01, 2024K2, kv 1 2024, T1 2024, Antal 2022, Antal (2022).
    [GeneratedRegex(
        @"^((19|20)\d\d\s?[MKQVT]\s?\d{1,2}|(kv|kvartal|q|k|v|t)\.?\s?\d{1,2}\s(19|20)\d\d|.{1,60}[\s(](19|20)\d\d\)?)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Loose();
}
