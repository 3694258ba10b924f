using System.Runtime.InteropServices;
using System.Runtime.Loader;
using System.Text.Json.Nodes;

namespace Ifo.Notebooks.Packages;

/// <summary>What a restore found: the assemblies to run with, and native libraries.</summary>
/// <param name="Assemblies">Managed assemblies for this platform, in no particular order.</param>
/// <param name="Native">Native libraries for this platform.</param>
/// <param name="Folders">The packages' own folders.</param>
/// <param name="HasErrors">Whether the restore failed; NuGet writes its file all the same, with what it did find.</param>
internal sealed record PackageAssets(
    IReadOnlyList<string> Assemblies, IReadOnlyList<string> Native, IReadOnlyList<string> Folders, bool HasErrors)
{
    /// <summary>Whether everything was found and every file is still there; a package folder may have been emptied.</summary>
    public bool IsWhole => !HasErrors && Assemblies.Concat(Native).All(File.Exists);

    /// <summary>Reads project.assets.json.</summary>
    public static PackageAssets Read(string file)
    {
        var root = JsonNode.Parse(File.ReadAllText(file))!;
        var folders = root["packageFolders"]!.AsObject().Select(folder => folder.Key).ToList();
        // The target with a runtime identifier lists what this platform runs; the other is for compiling anywhere.
        var target = root["targets"]!
            .AsObject()
            .OrderByDescending(pair => pair.Key.Contains('/', StringComparison.Ordinal))
            .First().Value!
            .AsObject();
        return new PackageAssets(
            Files("runtime"),
            Files("native"),
            [.. target.Select(library => Place(root["libraries"]![library.Key]!["path"]!.GetValue<string>(), Directory.Exists))],
            root["logs"] is JsonArray logs && logs.Any(log => log!["level"]?.GetValue<string>() == "Error"));

        List<string> Files(string kind) =>
        [
            .. from library in target
               from asset in library.Value![kind]?.AsObject() ?? []
               where !asset.Key.EndsWith("/_._", StringComparison.Ordinal)
               let path = Path.Combine(root["libraries"]![library.Key]!["path"]!.GetValue<string>(), asset.Key)
               select Place(path, File.Exists),
        ];

        string Place(string path, Predicate<string> isThere) =>
            folders.Select(folder => Path.GetFullPath(Path.Combine(folder, path))).FirstOrDefault(place => isThere(place))
                ?? Path.GetFullPath(Path.Combine(folders[0], path));
    }

    /// <summary>Makes the files known, so that one assembly finds another, and its native libraries.</summary>
    public void Register()
    {
        foreach (var assembly in Assemblies)
            LoadedAssemblies.Know(assembly);
        if (Native.Count > 0)
            AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) => Native
                .Where(file => Path.GetFileNameWithoutExtension(file)
                    .TrimStart("lib")
                    .Equals(Path.GetFileNameWithoutExtension(name).TrimStart("lib"), StringComparison.OrdinalIgnoreCase))
                .Select(NativeLibrary.Load)
                .FirstOrDefault();
    }
}

file static class Prefix
{
    public static string TrimStart(this string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : text;
}
