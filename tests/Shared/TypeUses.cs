using System.Reflection;

namespace Ifo.Tests.Shared;

/// <summary>The types that a type uses: in its declaration, its members' signatures, attributes and code.</summary>
internal static class TypeUses
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Each use with the member that it is in; generic types as their definition and their arguments.</summary>
    public static IEnumerable<(string Member, Type Used)> Of(Type type) =>
        Declaration(type).Select(used => ("(declaration)", used))
            .Concat(type.GetMembers(Own).SelectMany(member => Member(member).Select(used => (Written(member), used))))
            .SelectMany(use => Parts(use.Item2).Select(part => (use.Item1, part)));

    /// <summary>A type's name as it is written, nested ones by the outermost.</summary>
    public static string Name(Type type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type.Name.Split('`')[0];
    }

    // What the compiler makes of a lambda or an async method is called <Method>b__0 or lies in a type <Method>d__1.
    private static string Written(MemberInfo member) =>
        Within(member.Name) ?? (member.DeclaringType is { IsNested: true } nested ? Within(nested.Name) : null) ?? member.Name;

    private static string? Within(string name) =>
        name.StartsWith('<') && name.IndexOf('>', StringComparison.Ordinal) is > 1 and var end ? name[1..end] : null;

    private static IEnumerable<Type> Declaration(Type type) =>
    [
        .. type.BaseType is { } parent ? [parent] : Type.EmptyTypes,
        .. type.GetInterfaces()
            .Except(type.BaseType?.GetInterfaces() ?? [])
            .Except(type.GetInterfaces().SelectMany(one => one.GetInterfaces())),
        .. Constraints(type.GetGenericArguments()),
        .. Attributes(type.GetCustomAttributesData()),
    ];

    private static IEnumerable<Type> Member(MemberInfo member) => Attributes(member.GetCustomAttributesData()).Concat(
        member switch
        {
            FieldInfo field => [field.FieldType],
            PropertyInfo property => [property.PropertyType],
            EventInfo happening => [happening.EventHandlerType!],
            MethodInfo method => Signature(method).Append(method.ReturnType).Concat(Constraints(method.GetGenericArguments()))
                .Concat(Attributes(method.ReturnParameter.GetCustomAttributesData())),
            ConstructorInfo constructor => Signature(constructor),
            _ => [],
        });

    private static IEnumerable<Type> Signature(MethodBase method) => method.GetParameters()
        .SelectMany(parameter => Attributes(parameter.GetCustomAttributesData()).Prepend(parameter.ParameterType))
        .Concat(MethodCode.TypesIn(method));

    private static IEnumerable<Type> Constraints(Type[] arguments) =>
        arguments.Where(argument => argument.IsGenericParameter)
            .SelectMany(argument => argument.GetGenericParameterConstraints());

    private static IEnumerable<Type> Attributes(IList<CustomAttributeData> attributes) => attributes.SelectMany(attribute =>
        attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(named => named.TypedValue))
            .SelectMany(Given)
            .Prepend(attribute.AttributeType));

    private static IEnumerable<Type> Given(CustomAttributeTypedArgument argument) => (argument.Value switch
    {
        Type type => [type],
        IEnumerable<CustomAttributeTypedArgument> several => several.SelectMany(Given),
        _ => Type.EmptyTypes,
    }).Prepend(argument.ArgumentType);

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
            return Parts(type.GetElementType()!);
        if (type.IsGenericParameter || type.IsFunctionPointer)
            return [];
        return type.IsConstructedGenericType
            ? type.GetGenericArguments().SelectMany(Parts).Prepend(type.GetGenericTypeDefinition())
            : [type];
    }
}
