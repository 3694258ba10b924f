using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Ifo.Analysis.Disclosure.Linking;

/// <summary>What a name that is a time or a range of ages says that it reaches over.</summary>
/// <param name="IsTime">Whether it is a time, in months since year 0; otherwise a range of whole numbers.</param>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly partial record struct ValueScope(bool IsTime, long From, long To)
{
    private const string Year = @"(?<year>(19|20)\d\d)";
    private const string MonthWord = @"(?<part>jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\w*\.?";
    private const string PartWord = @"(?<kind>q|kvartal|kv|k|tertial|t|halvår|h)\.? ?(?<part>[1-4])";

    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    /// <summary>Reads the key of a name; null where it says no such thing.</summary>
    public static ValueScope? Of(string key) => Time(key) ?? Range(key);

    /// <summary>Whether two have anything in common.</summary>
    public bool Meets(ValueScope other) => IsTime == other.IsTime && From <= other.To && other.From <= To;

    private static ValueScope? Time(string key)
    {
        if (MonthNumber().Match(key) is { Success: true } numbered) return Part(numbered, Number(numbered, "part"), 1);
        if (MonthName().Match(key) is { Success: true } named)
            return Part(named, Array.IndexOf(Months, named.Groups["part"].Value[..3]) + 1, 1);
        if (PartOfYear().Match(key) is { Success: true } part)
        {
            var months = part.Groups["kind"].Value[0] switch { 'q' or 'k' => 3, 't' => 4, _ => 6 };
            return Part(part, Number(part, "part"), months);
        }

        return Years().Match(key) is { Success: true } years
            ? new(IsTime: true, Number(years, "year") * 12, (Last(years) * 12) + 11)
            : null;
    }

    private static ValueScope? Range(string key)
    {
        if (Between().Match(key) is { Success: true } between && Number(between, "from") <= Number(between, "to"))
            return new(IsTime: false, Number(between, "from"), Number(between, "to"));
        if (Least().Match(key) is { Success: true } least) return new(IsTime: false, Number(least, "from"), int.MaxValue);
        if (Above().Match(key) is { Success: true } above) return new(IsTime: false, Number(above, "from") + 1, int.MaxValue);
        if (Below().Match(key) is { Success: true } below) return new(IsTime: false, 0, Number(below, "to") - 1);
        return Single().Match(key) is { Success: true } single
            ? new(IsTime: false, Number(single, "from"), Number(single, "from"))
            : null;
    }

    private static ValueScope? Part(Match match, long part, int months) => part >= 1 && part * months <= 12
        ? new(IsTime: true, FirstMonth(match) + ((part - 1) * months), FirstMonth(match) + (part * months) - 1)
        : null;

    private static long FirstMonth(Match match) => Number(match, "year") * 12;

    // 2023/24 ends in 2024.
    private static long Last(Match years) => years.Groups["to"].Length switch
    {
        0 => Number(years, "year"),
        4 => Number(years, "to"),
        _ => (Number(years, "year") / 100 * 100) + Number(years, "to"),
    };

    private static long Number(Match match, string group) =>
        long.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // 2024-03, 2024m3, 202403
    [GeneratedRegex(
        @"^(?<year>(19|20)\d\d)((-|m|\.|/)(?<part>0?[1-9]|1[0-2])|(?<part>0[1-9]|1[0-2]))$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthNumber();

    [GeneratedRegex($@"^({MonthWord} {Year}|{Year} {MonthWord})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthName();

    [GeneratedRegex($@"^({Year}[ :-]?{PartWord}|{PartWord}[ ,-]*{Year})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PartOfYear();

    [GeneratedRegex($@"^(år )?{Year}((-|/)(?<to>((19|20)\d\d)|(?<=/)\d\d))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Years();

    [GeneratedRegex(@"^(?<from>\d{1,3})-(?<to>\d{1,3})( ?år)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"^(?<from>\d{1,3})( ?år)? ?(\+|-|(och|eller) (äldre|mer|över|uppåt)|år-)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Least();

    [GeneratedRegex(@"^(över|äldre än|>) ?(?<from>\d{1,3})( ?år)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Above();

    [GeneratedRegex(@"^(under|yngre än|<) ?(?<to>\d{1,3})( ?år)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Below();

    [GeneratedRegex(@"^(?<from>\d{1,3})( ?år)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Single();
}
