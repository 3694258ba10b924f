using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Ifo.Analysis;

/// <summary>
/// Finds personal identity numbers in texts, in the shapes that people write them: ten or twelve digits with or without signs
/// between, coordination numbers, temporary numbers with letters, with the last four masked. What the project says, writes or
/// repeats goes through <see cref="Mask"/>: an identity number has no place in any of it.
/// </summary>
internal static class IdentityNumber
{
    /// <summary>What stands in place of an identity number.</summary>
    public const string Masked = "(personnummer visas inte)";

    private const int FewestDigits = 6;
    private const int FewDigits = 40;
    private const int WidestGap = 3;
    private const int BeginsRun = int.MaxValue;
    private const int TwoDays = 16;

    private static readonly SearchValues<char> Masks = SearchValues.Create("*#?•xX");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes =
        new[] { "se", "swe", "nr", "id", "pnr", "pno", "ssn", "personnr", "personnummer" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text with every identity number in it masked, and those that are probably one.</summary>
    public static string Mask(string text)
    {
        if (Digits(text) < FewestDigits) return text;
        var digits = new Digit[Math.Min(text.Length, Digits(text))];
        var all = digits.AsSpan(0, Read(text, digits));
        var masked = new StringBuilder();
        var from = 0;
        for (var first = 0; Find(text, all, ref first, Certainty.Probable, out var start, out var end);)
        {
            masked.Append(text, from, start - from).Append(Masked);
            from = end;
        }

        return from == 0 ? text : masked.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Whether an identity number stands in the text.</summary>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        var most = Digits(text);
        if (most < FewestDigits) return false;
        var digits = most <= FewDigits ? stackalloc Digit[FewDigits] : new Digit[most];
        var first = 0;
        return Find(text, digits[..Read(text, digits)], ref first, Certainty.Certain, out _, out _);
    }

    /// <summary>
    /// Whether the text is a day of birth and nothing else: eight digits, or with signs between year, month and day.
    /// </summary>
    public static bool IsDayOfBirth(ReadOnlySpan<char> text)
    {
        if (text.Length is < 8 or > 24 || Digits(text) != 8) return false;
        Span<Digit> digits = stackalloc Digit[8];
        if (Read(text, digits) != 8) return false;
        Span<int> values = stackalloc int[8];
        Values(digits, values);
        return !Begins(digits[1..]) && IsCentury(values) && IsDay(values[2..]) && !text.ContainsAnyInRange('A', 'z');
    }

    /// <summary>
    /// Whether the text is an identity number that has lost its last figures, to a narrow column or a program, and nothing else:
    /// a day of birth, a sign, and one to three figures; or eight figures and three.
    /// </summary>
    public static bool IsCut(ReadOnlySpan<char> text)
    {
        if (text.Length is < 8 or > 20 || Digits(text) is < 7 or > 11 || text.ContainsAnyInRange('A', 'z')) return false;
        Span<Digit> digits = stackalloc Digit[11];
        var count = Read(text, digits);
        digits = digits[..count];
        if (count < 7 || Begins(digits[1..])) return false;
        Span<int> values = stackalloc int[11];
        Values(digits, values);
        return IsCutAt(8, digits, IsCentury(values) && count > 8 && IsDay(values[2..]))
            || IsCutAt(6, digits, IsDay(values));
    }

    private static bool IsCutAt(int day, ReadOnlySpan<Digit> digits, bool isDay)
    {
        var rest = digits.Length - day;
        if (!isDay || rest is < 1 or > 3 || !IsWhole(digits[day..])) return false;
        return digits[day].Gap > 0
            ? HasShape(digits[..day], day)
            : day == 8 && rest == 3 && IsWhole(digits);
    }

    /// <summary>
    /// How much a number is like the last ten digits of an identity number, perhaps without the zeros that they begin with. By
    /// itself that says little: a few in a hundred other numbers are as like.
    /// </summary>
    public static Likeness LikenessOf(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && !char.IsAsciiDigit(text[0])) text = text[1..];
        var point = text.IndexOfAny('.', ',');
        if (point > 0 && text[(point + 1)..].IndexOfAnyExcept('0') < 0) text = text[..point];
        if (text.Length is < 7 or > 12 || text.ContainsAnyExceptInRange('0', '9')) return Likeness.NoNumber;
        Span<int> digits = stackalloc int[12];
        digits.Clear();
        for (var index = 1; index <= text.Length; index++) digits[^index] = text[^index] - '0';
        if (!IsDay(digits[2..8])) return Likeness.None;
        return HasCheckDigit(digits[2..]) ? Likeness.DayAndCheckDigit : Likeness.Day;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var letter in text)
        {
            // Half of a pair may be a digit too: those who know are asked later.
            if (char.IsDigit(letter) || char.IsHighSurrogate(letter)) count++;
        }

        return count;
    }

    // The next identity number from a digit on; the digit after it is where to go on.
    private static bool Find(
        ReadOnlySpan<char> text, ReadOnlySpan<Digit> digits, ref int first, Certainty demanded, out int start, out int end)
    {
        for (; first < digits.Length; first++)
        {
            if (digits[first].Gap == 0) continue;
            var run = digits[first..];
            for (var index = 1; index < run.Length; index++)
            {
                if (run[index].Gap == BeginsRun) run = run[..index];
            }

            if (IsFromTo(run))
            {
                first += TwoDays - 1;
                continue;
            }

            var length = LengthOf(text, run, demanded, out end);
            if (length == 0) continue;
            start = run[0].Start;
            first += length;
            return true;
        }

        (start, end) = (0, 0);
        return false;
    }

    // Two whole days with a sign between, 2023-01-01–2024-12-30, are a period: the year of the second is no number of a person.
    private static bool IsFromTo(ReadOnlySpan<Digit> run)
    {
        if (run.Length < TwoDays || (run.Length > TwoDays && run[TwoDays].Gap == 0)) return false;
        Span<int> values = stackalloc int[TwoDays];
        Values(run[..TwoDays], values);
        return IsWrittenDay(run[..8], values) && IsWrittenDay(run[8..TwoDays], values[8..]) && run[8].Gap > 0;
    }

    private static bool IsWrittenDay(ReadOnlySpan<Digit> digits, ReadOnlySpan<int> values) =>
        digits[4].Gap == 1 && digits[6].Gap == 1 && IsWhole(digits[..4]) && IsWhole(digits[4..6]) && IsWhole(digits[6..])
        && IsCentury(values) && IsDay(values[2..]) && values[6] < 6;

    // How many digits the identity number has that the run begins with, or none; and where it ends.
    private static int LengthOf(ReadOnlySpan<char> text, ReadOnlySpan<Digit> run, Certainty demanded, out int end)
    {
        Span<int> values = stackalloc int[12];
        Values(run[..Math.Min(12, run.Length)], values);
        foreach (var length in (ReadOnlySpan<int>)[12, 10, 9, 8, 6])
        {
            end = 0;
            if (length > run.Length || (length < run.Length && run[length].Gap == 0 && length != 8 && length != 6)) continue;
            var digits = run[..length];
            end = digits[^1].End;
            var isNumber = length switch
            {
                12 => IsCentury(values) && IsDay(values[2..]) && (HasShape(digits, 8) || HasCheckDigit(values[2..])),
                10 => IsTen(text, digits, values, demanded),
                9 => demanded == Certainty.Probable && IsWhole(digits) && IsAlone(text, digits, demanded) && IsNine(values),
                8 => IsCentury(values) && IsDay(values[2..]) && HasTail(text, digits, ref end),
                _ => IsDay(values) && HasTail(text, digits, ref end),
            };
            if (!isNumber) continue;
            var after = length;
            while (after < run.Length && run[after].Start < end) after++;
            return after;
        }

        end = 0;
        return 0;
    }

    // Ten digits after letters are found in any hash; ten digits alone are often a case number.
    private static bool IsTen(ReadOnlySpan<char> text, ReadOnlySpan<Digit> digits, ReadOnlySpan<int> values, Certainty demanded)
    {
        if (!IsDay(values)) return false;
        if (!IsWhole(digits)) return HasShape(digits, 6) || HasCheckDigit(values);
        return IsAlone(text, digits, demanded) && (demanded == Certainty.Probable || HasCheckDigit(values));
    }

    private static bool IsNine(ReadOnlySpan<int> values)
    {
        Span<int> ten = stackalloc int[10];
        values[..9].CopyTo(ten[1..]);
        ten[0] = 0;
        return IsDay(ten) && HasCheckDigit(ten);
    }

    // The letters in place of the last figures: TF12, R121, 121X, or four that are masked.
    private static bool HasTail(ReadOnlySpan<char> text, ReadOnlySpan<Digit> digits, ref int end)
    {
        if (!(IsWhole(digits) || HasShape(digits, digits.Length)) || !IsPrefixed(text[..digits[0].Start])) return false;
        var at = end;
        while (at < text.Length && at - end <= WidestGap && (IsSign(text[at]) || IsInvisible(text[at]))) at++;
        var gap = text[end..at];
        if (gap.Length > 0 && gap.IsWhiteSpace() && !IsWhole(digits)) return false;
        if (at + 4 > text.Length || (at + 4 < text.Length && char.IsLetterOrDigit(text[at + 4]))) return false;
        if (!IsTail(text.Slice(at, 4))) return false;

        // Six digits with a letter and three more could be anything; with four masked they are nothing else.
        if (digits.Length == 6 && gap.Length == 0 && text.Slice(at, 4).ContainsAnyExcept(Masks)) return false;
        end = at + 4;
        return true;
    }

    private static bool IsTail(ReadOnlySpan<char> tail)
    {
        Span<char> kinds = stackalloc char[4];
        for (var index = 0; index < 4; index++)
        {
            kinds[index] = tail[index] switch
            {
                '*' or '#' or '?' or '•' or '_' => '*',
                'x' or 'X' => 'X',
                >= '0' and <= '9' => '0',
                (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => 'A',
                _ => ' ',
            };
        }

        if (kinds.Contains('*')) return !kinds.ContainsAnyExcept("*0X");
        var isMasked = !kinds.ContainsAnyExcept("X0") && kinds.Contains('X');
        kinds.Replace('X', 'A');
        return isMasked || kinds.SequenceEqual("AA00") || kinds.SequenceEqual("A000") || kinds.SequenceEqual("000A");
    }

    private static bool IsCentury(ReadOnlySpan<int> digits) => digits is [1, 8 or 9, ..] or [2, 0, ..];

    // Year, month and day of two digits each; a coordination number has 60 added to its day.
    private static bool IsDay(ReadOnlySpan<int> digits)
    {
        var (month, day) = ((digits[2] * 10) + digits[3], (digits[4] * 10) + digits[5]);
        if (day > 60) day -= 60;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2000, month);
    }

    private static bool HasCheckDigit(ReadOnlySpan<int> digits)
    {
        var sum = 0;
        for (var index = 0; index < 10; index++)
        {
            var weighted = digits[index] * (index % 2 == 0 ? 2 : 1);
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return sum % 10 == 0;
    }

    // Signs stand between century, year, month, day and number, and always before the number if anywhere.
    private static bool HasShape(ReadOnlySpan<Digit> digits, int day)
    {
        var hasDay = day == digits.Length;
        for (var index = 1; index < digits.Length; index++)
        {
            if (digits[index].Gap == 0) continue;
            if (index > day || index % 2 == 1) return false;
            hasDay |= index == day;
        }

        return hasDay || IsWhole(digits);
    }

    private static bool IsWhole(ReadOnlySpan<Digit> digits)
    {
        foreach (var digit in digits[1..])
        {
            if (digit.Gap != 0) return false;
        }

        return true;
    }

    // A word and a hyphen before the digits make them part of somebody's own id, as far as can be known.
    private static bool IsAlone(ReadOnlySpan<char> text, ReadOnlySpan<Digit> digits, Certainty demanded)
    {
        var before = text[..digits[0].Start];
        while (demanded == Certainty.Certain && before.Length > 0 && IsSign(before[^1])
            && before[^1] != ' ') before = before[..^1];
        return IsPrefixed(before) && (digits[^1].End == text.Length || !char.IsLetter(text[digits[^1].End]));
    }

    // No word before it, or one that says that an identity number follows.
    private static bool IsPrefixed(ReadOnlySpan<char> before)
    {
        var letters = 0;
        while (letters < before.Length && char.IsLetter(before[^(letters + 1)])) letters++;
        return letters == 0 || Prefixes.Contains(before[^letters..]);
    }

    /// <summary>The digits of a text, each with how many signs stand before it; many, or another letter, begin a run.</summary>
    private static int Read(ReadOnlySpan<char> text, Span<Digit> digits)
    {
        var (count, gap) = (0, BeginsRun);
        for (var at = 0; at < text.Length && count < digits.Length;)
        {
            Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
            {
                digits[count++] = new((int)Rune.GetNumericValue(rune), at, at + length, gap > WidestGap ? BeginsRun : gap);
                gap = 0;
            }
            else if (gap != BeginsRun)
            {
                if (IsSign(text[at]) || IsBetween(text, at)) gap++;
                else if (!IsInvisible(text[at])) gap = BeginsRun;
            }

            at += length;
        }

        return count;
    }

    private static bool Begins(ReadOnlySpan<Digit> digits)
    {
        foreach (var digit in digits)
        {
            if (digit.Gap == BeginsRun) return true;
        }

        return false;
    }

    private static void Values(ReadOnlySpan<Digit> digits, Span<int> values)
    {
        for (var index = 0; index < digits.Length; index++) values[index] = digits[index].Value;
    }

    private static bool IsSign(char letter) =>
        letter is '+' or '/' or '\\' or '.' or '\'' or '\u2019' or '\u00B4' or '`' or '~' or '=' or '\u00B7' or '(' or ')' or '['
            or ']' or '{' or '}' or '\u2212'
        || char.GetUnicodeCategory(letter)
            is UnicodeCategory.DashPunctuation or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.SpaceSeparator;

    // A comma of decimals, or a colon before the number: a list of numbers has a blank too, and a time two digits.
    private static bool IsBetween(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1])
        && (text[at] == ',' || (text[at] == ':' && at >= 6 && text.Slice(at - 6, 6).IndexOfAnyExceptInRange('0', '9') < 0));

    private static bool IsInvisible(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark
        || (char.IsControl(letter) && letter is not ('\n' or '\r'));

    /// <summary>How much a number is like an identity number.</summary>
    internal enum Likeness
    {
        /// <summary>It is no number of seven to twelve digits.</summary>
        NoNumber,

        /// <summary>No day stands where the day of birth does.</summary>
        None,

        /// <summary>A day stands where the day of birth does.</summary>
        Day,

        /// <summary>A day does, and the last digit is the check digit of the others.</summary>
        DayAndCheckDigit,
    }

    private enum Certainty
    {
        Certain,
        Probable,
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Digit(int Value, int Start, int End, int Gap);
}
