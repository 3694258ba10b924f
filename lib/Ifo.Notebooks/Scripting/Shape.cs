using System.Collections;
using System.Reflection;
using System.Text.Json;
using Microsoft.FSharp.Core;

namespace Ifo.Notebooks.Scripting;

/// <summary>What values are made of, as far as it decides how they are shown.</summary>
internal static class Shape
{
    private const BindingFlags Public = BindingFlags.Instance | BindingFlags.Public;

    /// <summary>Whether the type is one of F#'s own kinds, which F# prints well.</summary>
    public static bool IsFSharp(Type type) => Construct(type) is not null;

    /// <summary>Whether the type's values are told apart by what they hold, and not by case: not one of F#'s unions.</summary>
    public static bool IsUnion(Type type) => Construct(type) is { } construct
        && (construct & SourceConstructFlags.KindMask) == SourceConstructFlags.SumType;

    /// <summary>Whether it is a sequence of its own kind, as JSON's nodes are, and files' paths: no list of values.</summary>
    public static bool IsOfItself(Type type) => type.GetInterfaces().Any(i => i.IsGenericType
        && i.GetGenericTypeDefinition() == typeof(IEnumerable<>) && i.GetGenericArguments()[0].IsAssignableFrom(type)
        && i.GetGenericArguments()[0] != typeof(object));

    /// <summary>Whether values of the type are one text each.</summary>
    public static bool IsPlain(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(Type)
        || (typeof(IFormattable).IsAssignableFrom(type) && Nullable.GetUnderlyingType(type) is null)
        || (Nullable.GetUnderlyingType(type) is { } underlying && IsPlain(underlying));

    /// <summary>How many there are, where that is known without counting.</summary>
    public static long? Count(IEnumerable items) =>
        items is ICollection collection ? collection.Count
        : items.GetType().GetProperty("Count", Public, null, typeof(int), [], null)?.GetValue(items) is int count ? count
        : null;

    /// <summary>What can be read of values of the type by name: properties and fields, but no spans and no pointers.</summary>
    public static IReadOnlyList<MemberInfo> Members(Type type) =>
    [
        .. type.GetProperties(Public).Where(p => p.CanRead && p.GetIndexParameters().Length == 0 && IsReadable(p.PropertyType)),
        .. type.GetFields(Public).Where(f => IsReadable(f.FieldType)),
    ];

    /// <summary>The type of a member's values.</summary>
    public static Type TypeOf(MemberInfo member) =>
        member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;

    /// <summary>Whether there is more to a value than its text says.</summary>
    public static bool HasMore(object value) => value switch
    {
        JsonElement or JsonDocument => true,
        _ when IsPlain(value.GetType()) || value is Type or Delegate => false,
        IEnumerable items when !IsOfItself(value.GetType()) => !items.Cast<object?>().Take(HtmlTable.MaxRows).All(IsText),
        _ => !IsFSharp(value.GetType()) && Members(value.GetType()).Count > 0,
    };

    /// <summary>What a dictionary holds, key by key.</summary>
    public static (object? Key, object? Value)? TryPair(object value)
    {
        if (value is DictionaryEntry entry)
            return (entry.Key, entry.Value);
        var type = value.GetType();
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
            ? (type.GetProperty("Key")!.GetValue(value), type.GetProperty("Value")!.GetValue(value))
            : null;
    }

    private static bool IsText(object? value) => value is null || IsPlain(value.GetType()) || IsFSharp(value.GetType());

    private static bool IsReadable(Type type) => !type.IsByRefLike && !type.IsPointer && !type.IsByRef;

    private static SourceConstructFlags? Construct(Type type) =>
        type.GetCustomAttribute<CompilationMappingAttribute>(inherit: true)?.SourceConstructFlags;
}
