using System.Reflection;

namespace Ifo.Tests.Shared;

/// <summary>Type names that mean two things.</summary>
internal static class SharedNames
{
    /// <summary>
    /// Each name that types of several namespaces have, with the namespaces. What the compiler makes is left out, and nested
    /// types, which are named with the type around them.
    /// </summary>
    /// <param name="root">The beginning of the namespaces to look at, which leaves out what generators put elsewhere.</param>
    /// <param name="assemblies">The assemblies, taken together.</param>
    public static IReadOnlyList<string> In(string root, params IEnumerable<Assembly> assemblies) =>
        [.. assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.IsNested && !type.Name.Contains('<', StringComparison.Ordinal))
            .Where(type => type.Namespace?.StartsWith(root, StringComparison.Ordinal) == true)
            .GroupBy(type => type.Name.Split('`')[0], type => type.Namespace!, StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Namespaces: group.Distinct().Order(StringComparer.Ordinal).ToList()))
            .Where(name => name.Namespaces.Count > 1)
            .Select(name => $"{name.Name}: {string.Join(", ", name.Namespaces)}")
            .Order(StringComparer.Ordinal)];
}
