namespace Ifo.Analysis.Presentation;

/// <summary>A figure that does not exist, and why: never zero, never blank.</summary>
/// <remarks>The marks are those that Swedish official statistics use.</remarks>
/// <param name="Mark">What is shown in the figure's place: <c>-</c>, <c>.</c> or <c>..</c>.</param>
/// <param name="Reason">Why there is no figure, in Swedish.</param>
public sealed record NoValue(string Mark, string Reason)
{
    /// <summary>Nothing was reported: <c>-</c>.</summary>
    public static NoValue NotReported { get; } = new("-", "uppgift saknas");

    /// <summary>The figure cannot exist here: <c>.</c>.</summary>
    public static NoValue NotApplicable { get; } = new(".", "ej tillämpligt");

    /// <summary>The figure is withheld or too uncertain to be shown: <c>..</c>.</summary>
    public static NoValue Confidential { get; } = new("..", "visas inte av sekretesskäl");

    /// <summary>The same mark with a reason of its own.</summary>
    /// <param name="reason">Why there is no figure, in Swedish.</param>
    /// <exception cref="PresentationException">The reason is empty.</exception>
    public NoValue Because(string reason) =>
        this with { Reason = Required.Text(reason, "Skälet", "Skriv varför siffran saknas.") };

    /// <summary>The mark followed by the reason, for example <c>.. (visas inte av sekretesskäl)</c>.</summary>
    public override string ToString() => $"{Mark} ({Reason})";

    /// <summary>What the mark means, as a note under a table or chart.</summary>
    internal string Explanation => $"{Mark} = {Reason}.";

    /// <summary>The known mark that a text stands for; unknown marks mean that nothing was reported.</summary>
    internal static NoValue FromMark(string? mark) => mark switch
    {
        "." => NotApplicable,
        ".." => Confidential,
        _ => NotReported,
    };
}
