namespace Ifo.Analysis.Presentation.Display;

/// <summary>Tells a notebook host how a type is displayed.</summary>
/// <remarks>
/// .NET Interactive looks for an attribute of this name, with these properties, on the type that it is to display, and so do
/// other hosts that honour the convention: the library needs to refer to none of them.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>A type with a parameterless constructor and a public method <c>CreateTypeFormatters</c>.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The MIME types that are shown when none is asked for.</summary>
    public string[] PreferredMimeTypes { get; set; } = [];
}
