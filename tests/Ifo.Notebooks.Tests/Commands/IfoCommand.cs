using System.Diagnostics;
using Ifo.Notebooks.Running;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Tests.Commands;

/// <summary>The command as users type it: a process, its exit code, and what it prints.</summary>
internal static class IfoCommand
{
    public static async Task<Said> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(DotNet.Path, ["exec", typeof(AnalysisRun).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Said(process.ExitCode, (await output + await error).ReplaceLineEndings("\n"));
    }
}

/// <summary>What a command said, on both its streams, and how it ended.</summary>
public sealed record Said(int Exit, string Output);
