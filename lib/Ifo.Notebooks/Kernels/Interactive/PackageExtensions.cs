using Ifo.Notebooks.Packages;
using Microsoft.DotNet.Interactive;

namespace Ifo.Notebooks.Kernels.Interactive;

/// <summary>
/// What packages add to .NET Interactive when they are asked for, by its own convention: libraries and a script in their folder
/// <c>interactive-extensions/dotnet</c>.
/// </summary>
internal sealed class PackageExtensions(NotebookSession session)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Adds what those packages add that have not done so before.</summary>
    /// <param name="packages">The packages' folders.</param>
    /// <param name="language">The language of the cell that asked for them.</param>
    public async Task AddAsync(IEnumerable<string> packages, string language)
    {
        foreach (var folder in packages
            .Select(package => Path.Combine(package, "interactive-extensions", "dotnet"))
            .Where(folder => Directory.Exists(folder) && _seen.Add(folder)))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal).Where(IsNeeded))
                await session.Hosted.InContextAsync(language, () => LoadAsync(file));
            if (File.Exists(Path.Combine(folder, "extension.dib")))
                await session.ImportAsync(Path.Combine(folder, "extension.dib"), "extension.dib");
        }
    }

    // What shows a data frame needs scripts, and is not needed here.
    private static bool IsNeeded(string file) => Path.GetFileName(file) != "Microsoft.Data.Analysis.Interactive.dll";

    private async Task LoadAsync(string file)
    {
        var extensions = LoadedAssemblies.Load(file).GetExportedTypes()
            .Where(type => typeof(IKernelExtension).IsAssignableFrom(type) && type is { IsAbstract: false, IsInterface: false });
        foreach (var type in extensions)
        {
            try
            {
                await ((IKernelExtension)Activator.CreateInstance(type)!).OnLoadAsync(session.Hosted.Root);
            }
            catch (Exception error) when (error is MissingMemberException or TypeLoadException)
            {
                // Made for another version of .NET Interactive: the package is there all the same.
                throw new CellFailureException(
                    "#r", $"Tillägget {type.Name} i {Path.GetFileName(file)} är gjort för en annan version av .NET Interactive. "
                    + $"({error.Message})", null, error.ToString().Split('\n'));
            }
        }
    }
}
