using System.Collections.Frozen;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>What Excel shows where a formula gives an error, in English and in Swedish.</summary>
internal static class ErrorText
{
    public const string Expected = "ett värde; formeln i cellen ger ett fel";
    public const string Remedy = "Rätta formeln i Excel, eller klistra in värdet.";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = new[]
    {
        "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#GETTING_DATA", "#FIELD!",
        "#BLOCKED!", "#UNKNOWN!", "#CONNECT!", "#BUSY!", "#EXTERNAL!", "#PYTHON!",
        "#DIVISION/0!", "#SAKNAS!", "#NAMN?", "#SKÄRNING!", "#OGILTIGT!", "#REFERENS!", "#VÄRDEFEL!", "#VÄRDE!", "#SPILLI!",
        "#BERÄKNA!", "#HÄMTAR_DATA", "#FÄLT!", "#BLOCKERAT!", "#OKÄNT!", "#ANSLUT!",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Is(ReadOnlySpan<char> text) => text.Length > 3 && text[0] == '#' && Known.Contains(text);
}
