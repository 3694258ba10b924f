using System.Collections;
using System.Reflection;

namespace Ifo.Notebooks.Scripting.Frames;

/// <summary>Reads values of packages that only the notebook refers to, in whatever version they are loaded.</summary>
internal static class Seen
{
    /// <summary>A public property of the value, its own or of an interface that it has.</summary>
    /// <exception cref="MissingMemberException">There is none.</exception>
    public static object? Property(object value, string name) => Find(value.GetType(), name)?.GetValue(value)
        ?? (Find(value.GetType(), name) is null ? throw new MissingMemberException(value.GetType().FullName, name) : null);

    /// <summary>A property that holds a sequence.</summary>
    public static IEnumerable<object?> Sequence(object value, string name) =>
        ((IEnumerable)Property(value, name)!).Cast<object?>();

    /// <summary>What a method without parameters gives.</summary>
    public static object Call(object value, string name) => value.GetType().GetMethod(name, [])!.Invoke(value, [])!;

    /// <summary>A type as people write it; of one that may be null the type within, since what is missing is counted.</summary>
    public static string TypeName(Type type) => (Nullable.GetUnderlyingType(type) ?? type).Name.Split('`')[0];

    private static PropertyInfo? Find(Type type, string name) =>
        type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance)
        ?? type.GetInterfaces().Select(part => part.GetProperty(name)).FirstOrDefault(property => property is not null);
}
