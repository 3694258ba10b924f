namespace Ifo.Analysis.Costs;

/// <summary>Which residents are counted. Rates per different groups neither add nor compare; the compiler sees to it.</summary>
public interface IResidentGroup
{
    /// <summary>The Swedish words after a number: <c>invånare</c>, <c>invånare 0–20 år</c>.</summary>
    static abstract string Label { get; }
}

/// <summary>All residents.</summary>
public sealed class AllResidents : IResidentGroup
{
    private AllResidents()
    {
    }

    /// <inheritdoc/>
    public static string Label => "invånare";
}

/// <summary>Residents aged 0 to 20, the denominator of care of children and youth.</summary>
public sealed class Aged0To20 : IResidentGroup
{
    private Aged0To20()
    {
    }

    /// <inheritdoc/>
    public static string Label => "invånare 0–20 år";
}

/// <summary>Residents aged 21 to 64, the denominator of care of adults.</summary>
public sealed class Aged21To64 : IResidentGroup
{
    private Aged21To64()
    {
    }

    /// <inheritdoc/>
    public static string Label => "invånare 21–64 år";
}
