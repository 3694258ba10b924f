namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// Pseudonyms of persons. A personal identity number is refused, and is never repeated in a message: it has no place in an
/// analysis.
/// </summary>
internal sealed class PersonColumn(FieldSetup setup) : FieldColumn(setup)
{
    private const int Longest = 100;

    // A person's rows share one text.
    private readonly TextPool _known = new();

    public string Read(RowReader row)
    {
        var text = Demanded(row);
        if (text.Length == 0) return "";
        if (_known.TryGet(text, out var known)) return known;
        if (IsIdentityNumber(text))
        {
            row.Add(
                this,
                "ett personnummer (visas inte)",
                "en pseudonym",
                "Byt personnummer mot löpnummer eller pseudonymer innan filen analyseras.");
            return "";
        }

        if (text.Length > Longest)
        {
            row.Add(this, text, "en pseudonym, högst 100 tecken");
            return "";
        }

        return _known.Add(text);
    }

    /// <summary>
    /// Whether the text is a date (or a coordination number's, with 60 added to the day), a number and the check digit that
    /// belongs to them.
    /// </summary>
    public static bool IsIdentityNumber(ReadOnlySpan<char> text)
    {
        Span<int> digits = stackalloc int[12];
        var count = 0;
        foreach (var letter in text)
        {
            if (letter is '-' or '+' or '\u2212' or '\u2013' || NumberText.IsSpace(letter)) continue;
            if (!char.IsAsciiDigit(letter) || count == 12) return false;
            digits[count++] = letter - '0';
        }

        return count is 10 or 12 && IsIdentityNumber(digits[(count - 10)..count]);
    }

    private static bool IsIdentityNumber(ReadOnlySpan<int> digits)
    {
        var (month, day) = ((digits[2] * 10) + digits[3], (digits[4] * 10) + digits[5]);
        if (month is < 1 or > 12 || day is < 1 or > 91 or (> 31 and < 61)) return false;
        var sum = 0;
        for (var index = 0; index < 10; index++)
        {
            var weighted = digits[index] * (index % 2 == 0 ? 2 : 1);
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return sum % 10 == 0;
    }
}
