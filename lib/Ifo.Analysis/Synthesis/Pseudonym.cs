namespace Ifo.Analysis.Synthesis;

/// <summary>
/// Pseudonyms: a letter and ten hexadecimal digits, which look nothing like a personal identity number. A number is mixed
/// with the seed by steps that each can be undone, so that no two numbers below 2⁴⁰ get the same pseudonym.
/// </summary>
internal static class Pseudonym
{
    public const int Digits = 10;

    private const ulong Mask = (1UL << 40) - 1;

    public static ulong Mix(ulong number, ulong key)
    {
        var mixed = (number ^ key) & Mask;
        mixed = (mixed * 0x9E3779B97F4A7C15) & Mask;
        mixed ^= mixed >> 21;
        mixed = (mixed * 0xD6E8FEB86659FD93) & Mask;
        mixed ^= mixed >> 19;
        mixed = (mixed * 0xBF58476D1CE4E5B9) & Mask;
        return mixed ^ (mixed >> 22);
    }

    public static string Write(char letter, ulong mixed) => string.Create(Digits + 1, (letter, mixed), static (text, from) =>
    {
        text[0] = from.letter;
        for (var place = Digits; place > 0; place--, from.mixed >>= 4) text[place] = "0123456789abcdef"[(int)(from.mixed & 15)];
    });
}
