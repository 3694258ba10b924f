using System.Text;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Taxonomy;

/// <summary>The keys that an analyst gives her own rows.</summary>
internal static class OwnKeys
{
    /// <summary>Whether a row's keys can be keys; if not, a problem is added.</summary>
    public static bool Check(OwnListKind kind, CsvRow row, ProblemList problems)
    {
        foreach (var column in kind.Keys)
        {
            if (IsKey(row[column])) continue;
            var made = Made(row[column]);
            problems.Add(
                row,
                column,
                "en nyckel av små bokstäver a–z, siffror och bindestreck",
                row[column] == OwnLists.Every ? $"För att ta bort allt ur grundens lista: skriv no i kolumnen {OwnLists.Use}."
                    : made.Length > 0 ? $"Skriv till exempel {made}." : "");
            return false;
        }

        return true;
    }

    /// <summary>A key made of words.</summary>
    public static string Made(string text)
    {
        var made = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter)) made.Append(letter);
            else if (made.Length > 0 && made[^1] != '-' && (char.IsWhiteSpace(letter) || char.IsPunctuation(letter)))
                made.Append('-');
        }

        return made.ToString().Trim('-');
    }

    private static bool IsKey(string text) =>
        text.Length > 0 && text[0] != '-' && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)
            || letter == '-');
}
