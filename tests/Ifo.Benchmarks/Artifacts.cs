namespace Ifo.Benchmarks;

/// <summary>Where BenchmarkDotNet puts its logs and tables.</summary>
internal static class Artifacts
{
    /// <summary>Beside the program, where everything that can be made again lies.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "results");
}
