using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;

namespace Ifo.Benchmarks;

/// <summary>BenchmarkDotNet's usual thoroughness: each benchmark in a process of its own, until its mean is known well.</summary>
internal sealed class FullConfig : ManualConfig
{
    public FullConfig()
    {
        Add(DefaultConfig.Instance);
        AddDiagnoser(MemoryDiagnoser.Default);
        WithArtifactsPath(Artifacts.Folder);
    }
}
