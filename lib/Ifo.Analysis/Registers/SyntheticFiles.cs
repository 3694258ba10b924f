namespace Ifo.Analysis.Registers;

/// <summary>Where the synthetic registers lie in the data package. An export with one of these names is one of them.</summary>
internal static class SyntheticFiles
{
    public const string Requests = "synthetic/synthetic-placement-requests-2023-2024.csv";
    public const string Placements = "synthetic/synthetic-placements-2023-2024.csv";
}
