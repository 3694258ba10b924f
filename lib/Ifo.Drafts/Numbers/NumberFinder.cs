using System.Globalization;
using System.Text.RegularExpressions;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Documents;

namespace Ifo.Drafts.Numbers;

/// <summary>Finds the numbers of a text, with units, signs, qualifying words and what they are used as.</summary>
internal static partial class NumberFinder
{
    private const int Longest = 18;

    private static readonly (string Word, DraftQualifier Qualifier)[] Qualifiers =
    [
        ("cirka", DraftQualifier.Circa), ("ca.", DraftQualifier.Circa), ("ca", DraftQualifier.Circa),
        ("c:a", DraftQualifier.Circa), ("ungefär", DraftQualifier.Circa), ("omkring", DraftQualifier.Circa),
        ("runt", DraftQualifier.Circa), ("uppemot", DraftQualifier.Under), ("drygt", DraftQualifier.Over),
        ("knappt", DraftQualifier.Under), ("närmare", DraftQualifier.Under), ("nästan", DraftQualifier.Under),
        ("över", DraftQualifier.MoreThan), ("mer än", DraftQualifier.MoreThan), ("fler än", DraftQualifier.MoreThan),
        ("minst", DraftQualifier.AtLeast), ("åtminstone", DraftQualifier.AtLeast), ("högst", DraftQualifier.AtMost),
        ("upp till", DraftQualifier.AtMost), ("under", DraftQualifier.LessThan), ("mindre än", DraftQualifier.LessThan),
        ("färre än", DraftQualifier.LessThan),
    ];

    /// <summary>The numbers of a text in their order.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<DraftNumber> In(DraftText text)
    {
        var masked = Masked(text.Text);
        return
        [
            .. Digit().Matches(masked).Select(match => Digits(text, match)).OfType<DraftNumber>()
                .Concat(Words(text))
                .OrderBy(number => number.Start),
        ];
    }

    /// <summary>The number that a whole cell is, with the unit of its column.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="unit">The column's unit; null when it is not said.</param>
    public static DraftNumber? Cell(DraftText text, Unit? unit)
    {
        var match = WholeCell().Match(text.Text);
        if (!match.Success || match.Groups["n"].Length > Longest + 8) return null;
        var own = match.Groups["u"].Length > 0 ? UnitWords.At(text.Text, match.Groups["u"].Index, out _) : null;
        if (match.Groups["u"].Length > 0 && own is null) return null;
        var digits = match.Groups["n"];
        return Of(text, digits.Index, digits.Length, digits.Value, match.Groups["s"].Value, own ?? unit, own is not null
            || unit is not null)
            with
        { Printed = text.Text.Trim() };
    }

    private static DraftNumber? Digits(DraftText text, Match match)
    {
        var sign = match.Groups["s"].Value;
        var number = match.Groups["n"];
        if (number.Length > Longest) return null;
        var start = sign.Length > 0 ? match.Groups["s"].Index : number.Index;
        var after = number.Index + number.Length;
        var unit = UnitWords.At(text.Text, after, out var end);
        if (IsPointDecimal(number.Value) && unit is null) return null;
        var (qualifier, from) = QualifierBefore(text.Text, start);
        var role = RoleOf(text.Text, number.Value, number.Index, after, unit, sign);
        if (role != NumberRole.Quantity && qualifier is DraftQualifier.LessThan or DraftQualifier.MoreThan) qualifier = default;
        if (qualifier == DraftQualifier.None) from = start;
        var read = Of(text, start, end - start, number.Value, sign, unit, unit is not null);
        return read with
        {
            Qualifier = qualifier,
            Role = role,
            Interval = QualifiedWidth.Of(read.Value, read.Decimals, qualifier, IsCounted(read.Unit)),
            Printed = text.Text[from..end],
        };
    }

    private static DraftNumber Of(DraftText text, int start, int length, string digits, string sign, Unit? unit, bool hasUnit)
    {
        var plain = Separators().Replace(digits, "").Replace(',', '.');
        if (!IsPointDecimal(digits)) plain = digits.Contains(',', StringComparison.Ordinal) ? plain
            : plain.Replace(".", "", StringComparison.Ordinal);
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : plain.Length - point - 1;
        var value = decimal.Parse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (sign.Trim() is { Length: > 0 } mark && mark != "+") value = -value;
        var known = unit ?? Unit.Count;
        return new DraftNumber
        {
            Value = value,
            Decimals = decimals,
            Unit = known,
            HasUnit = hasUnit,
            Interval = QualifiedWidth.Of(value, decimals, DraftQualifier.None, IsCounted(known)),
            Printed = text.Text.Substring(start, length),
            Text = text,
            Start = start,
            Length = length,
            IsSigned = sign.Trim().Length > 0,
        };
    }

    private static bool IsCounted(Unit unit) => unit.IsCounted;

    private static bool IsPointDecimal(string digits) => PointDecimal().IsMatch(digits);

    private static (DraftQualifier Qualifier, int Start) QualifierBefore(string text, int start)
    {
        var end = start;
        while (end > 0 && char.IsWhiteSpace(text[end - 1])) end--;
        foreach (var (word, qualifier) in Qualifiers)
        {
            var from = end - word.Length;
            if (from < 0 || (from > 0 && char.IsLetterOrDigit(text[from - 1]))) continue;
            if (string.Compare(text, from, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0) return (qualifier,
                from);
        }

        return (DraftQualifier.None, start);
    }

    private static NumberRole RoleOf(string text, string digits, int start, int end, Unit? unit, string sign)
    {
        if (unit is not null) return NumberRole.Quantity;
        var plain = digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= 1950 and <= 2099;
        if (plain && sign.Trim() is "" or "-" or "–" && plain && !PersonsAfter().IsMatch(Rest(text, end))) return NumberRole.Year;
        if (AgeAfter().IsMatch(Rest(text, end)) || NameBefore().IsMatch(
            text[Math.Max(0, start - 24)..start])) return NumberRole.Name;
        return NumberRole.Quantity;
    }

    private static string Rest(string text, int end) => text[end..Math.Min(text.Length, end + 24)];

    // What looks like numbers and is none: dates, diary numbers, sections, ages, weeks, clock times.
    private static string Masked(string text) => NotNumbers().Replace(text, match => new string('x', match.Length));

    private static IEnumerable<DraftNumber> Words(DraftText text)
    {
        foreach (Match match in Word().Matches(text.Text))
        {
            var word = Spaces().Replace(match.Value, " ").ToLowerInvariant();
            if (Written(text, match, word) is { } number) yield return number;
        }
    }

    private static DraftNumber? Written(DraftText text, Match match, string word)
    {
        var part = NumberWords.Parts.FirstOrDefault(part => part.Word == word || part.Word + "s" == word);
        if (part.Word is not null) return InWords(text, match, part.Percent, Unit.Percent, match.Index + match.Length, 0.05m);
        var ratio = NumberWords.Ratios.FirstOrDefault(ratio => ratio.Word == word);
        if (ratio.Word is not null) return InWords(text, match, ratio.Times, Unit.Times, match.Index + match.Length, 0.1m);
        var count = NumberWords.Counts.FirstOrDefault(count => count.Word == word);
        var value = count.Word is null ? 1m : count.Value;
        var unit = UnitWords.At(text.Text, match.Index + match.Length, out var end);
        if (count.Word is null && unit != Unit.Percent && unit != Unit.PercentagePoints) return null;
        return InWords(text, match, value, unit ?? Unit.Count, end, 0m, unit is not null);
    }

    private static DraftNumber InWords(
        DraftText text, Match match, decimal value, Unit unit, int end, decimal width, bool hasUnit = true)
    {
        var (qualifier, from) = QualifierBefore(text.Text, match.Index);
        if (qualifier == DraftQualifier.None) from = match.Index;
        var interval = width == 0
            ? QualifiedWidth.Of(value, 0, qualifier, IsCounted(unit))
            : Interval.Closed(
                value * (1 - (qualifier switch
                {
                    DraftQualifier.Circa => 2 * width,
                    DraftQualifier.Under => 4 * width,
                    _ => width
                })),
                value * (1 + (qualifier switch
                {
                    DraftQualifier.Circa => 2 * width,
                    DraftQualifier.Over => 4 * width,
                    _ => width
                })));
        return new DraftNumber
        {
            Value = decimal.Round(value, 2),
            Decimals = 0,
            Unit = unit,
            HasUnit = hasUnit,
            Qualifier = qualifier,
            Interval = interval,
            Printed = text.Text[from..end],
            Text = text,
            Start = match.Index,
            Length = end - match.Index,
            IsWord = true,
        };
    }

    [GeneratedRegex(
        @"(?<![\w,./:§-])(?<s>[-\u2212\u2013+]\s?)?(?<n>\d{1,3}(?:[ \u00A0\u202F\u2009.]\d{3})+(?:,\d+)?(?!\d)|\d+,\d+|"
            + @"\d+\.\d{1,2}(?!\d|\.)|\d+)(?![\d])(?!\.\d)(?!,\d)(?!/\d)(?!:\d)(?!\w)(?!-\w)",
        RegexOptions.None, 2000)]
    private static partial Regex Digit();

    [GeneratedRegex(
        @"^\s*(?<s>[-\u2212\u2013+]\s?)?(?<n>\d{1,3}(?:[ \u00A0\u202F\u2009.]\d{3})+(?:,\d+)?|\d+(?:,\d+)?)\s*(?<u>%|"
            + @"[\p{L}/ ]{1,14}[\p{L}])?\s*\*{0,3}\s*$",
        RegexOptions.None, 1000)]
    private static partial Regex WholeCell();

    [GeneratedRegex(@"^\d+\.\d{1,2}$", RegexOptions.None, 1000)]
    private static partial Regex PointDecimal();

    [GeneratedRegex(@"[\s\u00A0\u202F\u2009]", RegexOptions.None, 1000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"\d{4}-\d{2}-\d{2}|\b\d{1,2}\s+(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|"
            + @"december)\b|\b(?:SOU|dnr|Dnr|prop\.?|HSLF-FS|SFS)\s*\d{4}[:/]\d+|\b\d+\s?/\s?\d{2,4}\b|"
            + @"\b\d+\s?[-–]\s?\d+\s*(?:år\w*|åring\w*)|\bv(?:ecka)?\.?\s?\d+(?:\s?[-–]\s?\d+)?\b|\b(?:kl\.?|"
            + @"klockan)\s*\d+[.:]?\d*|\b\d+[.:]\d{2}[-–]\d+[.:]\d{2}|\b(?:19|20)\d\d\s?[-–/]\s?(?:19|20)?\d\d\b|"
            + @"\d+(?:\.\d+){2,}|\b\d+\s*§|§\s*\d+",
        RegexOptions.IgnoreCase, 2000)]
    private static partial Regex NotNumbers();

    [GeneratedRegex(@"^\s*(?:år(?!s?arbetare)\b|åring|-?\s?åringar|dagar efter|§|kap)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex AgeAfter();

    [GeneratedRegex(@"^\s*(?:personer|barn|ärenden|hushåll|kronor|individer)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PersonsAfter();

    [GeneratedRegex(
        @"(?:avsnitt|kapitel|kap\.?|rubrik|bilaga|tabell|figur|diagram|sida|punkt|steg|nivå|delår|tertial|kvartal|prognos|"
            + @"fas|artikel|vecka|§|nr\.?|nummer|åtgärd|uppdrag|mål|den)\s*$",
        RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NameBefore();

    [GeneratedRegex(
        @"(?<![\w-])(?:hälften|en\s+tredjedels?|två\s+tredjedelar|en\s+fjärdedels?|tre\s+fjärdedelar|en\s+femtedels?|"
            + @"två\s+femtedelar|tre\s+femtedelar|fyra\s+femtedelar|en\s+sjättedels?|en\s+tiondels?|fördubblats|"
            + @"fördubblades|dubblerats|fördubbling|tredubblats|tredubblades|fyrdubblats|halverats|halverades|halvering|en|"
            + @"ett|två|tva|atta|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|"
            + @"nitton|tjugo|trettio|fyrtio|femtio)(?![\w-])",
        RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Word();
}
