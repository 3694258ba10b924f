using System.Reflection;
using System.Runtime.CompilerServices;

namespace Ifo.Analysis.Tests;

/// <summary>What every public type of the library keeps to.</summary>
public class ConventionTests
{
    private static readonly Type[] Public = typeof(IfoException).Assembly.GetExportedTypes();

    [Fact]
    public void Every_error_of_ours_belongs_to_the_family() =>
        Assert.All(Public.Where(typeof(Exception).IsAssignableFrom), type => Assert.True(typeof(IfoException).IsAssignableFrom(type), type.Name));

    [Fact]
    public void Nothing_public_can_be_changed_after_it_is_made() =>
        Assert.Empty(Public.SelectMany(type => type.GetProperties().Where(property => property.DeclaringType!.Assembly == type.Assembly))
            .Where(property => property.SetMethod is { IsPublic: true } setter && !IsInit(setter))
            .Select(property => $"{property.DeclaringType}.{property.Name}"));

    [Fact]
    public void No_field_that_is_public_can_be_changed() =>
        Assert.Empty(Public.Where(type => !type.IsEnum)
            .SelectMany(type => type.GetFields())
            .Where(field => !field.IsInitOnly && !field.IsLiteral)
            .Select(field => $"{field.DeclaringType}.{field.Name}"));

    [Fact]
    public void Published_and_recomputed_figures_are_never_floating()
    {
        var floating = Public.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.PropertyType == typeof(double) || property.PropertyType == typeof(float))
            .Where(property => property.DeclaringType!.Namespace is "Ifo.Analysis.Quantities" or "Ifo.Analysis.Published" or "Ifo.Analysis.Audit");
        Assert.Empty(floating);
    }

    /// <summary>A choice between ways to calculate is a named enumeration; a bool is data, such as whether an interval holds its end.</summary>
    [Fact]
    public void No_policy_is_a_bool()
    {
        string[] data = ["Interval.Between"];
        var policies = Public.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsSpecialName && !method.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(bool) || parameter.ParameterType == typeof(bool?)))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");
        Assert.Empty(policies.Except(data, StringComparer.Ordinal));
    }

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Any(type => type.Name is "IsExternalInit");
}
