using System.Globalization;
using System.Text;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>Files that have been spoiled at random. <c>IFO_MUTATIONS</c> says how many; some hundreds in ordinary tests.</summary>
public sealed class MutationTests : IDisposable
{
    private static readonly int Cases = int.TryParse(Environment.GetEnvironmentVariable("IFO_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var cases) ? cases : 100;

    // Work that grows without measure allocates without measure, on any machine: a few bytes changed may cost some times as much.
    private const int MostWork = 20;

    private static readonly ReadingOptions Options = new();
    private static readonly ExportLists Lists = ExportLists.Load(ExportKind.Requests, Options);
    private static readonly string[] Rows = [.. UntidyExport.Rows.Take(25).Select((row, index) => FormattableString.Invariant(
        $"{index + 1};{row.Received:yyyy-MM-dd};{Lists.Taxonomies.Organisations[row.Administration].Label};{row.Insats};{row.Part};{row.Person};{row.Ground};{row.Provider};{row.DayPrice};{(row.IsPlaced ? "Ja" : "Nej")}"))];

    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Flipped_bytes_never_crash_hang_or_lose_a_line() => Run(1, Cases, Csv(), (bytes, random) =>
    {
        for (var flips = random.Next(1, 6); flips > 0; flips--) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    });

    [Fact]
    public void Any_bytes_in_place_of_others_never_crash_hang_or_lose_a_line() => Run(2, Cases, Csv(), (bytes, random) =>
    {
        for (var changes = random.Next(1, 6); changes > 0; changes--) bytes[random.Next(bytes.Length)] = (byte)"\";\n\r\t,'\0\u00FF="[random.Next(10)];
        return bytes;
    });

    [Fact]
    public void A_file_that_is_cut_gives_the_rows_before_the_cut() => Run(3, Cases, Csv(), (bytes, random) => bytes[..random.Next(1, bytes.Length)], Prefix);

    [Fact]
    public void A_piece_that_is_doubled_never_adds_a_row_in_silence() => Run(4, Cases, Csv(), (bytes, random) =>
    {
        var from = random.Next(bytes.Length);
        var to = random.Next(from, bytes.Length);
        return [.. bytes[..to], .. bytes[from..to], .. bytes[to..]];
    });

    [Fact]
    public void Columns_in_any_order_give_the_same_rows()
    {
        var expected = Read(Csv()).Rows;
        Run(5, Cases, Csv(), Shuffle, (_, rows, _) => Assert.Equal(expected, rows));
    }

    [Fact]
    public void Headers_that_are_spoiled_leave_every_row_counted() => Run(7, Cases, Csv(), (bytes, random) =>
    {
        for (var changes = random.Next(1, 6); changes > 0; changes--) bytes[random.Next(ExportFolder.Header.Length)] = (byte)"\";x\t,'\0\u00FF="[random.Next(9)];
        return bytes;
    });

    [Fact]
    public void A_spoiled_workbook_never_crashes_or_hangs() => Run(6, Cases / 3, UntidyExport.MakeWorkbook(), (bytes, random) =>
    {
        if (random.Next(4) == 0) return bytes[..random.Next(1, bytes.Length)];
        for (var flips = random.Next(1, 20); flips > 0; flips--) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    });

    private static byte[] Csv() => Encoding.UTF8.GetBytes(string.Join('\n', Rows.Prepend(ExportFolder.Header)) + "\n");

    private static byte[] Shuffle(byte[] bytes, Random random)
    {
        var lines = Encoding.UTF8.GetString(bytes).TrimEnd('\n').Split('\n').Select(line => line.Split(';')).ToList();
        var order = Enumerable.Range(0, lines[0].Length).ToArray();
        random.Shuffle(order);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(line => string.Join(';', order.Select(column => line[column])))) + "\n");
    }

    private static void Prefix(byte[] bytes, IReadOnlyList<PlacementRequest> rows, ExportReport report)
    {
        var whole = Encoding.UTF8.GetString(bytes).Count(letter => letter == '\n') - 1;
        Assert.InRange(report.Rows.In, Math.Max(0, whole), whole + 1);
        Assert.InRange(rows.Count, Math.Max(0, whole), whole + 1);
        Assert.Equal(Enumerable.Range(1, rows.Count).Select(number => (long)number), rows.Select(row => row.Request));
    }

    private (IReadOnlyList<PlacementRequest> Rows, ExportReport Report) Read(byte[] bytes)
    {
        var path = _folder.WriteBytes("export.csv", bytes);
        var options = Options with { Strictness = Strictness.Lenient };
        var export = ExportFolder.Requests.Reader(path, options, null, Lists).Read();
        return (export.Rows, export.Report);
    }

    private void Run(int seed, int cases, byte[] file, Func<byte[], Random, byte[]> mutate, Action<byte[], IReadOnlyList<PlacementRequest>, ExportReport>? demand = null)
    {
        var random = new Random(seed);
        var ordinary = Allocated(() => Read(file));
        for (var number = 0; number < cases; number++)
        {
            var bytes = mutate([.. file], random);
            var allocated = Allocated(() => One(bytes, number, demand));
            Assert.True(allocated < MostWork * ordinary, $"case {number} allocates {allocated} bytes, the file as it was {ordinary}");
        }
    }

    private void One(byte[] bytes, int number, Action<byte[], IReadOnlyList<PlacementRequest>, ExportReport>? demand)
    {
        try
        {
            var (rows, report) = Read(bytes);
            Assert.True(report.Rows.AddUp && report.Rows.Out == rows.Count, $"case {number}");
            if (bytes[0] != 'P') NothingLost(bytes, report, number);
            demand?.Invoke(bytes, rows, report);
        }
        catch (ExportException refused) when (refused.HasReport)
        {
            Assert.True(refused.Report.Rows.AddUp, $"case {number}");
            if (bytes[0] != 'P') NothingLost(bytes, refused.Report, number);
        }
        catch (IfoException)
        {
            // Refused in words: neither a crash nor a silent loss.
        }
    }

    private static long Allocated(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    // Each line that is not blank is a header, a row, or a line within a cell that says so.
    private static void NothingLost(byte[] bytes, ExportReport report, int number)
    {
        if (report.Detected.Any(detection => detection.Value.StartsWith("UTF-16", StringComparison.Ordinal))) return;
        var lines = Encoding.Latin1.GetString(bytes).ReplaceLineEndings("\n").Split('\n').Skip((int)report.Rows.Before).Count(line => line.Trim().Trim(';').Trim().Length > 0);
        var joined = report.Notes.Any(note => note.Contains("radbrytning", StringComparison.Ordinal));
        Assert.True(joined || report.Rows.In + report.Rows.Blank >= lines, $"case {number}: {lines} lines, {report.Rows}");
    }
}
