using System.Diagnostics;
using System.Text;
using Ifo.Notebooks.Packages;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Kernels.Words;

/// <summary>
/// <c>#!ifo check|map|protect|audit file</c>, in whatever host: the command <c>ifo</c> of a terminal, run beside the notebook.
/// </summary>
internal static class IfoProgram
{
    /// <summary>What may be asked of it in a notebook.</summary>
    public static readonly string[] Commands = ["check", "map", "protect", "audit"];

    private const string Program = "ifo.dll";

    // The command could not be understood: nothing was done, and the cell has failed.
    private const int WrongUse = 2;

    /// <summary>Runs the command and gives what it said, as HTML.</summary>
    /// <param name="command">One of <see cref="Commands"/>.</param>
    /// <param name="file">The file or folder; empty for the project's own data.</param>
    /// <param name="options">Its options, as they are written in a terminal.</param>
    /// <param name="folder">The notebook's folder, where relative paths start.</param>
    /// <exception cref="CellFailureException">
    /// The program is not here, the command is none of those, or it could not be understood.
    /// </exception>
    public static string Html(string command, string file, string options, string folder)
    {
        if (!Commands.Contains(command, StringComparer.Ordinal))
            throw Failure(
                $"#!ifo {command}: i en anteckningsbok går {string.Join(", ", Commands)}. Skriv till exempel #!ifo check "
                + "export.xlsx.");
        var (code, said, complaint) = Run(command, file, options, folder);
        if (code == WrongUse)
            throw Failure(complaint.Trim());
        var text = $"<pre>{System.Net.WebUtility.HtmlEncode((said + complaint).TrimEnd())}</pre>";
        // What is said of a file of persons is for the unit: the report and saved notebooks leave it out, as they do its tables.
        return command != "audit" && File.Exists(Path.Combine(folder, file))
            ? $"<div data-disclosure=\"inside-the-unit\">{text}</div>"
            : text;
    }

    private static (int Code, string Said, string Complaint) Run(string command, string file, string options, string folder)
    {
        var program = Find(folder) ?? throw Failure(
            $"#!ifo {command}: programmet ifo finns inte här. Det ligger i projektets mapp och byggs med dotnet build "
            + "lib/Ifo.Notebooks.");
        var start = new ProcessStartInfo(DotNet.Path, $"exec \"{program}\" {command} {Quoted(file)} {options}")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var complaint = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said, complaint.GetAwaiter().GetResult());
    }

    private static string Quoted(string file) => file.Contains('"', StringComparison.Ordinal)
        ? throw Failure($"#!ifo: filnamnet {file} kan inte ha citattecken.")
        : file.Length == 0 ? "" : $"\"{file}\"";

    // This program itself; for .NET Interactive the one of the project that the library or the notebook lies in.
    private static string? Find(string folder)
    {
        var own = typeof(IfoProgram).Assembly.Location;
        return Path.GetFileName(own).Equals(Program, StringComparison.OrdinalIgnoreCase)
            ? own
            : Above(Path.GetDirectoryName(own) ?? folder) ?? Above(folder);
    }

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var built = new DirectoryInfo(Path.Combine(folder.FullName, "lib", "Ifo.Notebooks", "bin"));
            if (built.Exists)
                return built.EnumerateFiles(Program, SearchOption.AllDirectories)
                    .OrderByDescending(file => file.LastWriteTimeUtc).FirstOrDefault()?.FullName;
        }

        return null;
    }

    private static CellFailureException Failure(string message) => new("#!ifo", message, null);
}
