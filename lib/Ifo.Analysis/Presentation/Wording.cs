namespace Ifo.Analysis.Presentation;

/// <summary>Labels as they stand in running Swedish text.</summary>
public static class Wording
{
    /// <summary>A label inside a sentence: with a small first letter, unless it is an abbreviation (<c>HVB</c>).</summary>
    /// <param name="label">The label; empty stays empty.</param>
    public static string InSentence(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        var isAbbreviation = label.Length > 1 && char.IsUpper(label[1]);
        return label.Length == 0 || isAbbreviation ? label : char.ToLowerInvariant(label[0]) + label[1..];
    }

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
