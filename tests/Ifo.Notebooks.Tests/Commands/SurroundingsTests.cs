using System.Diagnostics;
using Ifo.Notebooks.Running;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Tests.Commands;

/// <summary>The same notebook on computers that are set up for other countries.</summary>
public class SurroundingsTests
{
    private const string Fixture = "kultur-och-tid";

    // Sweden writes numbers and dates otherwise and sorts å ä ö last; St John's is half an hour off the others' hours.
    [Fact]
    public async Task Outputs_are_the_same_byte_for_byte_in_another_country()
    {
        var here = OutputsAsync("C.UTF-8", "UTC");
        var there = OutputsAsync("sv_SE.UTF-8", "America/St_Johns");
        Assert.Contains("1,234,567.89 50 % 03/31/2024", await here, StringComparison.Ordinal);
        Assert.Equal(await here, await there);
    }

    private static async Task<string> OutputsAsync(string culture, string zone)
    {
        var report = Directory.CreateTempSubdirectory("ifo-land-").FullName;
        try
        {
            string[] arguments = ["exec", typeof(AnalysisRun).Assembly.Location, "run", Fixture, "--no-cache", "--plain", "--notebooks", TestProject.Fixtures, "--output", report];
            var start = new ProcessStartInfo(DotNet.Path, arguments) { UseShellExecute = false, RedirectStandardOutput = true };
            foreach (var variable in (string[])["LANG", "LC_ALL", "LANGUAGE"])
                start.Environment[variable] = culture;
            start.Environment["TZ"] = zone;
            using var process = Process.Start(start)!;
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, output);
            return await File.ReadAllTextAsync(Path.Combine(report, "notebooks", Fixture + ".ipynb"));
        }
        finally
        {
            Directory.Delete(report, recursive: true);
        }
    }
}
