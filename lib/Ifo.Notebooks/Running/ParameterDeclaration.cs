namespace Ifo.Notebooks.Running;

/// <summary>The types that a parameter can have.</summary>
internal enum ParameterType
{
    Int,
    Long,
    Decimal,
    Double,
    Bool,
    Text,
}

/// <summary>A knob of a notebook, declared in its cell tagged <c>parameters</c>.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Type">Its type.</param>
/// <param name="Default">The default as written in the cell.</param>
/// <param name="Description">The comment after the declaration; empty when there is none.</param>
/// <param name="Language">The cell's language.</param>
internal sealed record ParameterDeclaration(string Name, ParameterType Type, string Default, string Description, string Language);
