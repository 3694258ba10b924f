using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation;

/// <summary>Labels as they stand in running Swedish text.</summary>
public static partial class Wording
{
    /// <summary>What a filled point of a figure says, where all its points are judged together.</summary>
    public const string MoreThanChance = "mer än slump, alla prövade tillsammans";

    /// <summary>What a hollow point says then.</summary>
    public const string CanBeChance = "kan vara slump";

    private static readonly string[] Names =
        ["Göteborg", "Hisingen", "Sydväst", "Nordost", "Gävle", "Örebro", "Sverige", "Gryning"];

    /// <summary>
    /// A label inside a sentence: with a small first letter, unless it is an abbreviation (<c>HVB</c>) or a name
    /// (<c>Mini-Maria</c>, <c>Hisingen</c>).
    /// </summary>
    /// <param name="label">The label; empty stays empty.</param>
    public static string InSentence(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        var first = label.Split(' ', ',', ':')[0];
        var isName = first.Skip(1).Any(char.IsUpper) || Names.Any(name => first.StartsWith(name, StringComparison.Ordinal));
        return label.Length == 0 || isName ? label : char.ToLowerInvariant(label[0]) + label[1..];
    }

    /// <summary>A number with its noun: <c>1 uppgift</c>, <c>7 056 uppgifter</c>.</summary>
    /// <param name="number">The number.</param>
    /// <param name="one">The noun after one.</param>
    /// <param name="many">The noun after any other number.</param>
    public static string Counted(long number, string one, string many) =>
        $"{Quantities.SwedishFormat.Number(number)} {(number == 1 ? one : many)}";

    /// <summary>Labels as a list in a sentence: <c>a, b och c</c>; <c>ingen</c> for none.</summary>
    /// <param name="labels">The labels, in order.</param>
    public static string List(IEnumerable<string> labels)
    {
        var words = labels.Select(InSentence).ToList();
        return words.Count switch
        {
            0 => "ingen",
            1 => words[0],
            _ => string.Join(", ", words[..^1]) + " och " + words[^1],
        };
    }
}
