using System.Globalization;
using System.Text.RegularExpressions;
using Ifo.Notebooks.Report;

namespace Ifo.Notebooks.Tests.Notebooks;

/// <summary>Numbers typed into prose that are numbers of the published reports: they belong to the data, and would stay when the data are corrected.</summary>
internal static partial class TypedNumbers
{
    private static readonly HashSet<decimal> Published = [.. PackageContents.Read(CommittedNotebooks.Package).Resources
        .Where(resource => resource is { Kind: ResourceKind.Published, Table: not null })
        .SelectMany(resource => resource.Table!.Rows.Select(row => resource.Table.Value(row, "value")))
        .Where(value => value.Length > 0)
        .Select(value => Math.Abs(decimal.Parse(value, CultureInfo.InvariantCulture)))];

    /// <summary>The numbers of a prose cell that equal a published value and are neither years, small counts, round bases, levels of confidence nor parts of a name.</summary>
    public static IEnumerable<string> In(string markdown) => Number().Matches(NotProse().Replace(markdown, " "))
        .Where(match => !IsAllowed(match.Value) && Published.Contains(Value(match.Groups["number"].Value)))
        .Select(match => match.Value.Trim());

    private static bool IsAllowed(string text)
    {
        var digits = Number().Match(text).Groups["number"].Value;
        var (value, unit) = (Value(digits), Number().Match(text).Groups["unit"].Value);
        var isYear = value is >= 1990 and <= 2050 && digits.Length == 4;
        var isBase = value is 100 or 1_000 or 10_000 or 100_000;
        var isConfidence = (value is 90 or 95 or 99 && unit.Length > 0) || (value is 1 or 5 or 10 && unit.StartsWith('-'));
        var isTime = unit.Contains("minut", StringComparison.Ordinal) || unit.Contains("sekund", StringComparison.Ordinal) || unit.Contains("timm", StringComparison.Ordinal);
        var isCount = value <= 31 && !digits.Contains(',', StringComparison.Ordinal) && unit.Length == 0;
        return isYear || isBase || isConfidence || isTime || isCount;
    }

    private static decimal Value(string digits) =>
        decimal.Parse(Blank().Replace(digits, string.Empty).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    // A number is not part of a word, a date, a version or the number of a section.
    [GeneratedRegex(@"(?<![\w.:/–-])(?<!avsnitt |kapitel |rad |cell |sida |§ )(?<number>[0-9]{1,3}([ \u00A0\u202F][0-9]{3})+(,[0-9]+)?|[0-9]+(,[0-9]+)?)(?![\w.:/–-]?[0-9])(?!:[0-9])(?<unit>[\s\u00A0-]*(%|procent|kronor|kr|mnkr|tkr|mkr|minut|sekund|timm))?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"`[^`]*`|\]\([^)]*\)|<[^>]*>|^\s*[0-9]+\.\s", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotProse();

    [GeneratedRegex(@"[ \u00A0\u202F]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blank();
}
