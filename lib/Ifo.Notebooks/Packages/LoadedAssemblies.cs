using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;

namespace Ifo.Notebooks.Packages;

/// <summary>
/// Assemblies that notebooks refer to, each loaded once and for all languages: a type must be the same type in a C# and an
/// F# cell, or no value could pass between them.
/// </summary>
internal static class LoadedAssemblies
{
    private static readonly ConcurrentDictionary<string, string> PathsByName = new(StringComparer.OrdinalIgnoreCase);
    private static readonly ConcurrentDictionary<string, string> Earlier = new(StringComparer.OrdinalIgnoreCase);
    private static int _listening;

    /// <summary>Loads an assembly; what it needs in turn is looked for beside it.</summary>
    /// <exception cref="CellFailureException">
    /// Another file with the same name is loaded already, or the file is no assembly.
    /// </exception>
    /// <exception cref="StaleProcessException">Another file with the same name is an earlier notebook's.</exception>
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
                $"{path} kan inte laddas. Filen är ingen .NET-assembly, eller så har anteckningsboken redan laddat "
                + "en annan version av den.",
                null, error.Message);
        }
    }

    /// <summary>Makes a package's assembly known, so that it is found when another one needs it.</summary>
    /// <exception cref="StaleProcessException">An earlier notebook's file of that name is loaded.</exception>
    public static void Know(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (!Earlier.TryGetValue(name, out var other) || other == path)
            PathsByName.TryAdd(name, path);
        else if (IsLoaded(other) && Version(other) != Version(path))
            throw new StaleProcessException();
        else
            PathsByName[name] = path;
    }

    /// <summary>What is known is from now on an earlier notebook's.</summary>
    public static void EndNotebook()
    {
        foreach (var (name, path) in PathsByName)
            Earlier[name] = path;
    }

    private static bool IsLoaded(string path) =>
        AppDomain.CurrentDomain.GetAssemblies().Any(loaded => !loaded.IsDynamic && loaded.Location == path);

    // The compiler gives each build an identity; a version's number may stand for several.
    private static Guid Version(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        if (!file.HasMetadata)
            return Guid.Empty;
        var metadata = file.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }

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

/// <summary>The process holds another version, from an earlier notebook, of what this notebook asks for.</summary>
internal sealed class StaleProcessException() : Exception("An earlier notebook's assembly of the same name is in the way.");
