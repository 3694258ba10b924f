namespace Ifo.Notebooks.Kernels;

/// <summary>Writes a type as F# source.</summary>
internal static class FSharpTypeNames
{
    /// <summary>The type's full name in F#, or null for types that source cannot name.</summary>
    public static string? Of(Type type)
    {
        if (type.IsArray)
            return Of(type.GetElementType()!) is { } element
                ? $"{element}[{new string(',', type.GetArrayRank() - 1)}]"
                : null;
        if (!type.IsVisible || type.IsNested || type.FullName is null || type.Name.Contains('<', StringComparison.Ordinal))
            return null;
        var name = "global." + (type.Namespace is null ? "" : type.Namespace + ".") + type.Name.Split('`')[0];
        if (!type.IsGenericType)
            return name;
        var arguments = type.GetGenericArguments().Select(Of).ToList();
        return arguments.Contains(null) ? null : $"{name}<{string.Join(", ", arguments)}>";
    }
}
