using System.Xml.Linq;
using Ifo.Analysis.Published;

namespace Ifo.Analysis.Tests.Cookbook;

/// <summary>The documentation file that is built with the library.</summary>
internal static class Documentation
{
    public static IReadOnlyList<XElement> Members { get; } =
        [.. XDocument.Load(Path.ChangeExtension(typeof(PublishedFigures).Assembly.Location, ".xml")).Descendants("member")];

    /// <summary>The name of a member as documentation files write it: <c>M:Namespace.Type.Method(Parameters)</c>.</summary>
    public static string Name(XElement member) => member.Attribute("name")!.Value;
}
