using System.Diagnostics;
using Ifo.Analysis.Published;
using Ifo.Analysis.Synthesis;

namespace Ifo.Analysis.Tests.Synthesis;

/// <summary>Registers of any size are written quickly and in the memory of one block.</summary>
public class VolumeTests
{
    // A tenth of what is promised of an optimised build on one core: this is run on busy machines and without optimisation.
    private const double LeastRowsPerSecond = 100_000;
    private const long FlatBytes = 1_000_000;

    private static readonly PublishedFigures Figures = PublishedFigures.Load();

    [Fact]
    public void Many_rows_are_written_per_second()
    {
        var register = SyntheticRegister.Requests(Figures).Times(40);
        var watch = Stopwatch.StartNew();
        register.WriteCsv(Stream.Null);
        var rate = register.Count / watch.Elapsed.TotalSeconds;
        Assert.True(rate > LeastRowsPerSecond, $"{rate:0} rows per second");
    }

    [Fact]
    public void Ten_times_the_requests_take_no_more_memory()
    {
        var register = SyntheticRegister.Requests(Figures);
        Assert.InRange(Allocated(register.Times(20)) - Allocated(register.Times(2)), long.MinValue, FlatBytes);
    }

    [Fact]
    public void Ten_times_the_placements_take_no_more_memory()
    {
        var register = SyntheticRegister.Placements(Figures);
        Assert.InRange(Allocated(register.Times(20)) - Allocated(register.Times(2)), long.MinValue, FlatBytes);
    }

    private static long Allocated<TRow>(SyntheticRegister<TRow> register)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        register.WriteCsv(Stream.Null);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
