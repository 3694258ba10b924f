using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace Ifo.Notebooks.Kernels;

/// <summary>
/// Assemblies that notebooks refer to, each loaded once and for all languages: a type must be the same type in a C# and an
/// F# cell, or no value could pass between them.
/// </summary>
internal static class LoadedAssemblies
{
    private static readonly ConcurrentDictionary<string, string> PathsByName = new(StringComparer.OrdinalIgnoreCase);
    private static int _listening;

    /// <summary>Loads an assembly; what it needs in turn is looked for beside it.</summary>
    /// <exception cref="CellFailureException">Another file with the same name is loaded already, or the file is no assembly.</exception>
    public static Assembly Load(string path)
    {
        if (Interlocked.Exchange(ref _listening, 1) == 0)
            AssemblyLoadContext.Default.Resolving += Resolve;
        try
        {
            var name = AssemblyName.GetAssemblyName(path);
            AddFolder(Path.GetDirectoryName(path)!);
            return AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(loaded => IsSame(loaded.GetName(), name))
                ?? AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
        }
        catch (Exception error) when (error is BadImageFormatException or FileLoadException)
        {
            throw new CellFailureException(
                error.GetType().Name,
                $"{path} kan inte laddas. Filen är ingen .NET-assembly, eller så har anteckningsboken redan laddat en annan version av den.",
                null, error.Message);
        }
    }

    /// <summary>Makes a package's assembly known, so that it is found when another one needs it.</summary>
    public static void Know(string path) => PathsByName.TryAdd(Path.GetFileNameWithoutExtension(path), path);

    private static void AddFolder(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.dll"))
            Know(file);
    }

    // A host's own newer copy serves an older request, as the runtime itself would have it.
    private static bool IsSame(AssemblyName loaded, AssemblyName wanted) =>
        string.Equals(loaded.Name, wanted.Name, StringComparison.OrdinalIgnoreCase) && loaded.Version >= wanted.Version;

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) =>
        name.Name is not null && PathsByName.TryGetValue(name.Name, out var path) ? context.LoadFromAssemblyPath(path) : null;
}
