using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Running;

/// <summary>
/// Calls a project that lies beside the library: its type <c>Plugin</c> has a method <c>Run</c> that takes arguments and a writer
/// and gives an exit code.
/// </summary>
internal static class BesideProgram
{
    private const string EntryType = "Plugin";
    private const string EntryMethod = "Run";

    /// <summary>Builds the project if it must be built, loads it and calls it.</summary>
    /// <param name="project">Its name, for example <c>Ifo.Drafts</c>.</param>
    /// <param name="arguments">What it is told.</param>
    /// <param name="output">Where it writes.</param>
    /// <param name="notice">Where it is said that a build takes a while.</param>
    /// <exception cref="UserErrorException">The project cannot be built or found.</exception>
    public static async Task<int> RunAsync(string project, IReadOnlyList<string> arguments, TextWriter output, TextWriter notice)
    {
        var beside = new BesideTheLibrary(Root());
        if (!beside.IsReady(project)) await notice.WriteLineAsync($"Bygger lib/{project}; det görs en gång och tar en stund.");
        var file = await beside.ReadyAsync(project);
        var entry = Loaded(file).GetType($"{project}.{EntryType}")?.GetMethod(EntryMethod)
            ?? throw new UserErrorException(
                $"lib/{project} har ingen metod {EntryType}.{EntryMethod}. Bygg det på nytt: dotnet build lib/{project}.");
        try
        {
            return (int)entry.Invoke(null, [arguments, output])!;
        }
        catch (TargetInvocationException error) when (error.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(error.InnerException);
            throw;
        }
    }

    // Its packages are staged beside it.
    private static Assembly Loaded(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(folder, name.Name + ".dll") is var path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        return AssemblyLoadContext.Default.LoadFromAssemblyPath(file);
    }

    private static string Root()
    {
        var staged = StagedLibrary.Path
            ?? throw new UserErrorException("Biblioteket är inte byggt: dotnet build lib/Ifo.Notebooks.");
        for (var folder = Directory.GetParent(staged); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "lib", "Ifo.Analysis"))) return folder.FullName;
        }

        throw new UserErrorException($"Projektets mapp hittas inte ovanför {staged}.");
    }
}
