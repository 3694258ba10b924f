using System.Reflection;
using System.Runtime.Loader;

namespace Ifo.Notebooks.Surroundings;

/// <summary>
/// Finds Ifo.Analysis where it is staged for notebooks. A copy of its own beside this program would take precedence over
/// the one that a notebook names in <c>#r</c>, and a notebook could then run with another library than the one it was given.
/// </summary>
internal static class StagedLibrary
{
    private const string Name = "Ifo.Analysis";

    /// <summary>
    /// The staged file, looked for beside the program and then from its folder upwards; null when it is not built.
    /// </summary>
    public static string? Path { get; } = Find();

    /// <summary>Lets this program's own code use the library.</summary>
    public static void Use() => AssemblyLoadContext.Default.Resolving += Resolve;

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) =>
        name.Name == Name && Path is not null ? context.LoadFromAssemblyPath(Path) : null;

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var staged = System.IO.Path.Combine(folder.FullName, "lib", Name, "bin", "notebook", Name + ".dll");
            if (File.Exists(staged))
                return staged;
        }

        return null;
    }
}
