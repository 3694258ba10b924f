using System.Diagnostics;
using Ifo.Notebooks.Running;

namespace Ifo.Notebooks.Tests.Running;

/// <summary>The executed copies in a program that others wrote: Jupyter's nbconvert, which also validates them by nbformat's schema.</summary>
public class NbconvertTests
{
    private const string Program = "/usr/bin/jupyter-nbconvert";

    [NbconvertFact]
    public async Task Executed_copies_are_converted_without_a_warning()
    {
        using var project = new TestProject().With("visning", "dela", "konvention", "fel-korning");
        ReportFiles.Write(project.Settings(), await project.RunAsync());
        foreach (var copy in Directory.EnumerateFiles(Path.Combine(project.Report, "notebooks")))
        {
            var start = new ProcessStartInfo(Program, ["--to", "html", "--stdout", "--log-level", "WARN", copy]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var html = process.StandardOutput.ReadToEndAsync();
            var log = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0 && log.Length == 0, $"{copy}: {log}");
            Assert.Contains("</html>", await html, StringComparison.Ordinal);
        }
    }

    private sealed class NbconvertFactAttribute : FactAttribute
    {
        public NbconvertFactAttribute()
        {
            if (!File.Exists(Program))
                Skip = "Jupyter's nbconvert is not installed at " + Program + ".";
        }
    }
}
