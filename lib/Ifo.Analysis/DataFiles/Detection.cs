namespace Ifo.Analysis.DataFiles;

/// <summary>Something that was detected in a file, or given.</summary>
/// <param name="What">What it is, in Swedish: <c>Teckenkodning</c>.</param>
/// <param name="Value">What it was found to be: <c>Windows-1252</c>.</param>
/// <param name="How">How that is known: detected from what, assumed, or given.</param>
/// <param name="Override">The option of <c>ifo check</c> that decides otherwise; empty when there is nothing to decide.</param>
public sealed record Detection(string What, string Value, string How, string Override)
{
    internal const string Given = "angivet";

    /// <summary>What it was found to be, but for identity numbers.</summary>
    public string Value { get; init; } = IdentityNumber.Mask(Value);

    /// <summary>How that is known: detected from what, assumed, or given.</summary>
    public string How { get; init; } = IdentityNumber.Mask(How);

    /// <summary>The detection on one line.</summary>
    public override string ToString() => $"{What}: {Value} ({How}).{(Override.Length == 0 ? "" : $" Ändra med {Override}.")}";
}
