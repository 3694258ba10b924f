using System.Globalization;
using BenchmarkDotNet.Reports;

namespace Ifo.Benchmarks;

/// <summary>
/// How many times its baseline, measured in the same run, each benchmark takes: a number that differs little between machines.
/// </summary>
internal static class Ratios
{
    /// <summary>Whether every benchmark of a class could be run to its end.</summary>
    public static bool IsWhole(Summary summary) =>
        !summary.HasCriticalValidationErrors && summary.Reports.Length > 0 && summary.Reports.All(report => report.Success);

    /// <summary>Prints a line for each benchmark, and what went wrong where one could not be run.</summary>
    public static void Print(IEnumerable<Summary> summaries)
    {
        foreach (var summary in summaries)
        {
            foreach (var error in summary.ValidationErrors)
                Console.WriteLine(error.Message);
            var reports = summary.Reports.Where(report => report.ResultStatistics is not null).ToList();
            var baseline = reports.Find(report => report.BenchmarkCase.Descriptor.Baseline);
            foreach (var report in reports.Where(report => report != baseline))
                Console.WriteLine(Line(report, baseline));
            foreach (var failed in summary.Reports.Where(report => !report.Success))
                Console.WriteLine($"FAILED  {Name(failed)}: {string.Join('\n', failed.ExecuteResults.SelectMany(result => result.Errors))}");
        }
    }

    private static string Line(BenchmarkReport report, BenchmarkReport? baseline)
    {
        if (baseline is null)
            return $"{Name(report)}: {Milliseconds(report)}";
        var ratio = report.ResultStatistics!.Median / baseline.ResultStatistics!.Median;
        var naive = baseline.BenchmarkCase.Descriptor.WorkloadMethod.Name;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Name(report),-40} {ratio,8:0.0} × {naive} ({Milliseconds(report)}, {Milliseconds(baseline)})");
    }

    private static string Name(BenchmarkReport report) =>
        $"{report.BenchmarkCase.Descriptor.Type.Name}.{report.BenchmarkCase.Descriptor.WorkloadMethod.Name}";

    private static string Milliseconds(BenchmarkReport report) =>
        string.Create(CultureInfo.InvariantCulture, $"{report.ResultStatistics!.Median / 1e6:0.00} ms");
}
