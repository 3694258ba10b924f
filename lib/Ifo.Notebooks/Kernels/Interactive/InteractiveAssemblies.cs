using System.Reflection;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Documents;
using Microsoft.DotNet.Interactive.Formatting;

namespace Ifo.Notebooks.Kernels.Interactive;

/// <summary>What cells may call of .NET Interactive without asking for it; a package that brings it gets this one.</summary>
internal static class InteractiveAssemblies
{
    public static IReadOnlyList<Assembly> All { get; } =
    [
        typeof(Kernel).Assembly,
        typeof(Formatter).Assembly,
        typeof(InteractiveDocument).Assembly,
        typeof(IHtmlContent).Assembly,
        typeof(System.Reactive.Unit).Assembly,
    ];

    /// <summary>The version of .NET Interactive, as its package says it.</summary>
    public static string Version { get; } = typeof(Kernel).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Full paths.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. All.Select(assembly => assembly.Location)];

    /// <summary>Whether a file or a package of that name is one of them.</summary>
    public static bool Has(string name) =>
        All.Any(assembly => string.Equals(assembly.GetName().Name, name, StringComparison.OrdinalIgnoreCase));
}
