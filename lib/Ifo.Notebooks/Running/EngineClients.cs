using System.Reflection;
using Ifo.Analysis.Engines;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Running;

/// <summary>
/// The clients of DuckDB and PostgreSQL: built with the project beside the library when they are first needed, and loaded from
/// where it is staged.
/// </summary>
internal static class EngineClients
{
    private const string Project = "Ifo.Engines";

    /// <summary>The clients.</summary>
    /// <param name="say">Says that something takes time.</param>
    /// <exception cref="UserErrorException">They cannot be built or loaded.</exception>
    public static IDatabaseClients Load(Action<string> say)
    {
        var staged = StagedLibrary.Path
            ?? throw new UserErrorException("Biblioteket är inte byggt: dotnet build lib/Ifo.Analysis.");
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(staged)!, "..", "..", "..", ".."));
        var beside = new BesideTheLibrary(root);
        try
        {
            if (!beside.IsReady(Project))
                say("lib/Ifo.Engines byggs första gången den behövs; paketen med DuckDB är 110 MB att hämta.");
            beside.ReadyAsync(Project).GetAwaiter().GetResult();
        }
        catch (Packages.SkipNotebookException refusal)
        {
            throw new UserErrorException(refusal.Message, refusal);
        }

        var assembly = Assembly.LoadFrom(Path.Combine(Path.GetDirectoryName(staged)!, Project + ".dll"));
        return (IDatabaseClients)Activator.CreateInstance(assembly.GetType("Ifo.Engines.DatabaseClients", throwOnError: true)!)!;
    }
}
