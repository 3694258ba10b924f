using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// Pseudonyms of persons. A personal identity number is refused, and is never repeated in a message: it has no place in an
/// analysis. One person stays one, see <see cref="PersonText"/>; a text in which several persons may have become one is refused.
/// </summary>
internal sealed class PersonColumn(FieldSetup setup, PersonNumbers numbers) : FieldColumn(setup)
{
    private const int Longest = 100;
    private const int MostVariants = 200_000;
    private const string Expected = "en pseudonym";

    // A person's rows share one text.
    private readonly TextPool _known = new();
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _variants =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _zeros = new(StringComparer.Ordinal);
    private readonly HashSet<string> _merged = new(StringComparer.Ordinal);

    /// <summary>How many different persons have been read.</summary>
    public long Count { get; private set; }

    /// <summary>What was written and what it is compared as, of every cell; null unless somebody asks.</summary>
    public HashSet<(string Written, string Person)>? Written { get; set; }

    /// <summary>The numbers that stand with zeros before them, without these.</summary>
    public IReadOnlySet<string> AfterZeros => _zeros;

    /// <summary>How many of them are written in several ways.</summary>
    public int Merged => _merged.Count;

    /// <summary>How many numbers stand both with and without zeros before them.</summary>
    public int ZeroTwins => _zeros.Count(number => _known.TryGet(number, out _));

    public string Read(RowReader row)
    {
        var text = Demanded(row);
        if (text.Length == 0) return "";
        var person = Read(row, text);
        if (person.Length > 0) Written?.Add((text.ToString(), person));
        return person;
    }

    private string Read(RowReader row, ReadOnlySpan<char> text)
    {
        if (!PersonText.IsPlain(text)) return ReadVariant(row, text);
        if (_known.TryGet(text, out var known))
        {
            if (_changed.Count > 0 && _changed.Contains(known)) _merged.Add(known);
            return known;
        }

        return Refuse(row, text) ? "" : Add(text);
    }

    // Written in another way than it is compared in.
    private string ReadVariant(RowReader row, ReadOnlySpan<char> text)
    {
        if (_variants.TryGetValue(text, out var variant)) return variant;
        if (Refuse(row, text)) return "";
        var made = PersonText.Of(text);
        if (_known.TryGet(made, out var known)) _merged.Add(known);
        else known = Add(made);
        if (_variants.Dictionary.Count >= MostVariants) return known;
        _variants[text] = known;
        if (!text.SequenceEqual(made)) _changed.Add(known);
        return known;
    }

    private string Add(ReadOnlySpan<char> text)
    {
        Count++;
        if (text[0] == '0' && _zeros.Count < MostVariants && !text.ContainsAnyExceptInRange('0', '9'))
            _zeros.Add(text.TrimStart('0').ToString());
        return _known.Add(text);
    }

    /// <summary>Whether the text is an identity number, as far as can be known from it and the others in its column.</summary>
    public static bool IsIdentityNumber(ReadOnlySpan<char> text, PersonNumbers numbers) =>
        IdentityNumber.IsIn(text)
        || IdentityNumber.IsDayOfBirth(text)
        || IdentityNumber.IsCut(text)
        || (numbers == PersonNumbers.AreIdentityNumbers && IdentityNumber.LikenessOf(text) >= IdentityNumber.Likeness.Day);

    private bool Refuse(RowReader row, ReadOnlySpan<char> text)
    {
        if (IsIdentityNumber(text, numbers))
            row.Add(
                this,
                "ett personnummer (visas inte)",
                Expected,
                "Byt personnummer mot löpnummer eller pseudonymer innan filen analyseras.");
        else if (PersonText.IsScientific(text))
            row.Add(
                this,
                text,
                "ett id med alla siffror",
                "Excel har kortat numret, så att flera personer kan ha blivit en. Hämta exporten på nytt med kolumnen som text.");
        else if (PersonText.IsRounded(text, row.Kind(Index) == CellKind.Number))
            row.Add(
                this,
                text,
                "ett id med alla siffror",
                "Excel behåller bara 15 siffror i ett tal, så att flera personer kan ha blivit en. Hämta exporten på nytt med "
                    + "kolumnen som text.");
        else if (PersonText.HasForeignLetter(text))
            row.Add(
                this,
                text,
                "en pseudonym med latinska bokstäver",
                "Grekiska och kyrilliska bokstäver ser ut som latinska, så att en person kan bli två. Skriv dem på nytt.");
        else if (text.Length > Longest) row.Add(this, text, "en pseudonym, högst 100 tecken");
        else if (ErrorText.Is(text))
            row.Add(this, text, ErrorText.Expected, ErrorText.Remedy);
        else if (PersonText.IsNobody(PersonText.IsPlain(text) ? text : PersonText.Of(text)))
            row.Add(
                this,
                text,
                Expected,
                "Värdet säger att personen inte är känd. Ge varje okänd person en egen pseudonym, eller ta bort raderna.");
        else return false;
        return true;
    }
}

/// <summary>What the numbers in a column of persons are.</summary>
internal enum PersonNumbers
{
    /// <summary>Numbers that somebody has given the persons.</summary>
    AreGiven,

    /// <summary>Identity numbers, some of which may have lost the zeros that they begin with.</summary>
    AreIdentityNumbers,
}
