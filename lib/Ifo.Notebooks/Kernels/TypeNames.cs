using System.Runtime.CompilerServices;

namespace Ifo.Notebooks.Kernels;

/// <summary>Writes a type as C# source.</summary>
internal static class TypeNames
{
    /// <summary>The type's full name in C#; <c>dynamic</c> for types that C# source cannot name.</summary>
    public static string CSharp(Type type)
    {
        if (!IsNameable(type))
            return PublicBase(type);
        // C# writes the outermost array's brackets first.
        var brackets = "";
        for (; type.IsArray; type = type.GetElementType()!)
            brackets += "[" + new string(',', type.GetArrayRank() - 1) + "]";
        if (brackets.Length > 0)
            return CSharp(type) + brackets;
        return Nested(type, type.GetGenericArguments());
    }

    private static string Nested(Type type, Type[] arguments)
    {
        var own = type.Name.Split('`')[0];
        var outerCount = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        if (arguments.Length > outerCount)
            own += "<" + string.Join(", ", arguments[outerCount..].Select(CSharp)) + ">";
        return type.DeclaringType is { } outer
            ? Nested(outer, arguments[..outerCount]) + "." + own
            : "global::" + (type.Namespace is null ? own : type.Namespace + "." + own);
    }

    private static bool IsNameable(Type type) =>
        type.IsArray
            ? IsNameable(type.GetElementType()!)
            : type.IsVisible
                && !type.IsPointer
                && !type.IsByRefLike
                && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
              && !type.Name.Contains('<', StringComparison.Ordinal)
              && !IsSubmission(type)
              && type.GetGenericArguments().All(IsNameable);

    // Types that an earlier C# cell or F# interaction defined live in a wrapper that source cannot name.
    private static bool IsSubmission(Type type)
    {
        for (var outer = type; outer is not null; outer = outer.DeclaringType)
        {
            if (outer.Name.StartsWith("Submission#", StringComparison.Ordinal)
                || outer.Name.StartsWith("FSI_", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    // A sequence keeps its element type where that can be named, so that LINQ works on it; anything else is dynamic.
    private static string PublicBase(Type type)
    {
        var sequence = type.GetInterfaces().FirstOrDefault(
            i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>) && IsNameable(i));
        return sequence is null ? "dynamic" : CSharp(sequence);
    }
}
