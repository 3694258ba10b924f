using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Costs;

/// <summary>What a cost includes. Costs of different concepts neither add nor compare; the compiler sees to it.</summary>
/// <remarks>
/// Not to be confused with referenskostnad (N30007) and standardkostnad (N30014), which say what a municipality's structure
/// would cost and not what anything did cost.
/// </remarks>
public interface ICostConcept
{
    /// <summary>The Swedish word: <c>kostnad</c>.</summary>
    static abstract string Label { get; }

    /// <summary>Kolada's indicator of it per resident for IFO: <c>N30101</c>.</summary>
    static abstract string Indicator { get; }

    /// <summary>The key of the measure under which reports print it.</summary>
    static abstract string Measure { get; }
}

/// <summary>
/// Kostnad, as in Kolada's N30101: gross cost less internal revenue and sales to other municipalities and regions.
/// Not to be confused with <see cref="Nettokostnad"/>, from which all revenue is taken.
/// </summary>
public sealed class Kostnad : ICostConcept
{
    private Kostnad()
    {
    }

    /// <inheritdoc/>
    public static string Label => "kostnad";

    /// <inheritdoc/>
    public static string Indicator => "N30101";

    /// <inheritdoc/>
    public static string Measure => MeasureKeys.Cost;
}

/// <summary>
/// Nettokostnad, as in Kolada's N30005: gross cost less all revenue. Not to be confused with <see cref="Kostnad"/>, which is
/// the larger.
/// </summary>
public sealed class Nettokostnad : ICostConcept
{
    private Nettokostnad()
    {
    }

    /// <inheritdoc/>
    public static string Label => "nettokostnad";

    /// <inheritdoc/>
    public static string Indicator => "N30005";

    /// <inheritdoc/>
    public static string Measure => MeasureKeys.NetCost;
}
