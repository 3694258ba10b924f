namespace Ifo.Oracles;

/// <summary>A case of an invented register.</summary>
internal sealed record Person(string Id, string Insats, string Part, string Office, string Sex, string Year, string Month)
{
    /// <summary>The value of a key.</summary>
    public string Of(string key) => key switch
    {
        "insats" => Insats,
        "del" => Part,
        "kontor" => Office,
        "kön" => Sex,
        "år" => Year,
        "månad" => Month,
        _ => throw new ArgumentException($"No key {key}.", nameof(key)),
    };
}
