namespace Ifo.Analysis.Disclosure;

/// <summary>Whether a zero may be seen.</summary>
public enum ZeroPolicy
{
    /// <summary>A zero is shown: nobody is counted in it. An outsider then knows that what is not shown is at least 1.</summary>
    Shown,

    /// <summary>A zero is withheld as a small number is.</summary>
    Withheld,
}
