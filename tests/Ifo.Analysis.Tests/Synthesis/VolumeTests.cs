using Ifo.Analysis.Published;
using Ifo.Analysis.Synthesis;

namespace Ifo.Analysis.Tests.Synthesis;

/// <summary>Registers of any size are written in the memory of one block.</summary>
public class VolumeTests
{
    private const long FlatBytes = 1_000_000;

    private static readonly PublishedFigures Figures = PublishedFigures.Load();

    [Fact]
    public void As_many_rows_are_written_as_are_asked_for()
    {
        var register = SyntheticRegister.Requests(Figures).Times(4);
        using var written = new MemoryStream();
        register.WriteCsv(written);
        Assert.Equal(register.Count, written.ToArray().LongCount(letter => letter == '\n') - 1);
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
