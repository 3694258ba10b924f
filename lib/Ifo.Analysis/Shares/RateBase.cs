namespace Ifo.Analysis.Shares;

/// <summary>How many residents a rate is told for.</summary>
public enum RateBase
{
    /// <summary>Per 1 000 residents, as Örebro's five years in summary.</summary>
    Thousand,

    /// <summary>Per 100 000 residents, for what is rare.</summary>
    HundredThousand,
}
