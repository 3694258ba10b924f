using System.Reflection;
using System.Runtime.CompilerServices;
using Ifo.Analysis.Tests.Cookbook;

namespace Ifo.Analysis.Tests;

/// <summary>How much of what is public is documented.</summary>
public class DocumentedTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // Without parameters: overloads are counted, not told apart.
    private static readonly Dictionary<string, int> Documented = Documentation.Members
        .Where(member => member.HasElements)
        .GroupBy(member => Documentation.Name(member).Split('(')[0], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    // The properties of a positional record are documented as the parameters of the record.
    private static readonly HashSet<string> Parameters = [.. Documentation.Members
        .Where(member => Documentation.Name(member).StartsWith("T:", StringComparison.Ordinal))
        .SelectMany(member => member.Elements("param").Select(parameter => $"P:{Documentation.Name(member)[2..]}.{parameter.Attribute("name")!.Value}"))];

    [Fact]
    public void At_least_95_percent_of_the_public_members_are_documented()
    {
        var members = typeof(IfoException).Assembly.GetExportedTypes().SelectMany(MembersOf).GroupBy(name => name, StringComparer.Ordinal).ToList();
        var missing = members.Select(group => (group.Key, Count: Math.Max(0, group.Count() - Documented.GetValueOrDefault(group.Key) - (Parameters.Contains(group.Key) ? 1 : 0)))).Where(group => group.Count > 0).ToList();
        var share = 1 - ((double)missing.Sum(group => group.Count) / members.Sum(group => group.Count()));
        Assert.True(share >= 0.95, $"{share:P1} are documented; not: {string.Join(", ", missing.Select(group => group.Key))}");
    }

    private static IEnumerable<string> MembersOf(Type type)
    {
        var name = type.FullName!.Replace('+', '.');
        return new[] { "T:" + name }
            .Concat(type.GetProperties(Declared).Select(property => $"P:{name}.{property.Name}"))
            .Concat(type.GetFields(Declared).Where(field => !field.IsSpecialName).Select(field => $"F:{name}.{field.Name}"))
            .Concat(type.GetMethods(Declared).Where(IsWritten).Select(method => $"M:{name}.{method.Name}{(method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "")}"));
    }

    private static bool IsWritten(MethodInfo method) =>
        (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && !method.IsDefined(typeof(CompilerGeneratedAttribute));
}
