using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Kernels;
using Ifo.Notebooks.Packages;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Running;

/// <summary>
/// The projects that lie beside the library and are not built with this program, since they need packages that a first analysis
/// does without: <c>Ifo.Frames</c>, for .NET Interactive <c>Ifo.Interactive</c>, and <c>Ifo.Drafts</c> and <c>Ifo.Engines</c>.
/// Each is built for the first notebook that names its file in <c>#r</c>, or the first command that calls it, and finds it
/// missing or older than its sources.
/// </summary>
internal sealed partial class BesideTheLibrary(string root)
{
    private const string Library = "Ifo.Analysis";

    private readonly ConcurrentDictionary<string, Lazy<Task>> _built = new(StringComparer.Ordinal);

    private string Staged => Path.Combine(root, "lib", Library, "bin", "notebook");

    /// <summary>The name of the project that a file is staged from; null for any other file.</summary>
    /// <param name="file">The full path that a notebook names.</param>
    public string? ProjectOf(string file) =>
        Path.GetDirectoryName(file) == Staged && Path.GetFileNameWithoutExtension(file) is not Library and var name
            && File.Exists(ProjectFile(name))
            ? name
            : null;

    /// <summary>What a project's staged file is made of.</summary>
    /// <param name="project">Its name.</param>
    public IEnumerable<string> Sources(string project)
    {
        string[] own = ["bin", "obj"];
        return new DirectoryInfo(Path.GetDirectoryName(ProjectFile(project))!)
            .EnumerateDirectories().Where(folder => !own.Contains(folder.Name, StringComparer.OrdinalIgnoreCase))
            .SelectMany(folder => folder.EnumerateFiles("*.cs", SearchOption.AllDirectories))
            .Concat(new DirectoryInfo(Path.GetDirectoryName(ProjectFile(project))!).EnumerateFiles("*.cs*"))
            .Select(file => file.FullName)
            .Append(Path.Combine(root, "Directory.Packages.props"))
            .Where(File.Exists);
    }

    /// <summary>Builds what a notebook needs of them.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="host">What runs it; this program has in itself what <c>Ifo.Interactive</c> gives the other.</param>
    /// <exception cref="SkipNotebookException">A package that the project needs cannot be reached.</exception>
    /// <exception cref="UserErrorException">The project cannot be built.</exception>
    public Task ReadyAsync(Notebook notebook, NotebookHost host) => Task.WhenAll(ReferencedFiles.Of(notebook)
        .Where(file => host == NotebookHost.Interactive || !SqlitePackageFile(file))
        .Select(ProjectOf)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .Select(project => _built.GetOrAdd(project, name => new(() => BuiltAsync(name))).Value));

    /// <summary>Builds a project that a command calls, if it is missing or older than its sources.</summary>
    /// <param name="project">Its name.</param>
    /// <returns>Its staged file.</returns>
    /// <exception cref="UserErrorException">It cannot be built, or a package that it needs cannot be reached.</exception>
    public async Task<string> ReadyAsync(string project)
    {
        try
        {
            await _built.GetOrAdd(project, name => new(() => BuiltAsync(name))).Value;
        }
        catch (SkipNotebookException refusal)
        {
            throw new UserErrorException(refusal.Message, refusal);
        }

        return StagedFile(project);
    }

    /// <summary>Whether a project's staged file is there and as new as its sources.</summary>
    /// <param name="project">Its name.</param>
    public bool IsReady(string project) => IsFresh(project, StagedFile(project));

    private string StagedFile(string project) => Path.Combine(Staged, project + ".dll");

    private static bool SqlitePackageFile(string file) => Kernels.Sql.SqlitePackage.Is(file);

    private string ProjectFile(string project) => Path.Combine(root, "lib", project, project + ".csproj");

    private async Task BuiltAsync(string project)
    {
        var staged = StagedFile(project);
        if (IsFresh(project, staged))
            return;
        var place = Directory.CreateDirectory(Path.Combine(PackageRestore.Folder(root), project)).FullName;
        var refusals = new PackageRefusals(place, TimeProvider.System);
        refusals.ThrowIfRefused();
        try
        {
            await BuildAsync(project);
        }
        catch (SkipNotebookException refusal)
        {
            refusals.Remember(refusal);
            throw;
        }

        // A build that changes nothing writes nothing; the next run is to know that it was made.
        File.SetLastWriteTimeUtc(staged, DateTime.UtcNow);
    }

    private bool IsFresh(string project, string staged) => File.Exists(staged) && Sources(project)
        .Append(Path.Combine(Staged, Library + ".dll"))
        .All(source => File.GetLastWriteTimeUtc(source) <= File.GetLastWriteTimeUtc(staged));

    // The library itself is built, and a notebook that runs may hold it.
    private async Task BuildAsync(string project)
    {
        var configuration = typeof(BesideTheLibrary).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var start = new ProcessStartInfo(
            DotNet.Path,
            ["build", ProjectFile(project), "-c", configuration, "-p:BuildProjectReferences=false", "--nologo", "-v", "quiet"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = root,
        };
        start.Environment["NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // What .NET's own programs leave running would hold the project's files, and the streams that are waited for here.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw Failure(project, await output + await errors);
    }

    private static Exception Failure(string project, string output)
    {
        var said = string.Join(' ', Problem().Matches(output).Select(match => match.Value.Trim()).Distinct().Take(3));
        return PackageRestore.SaysUnreachable(output)
            ? new SkipNotebookException($"lib/{project} behöver paket som inte går att nå från datorns NuGet-källor. ({said})")
            : new UserErrorException($"lib/{project} gick inte att bygga: dotnet build lib/{project} säger varför. ({said})");
    }

    [GeneratedRegex(@"error [A-Z]+\d+: [^\r\n\[]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Problem();
}
