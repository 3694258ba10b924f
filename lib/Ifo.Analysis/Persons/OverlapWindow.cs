namespace Ifo.Analysis.Persons;

/// <summary>Within what time the two kinds of requests must come for a person to have had both.</summary>
public enum OverlapWindow
{
    /// <summary>The same calendar month at some time in the period, as Spink counts HVB and family homes.</summary>
    Month,

    /// <summary>Any time in the period.</summary>
    Period,
}
