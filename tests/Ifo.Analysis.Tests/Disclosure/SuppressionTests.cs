using System.Diagnostics;
using Ifo.Analysis.Disclosure;

namespace Ifo.Analysis.Tests.Disclosure;

public class ScratchTests(ITestOutputHelper output)
{
    [Fact]
    public void Time()
    {
        var random = new Random(1);
        for (var k = 0; k < 4; k++)
        {
            var counts = new long[30, 12];
            for (var row = 0; row < 30; row++)
                for (var column = 0; column < 12; column++)
                    counts[row, column] = random.Next(3) switch { 0 => random.Next(0, 6), 1 => random.Next(0, 20), _ => random.Next(0, 200) };
            var table = Tables.TwoWay(counts);
            var watch = Stopwatch.StartNew();
            var result = table.Protect(DisclosureRule.Default);
            output.WriteLine($"{watch.Elapsed.TotalSeconds:0.00} s, withheld {result.WithheldCount}");
        }

        var w = Stopwatch.StartNew();
        for (var i = 0; i < 1000; i++) Tables.Random(random, 5, 5).Protect(DisclosureRule.Default);
        output.WriteLine($"1000 small: {w.Elapsed.TotalSeconds:0.00} s");
    }
}
