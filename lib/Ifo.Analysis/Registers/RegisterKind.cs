namespace Ifo.Analysis.Registers;

/// <summary>Whom the rows of a register are about.</summary>
public enum RegisterKind
{
    /// <summary>Real persons: nothing counted from the rows is shown before disclosure control has passed it.</summary>
    Persons,

    /// <summary>No real person: the rows were made by a generator, and everything made from them says so.</summary>
    Synthetic,
}
