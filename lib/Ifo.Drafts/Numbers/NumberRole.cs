namespace Ifo.Drafts.Numbers;

/// <summary>What a number is used as.</summary>
internal enum NumberRole
{
    /// <summary>An amount, a count or a share: what is checked.</summary>
    Quantity,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A date, an age, a section, a diary number: nothing that is summed.</summary>
    Name,
}
