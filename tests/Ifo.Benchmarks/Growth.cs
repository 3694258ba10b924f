using System.Diagnostics;
using System.Globalization;
using Ifo.Engines;

namespace Ifo.Benchmarks;

/// <summary>
/// How time and memory grow with the rows: <c>--growth 10000 100000 …</c> measures each way of counting once, in a process of its
/// own, on a text file and on the same rows as Parquet.
/// </summary>
internal static class Growth
{
    private static readonly (string Name, Func<string, int> Count)[] s_ways =
        [("typed", Counting.TypedSql), ("measured", Counting.Measured), ("validated", Counting.Validated)];

    public static int Run(string[] arguments)
    {
        if (arguments is ["one", var way, var file]) return One(way, file);
        Console.WriteLine("| rows | file | way | seconds | times typed | memory (MB) |\n| --- | --- | --- | --- | --- | --- |");
        foreach (var rows in arguments.Select(rows => long.Parse(rows, CultureInfo.InvariantCulture)))
        {
            var folder = Directory.CreateTempSubdirectory("ifo-growth-");
            var text = Path.Combine(folder.FullName, "register.csv");
            Register.Write(text, rows);
            foreach (var path in new[] { text, ToParquet(text) }) Measure(path, rows);
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static void Measure(string path, long rows)
    {
        var typed = 0.0;
        foreach (var (way, _) in s_ways)
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!, ["--growth", "one", way, path])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            };
            if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
                start.ArgumentList.Insert(0, typeof(Growth).Assembly.Location);
            using var process = Process.Start(start)!;
            var told = process.StandardOutput.ReadToEnd().Split(' ');
            var (seconds, memory) = (double.Parse(told[0], CultureInfo.InvariantCulture), told[1].Trim());
            if (typed == 0) typed = seconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {rows} | {Path.GetExtension(path)[1..]} | {way} | {seconds:0.00} | {seconds / typed:0.00} | {memory} |"));
        }
    }

    private static int One(string way, string file)
    {
        var watch = Stopwatch.StartNew();
        var cells = s_ways.Single(known => known.Name == way).Count(file);
        using var own = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{watch.Elapsed.TotalSeconds:0.000} {own.PeakWorkingSet64 / 1_000_000} {cells}"));
        return 0;
    }

    private static string ToParquet(string text)
    {
        var path = Path.ChangeExtension(text, ".parquet");
        using var connection = new DatabaseClients().DuckDb(Path.GetDirectoryName(text)!);
        using var command = connection.CreateCommand();
        command.CommandText = $"COPY (FROM read_csv('{text}', delim = ';', header = true)) TO '{path}' (FORMAT parquet)";
        command.ExecuteNonQuery();
        return path;
    }
}
