using System.Globalization;
using System.Text;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Registers;
using Xunit.Abstractions;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>Measured alone, since other tests' objects would be counted too.</summary>
[CollectionDefinition(nameof(RetainedMemoryTests), DisableParallelization = true)]
public sealed class RetainedMemoryGroup;

/// <summary>A million rows have room in 300 megabytes as long as each takes no more than this.</summary>
[Collection(nameof(RetainedMemoryTests))]
public sealed class RetainedMemoryTests(ITestOutputHelper output) : IDisposable
{
    private const int Rows = 50_000;

    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_that_are_kept_take_at_most_180_bytes_each_with_a_person_of_its_own()
    {
        var path = Write();
        RequestExport.Read(path);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var export = RequestExport.Read(path);
        var perRow = (double)(GC.GetTotalMemory(forceFullCollection: true) - before) / Rows;
        output.WriteLine($"{perRow:0.0} bytes per row");
        Assert.InRange(perRow, 100, 180);

        before = GC.GetTotalMemory(forceFullCollection: true);
        var register = export.Register;
        var inRegister = (double)(GC.GetTotalMemory(forceFullCollection: true) - before) / Rows;
        output.WriteLine($"{inRegister:0.0} bytes per row more in a register of persons");
        Assert.InRange(inRegister, 0, 30);
        GC.KeepAlive(register);
        GC.KeepAlive(export);
    }

    [Fact]
    public void A_check_allocates_little_more_than_the_pseudonyms()
    {
        // What is read once for each file, the field's lists and the first rows, is the same in both.
        var perRow = (double)(Allocated(Rows) - Allocated(Rows / 2)) / (Rows / 2);
        output.WriteLine($"{perRow:0.0} bytes allocated per row");
        Assert.InRange(perRow, 0, 260);
    }

    private long Allocated(int rows)
    {
        // Code that has not run long enough to be compiled optimised boxes what it later does not: the least of some rounds is its own.
        var path = Write(rows);
        return Enumerable.Range(0, 8).Min(_ =>
        {
            Thread.Sleep(150);
            var before = GC.GetAllocatedBytesForCurrentThread();
            RequestExport.Check(path);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }

    private string Write(int rows = Rows)
    {
        var text = new StringBuilder(ExportFolder.Header).Append('\n');
        var cells = ExportFolder.Row.Split(';');
        for (var row = 1; row <= rows; row++)
        {
            (cells[0], cells[5]) = (row.ToString(CultureInfo.InvariantCulture), $"klient-{row * 7919L:D10}");
            text.AppendJoin(';', cells).Append('\n');
        }

        return _folder.WriteAll("export.csv", text.ToString());
    }
}
