namespace Ifo.Analysis.Exchange;

/// <summary>What a column of a file was taken for.</summary>
/// <param name="Header">The header as it stands, without blanks around it.</param>
/// <param name="Field">The field; empty when the column is not used.</param>
/// <param name="How">How that was decided, in Swedish.</param>
/// <param name="Suggestion">The field that it may be, where the column is not used; empty when none is near.</param>
public sealed record ColumnUse(string Header, string Field, string How, string Suggestion)
{
    /// <summary>The header as it stands, but for identity numbers.</summary>
    public string Header { get; init; } = IdentityNumber.Mask(Header);

    /// <summary>How that was decided, in Swedish.</summary>
    public string How { get; init; } = IdentityNumber.Mask(How);

    /// <summary>What the column is as a field of the analyst's own; empty when it is none.</summary>
    public string Own { get; init; } = "";

    /// <summary>Whether nothing is known of the header, and nothing decided.</summary>
    internal bool IsUnknown { get; init; }

    /// <summary>The column on one line.</summary>
    public override string ToString() => Field.Length > 0
        ? $"{Header} → {Field} ({How})"
        : Own.Length > 0
        ? $"{Header}: eget fält ({Own}){(Suggestion.Length == 0 ? "" : $"; menas {Suggestion}?")}"
        : $"{Header}: används inte ({How}){(Suggestion.Length == 0 ? "" : $"; menas {Suggestion}?")}";
}

/// <summary>What a value of a file was taken for.</summary>
/// <param name="Field">The field.</param>
/// <param name="Found">The value as it stands in the file, the first time.</param>
/// <param name="Key">The key that it was taken for; empty when it is not known.</param>
/// <param name="Suggestion">The label of what it probably is, where it is not known; empty when nothing is near.</param>
/// <param name="Count">How many rows have it.</param>
public sealed record ValueUse(string Field, string Found, string Key, string Suggestion, long Count)
{
    /// <summary>The value as it stands in the file, but for identity numbers.</summary>
    public string Found { get; init; } = IdentityNumber.Mask(Found);

    /// <summary>The value on one line.</summary>
    public override string ToString() => Key.Length > 0
        ? $"{Field}: {Found} → {Key}"
        : $"{Field}: {Found}{(Suggestion.Length == 0 ? "" : $"; menas {Suggestion}?")}";
}
