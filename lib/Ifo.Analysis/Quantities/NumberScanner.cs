using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Ifo.Analysis.Quantities;

/// <summary>Reads one Swedish number from left to right, and remembers where and why it could not.</summary>
internal sealed class NumberScanner(string text)
{
    // NBSP, narrow NBSP, thin, figure and punctuation spaces are all white space to .NET; zero-width and word joiner are not.
    private const string InvisibleCharacters = "\u200B\u2060\uFEFF";
    private const string Minuses = "-\u2212\u2010\u2011\u2012\u2013\u2014";

    private static readonly (string Word, Qualifier Qualifier)[] QualifyingWords =
    [
        ("cirka", Qualifier.Circa), ("ca", Qualifier.Circa), ("ungefär", Qualifier.Circa), ("omkring", Qualifier.Circa),
        ("runt", Qualifier.Circa), ("drygt", Qualifier.Over), ("över", Qualifier.Over), ("minst", Qualifier.Over),
        ("knappt", Qualifier.Under), ("närmare", Qualifier.Under), ("nästan", Qualifier.Under),
    ];

    private static readonly string[] NumberWords =
    [
        "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton", "fjorton",
        "femton", "sexton", "sjutton", "arton", "nitton", "tjugo",
    ];

    private static readonly (string Notation, Unit Unit)[] Notations =
    [
        .. Unit.All
            .SelectMany(unit => unit.OtherNotations.Append(unit.Symbol).Select(notation => (Notation: notation, Unit: unit)))
            .Where(pair => pair.Notation.Length > 0),
    ];

    private int _position;
    private string _problem = "";

    public static bool IsMinus(char character) => Minuses.Contains(character);

    public SwedishNumberException Problem() => new(text, _position + 1, _problem);

    public bool TryFigure([NotNullWhen(true)] out Reported? figure)
    {
        figure = null;
        if (SwedishNumber.MissingSign(text) is not null)
            return Fail("här står inget tal utan ett tecken för att uppgift saknas");
        SkipSpaces();
        var qualifier = QualifyingWord();
        if (!TryNumber(allowWords: true, out var number) || !TryUnit(out var unit) || !TryFinish()) return false;
        figure = new Reported(number.Value, unit, number.Decimals, qualifier ?? Natural(unit, number.Decimals));
        return true;
    }

    public bool TryRange([NotNullWhen(true)] out Quantity? range)
    {
        range = null;
        SkipSpaces();
        if (!TryNumber(allowWords: false, out var lower) || !TrySeparator()) return false;
        var upperAt = _position;
        if (!TryNumber(allowWords: false, out var upper) || !TryUnit(out var unit) || !TryFinish()) return false;
        if (upper.Value < lower.Value) return FailAt(upperAt, "den övre gränsen är lägre än den undre");
        range = new Quantity(Interval.Closed(lower.Value, upper.Value), unit, "");
        return true;
    }

    private static Qualifier Natural(Unit unit, int decimals) =>
        unit.IsCounted && decimals == 0 ? Qualifier.Exact : Qualifier.Rounded;

    private Qualifier? QualifyingWord()
    {
        if (!AtLetter()) return null;
        foreach (var (word, qualifier) in QualifyingWords)
        {
            if (TryWord(word)) return qualifier;
        }

        return null;
    }

    private bool TryNumber(bool allowWords, out (decimal Value, int Decimals) number)
    {
        number = default;
        if (allowWords && AtLetter() && TryNumberWord(out var word))
        {
            number = (word, 0);
            return true;
        }

        var negative = TrySign();
        if (!TryDigits(out var digits) || !TryDecimals(out var decimals)) return false;
        if (!decimal.TryParse($"{digits}.{decimals}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size)
            || digits.Length + decimals.Length > 28)
        {
            return Fail("talet har fler än 28 siffror");
        }

        size = decimal.Round(size, decimals.Length);
        number = (negative ? -size : size, decimals.Length);
        return true;
    }

    private bool TryNumberWord(out int value)
    {
        for (value = NumberWords.Length - 1; value >= 0; value--)
        {
            if (TryWord(NumberWords[value])) return true;
        }

        if (!TryWord("ett")) return false;
        value = 1;
        return true;
    }

    private bool TrySign()
    {
        if (_position >= text.Length || (text[_position] != '+' && !IsMinus(text[_position]))) return false;
        var negative = text[_position++] != '+';
        SkipSpaces();
        return negative;
    }

    private bool TryDigits(out string digits)
    {
        digits = DigitRun();
        if (digits.Length == 0) return Fail("här väntades en siffra");
        var groups = digits.Length;
        while (TryGroup(groups <= 3, out var group)) digits += group;
        if (_problem.Length > 0) return false;
        return digits.Length == groups || digits[0] != '0' || Fail("ett tal med tusentalsgrupper börjar inte med noll");
    }

    // A group is a separator and exactly three digits. A space followed by something else ends the number; a point does not.
    private bool TryGroup(bool mayGroup, out string group)
    {
        group = "";
        var start = _position;
        if (start + 1 >= text.Length || !IsGroupSeparator(text[start]) || !char.IsAsciiDigit(text[start + 1])) return false;
        _position++;
        group = DigitRun();
        if (mayGroup && group.Length == 3) return true;
        return FailAt(start, text[start] == '.'
            ? "punkt skiljer bara tusental åt; decimaler skrivs med komma"
            : "mellanslag skiljer bara grupper om tre siffror åt");
    }

    private bool TryDecimals(out string decimals)
    {
        decimals = "";
        if (_position >= text.Length || text[_position] != ',') return true;
        _position++;
        decimals = DigitRun();
        return decimals.Length > 0 || Fail("efter decimalkommat väntades en siffra");
    }

    private bool TryUnit(out Unit unit)
    {
        SkipSpaces();
        unit = Unit.Count;
        if (_position >= text.Length) return true;
        var rest = Plain(text[_position..]).TrimEnd();
        var found = Notations.FirstOrDefault(pair => string.Equals(pair.Notation, rest, StringComparison.OrdinalIgnoreCase));
        unit = found.Unit ?? Unit.Count;
        if (found.Unit is null) return rest.Length == 0 || Fail($"\"{rest}\" är ingen känd enhet");
        _position = text.Length;
        return true;
    }

    private bool TrySeparator()
    {
        var start = _position;
        SkipSpaces();
        if (!TryWord("till") && !TryDash(spaceBefore: _position > start))
            return Fail("mellan gränserna väntades tankstreck eller \"till\"");
        SkipSpaces();
        return true;
    }

    private bool TryDash(bool spaceBefore)
    {
        if (_position >= text.Length || !IsMinus(text[_position])) return false;
        var spaceAfter = _position + 1 < text.Length && IsSpace(text[_position + 1]);
        if (spaceBefore != spaceAfter) return false;
        _position++;
        return true;
    }

    private bool TryFinish()
    {
        SkipSpaces();
        return _position >= text.Length || Fail("efter talet står något som inte hör till det");
    }

    private bool TryWord(string word)
    {
        if (string.Compare(text, _position, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0) return false;
        var end = _position + word.Length;
        if (end < text.Length && text[end] == '.' && string.Equals(word, "ca", StringComparison.Ordinal)) end++;
        if (end < text.Length && !IsSpace(text[end])) return false;
        _position = end;
        SkipSpaces();
        return true;
    }

    private bool AtLetter() => _position < text.Length && char.IsLetter(text[_position]);

    private string DigitRun()
    {
        var start = _position;
        while (_position < text.Length && char.IsAsciiDigit(text[_position])) _position++;
        return text[start.._position];
    }

    private void SkipSpaces()
    {
        while (_position < text.Length && IsSpace(text[_position])) _position++;
    }

    private bool FailAt(int position, string problem)
    {
        _position = position;
        return Fail(problem);
    }

    private bool Fail(string problem)
    {
        _problem = problem;
        return false;
    }

    private static bool IsSpace(char character) => char.IsWhiteSpace(character) || InvisibleCharacters.Contains(character);

    private static bool IsGroupSeparator(char character) => character == '.' || IsSpace(character);

    private static string Plain(string part) => string.Concat(part.Select(character => IsSpace(character) ? ' ' : character));
}
