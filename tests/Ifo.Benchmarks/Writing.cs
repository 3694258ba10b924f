using System.Text;
using BenchmarkDotNet.Attributes;
using Ifo.Analysis.Published;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Synthesis;

namespace Ifo.Benchmarks;

/// <summary>
/// A synthetic register of half a million rows, made and written, against joining the cells of as many rows that exist already.
/// </summary>
public class Writing
{
    private const int Times = 40;

    private SyntheticRegister<PlacementRequest> _register = null!;
    private PlacementRequest[] _block = [];

    [GlobalSetup]
    public void Make()
    {
        var register = SyntheticRegister.Requests(PublishedFigures.Load());
        (_register, _block) = (register.Times(Times), [.. register.Rows()]);
    }

    [Benchmark(Baseline = true)]
    public long JoinCells()
    {
        using var writer = new StreamWriter(Stream.Null, Encoding.UTF8);
        for (var block = 0; block < Times; block++)
        {
            foreach (var row in _block)
            {
                writer.WriteLine(string.Join(
                    ',', row.Request, row.Received, row.Administration, row.Insats, row.Part, row.Person, row.DayPrice));
            }
        }

        return _block.Length * Times;
    }

    [Benchmark]
    public void WriteRegister() => _register.WriteCsv(Stream.Null);
}
