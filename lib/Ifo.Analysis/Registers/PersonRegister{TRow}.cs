using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Registers;

/// <summary>Rows about persons, one for each case, which can be counted but not looked at.</summary>
/// <remarks>
/// The rows have no public way out, so that no number reaches a notebook, a chart or a file past disclosure control: what is
/// counted from them is protected first, or said to stay inside the unit. (A condition or a key that is given to count by
/// sees the rows, since it is the analyst's own code; what it remembers of them is the analyst's responsibility.)
/// </remarks>
/// <typeparam name="TRow">What a row is about.</typeparam>
public sealed class PersonRegister<TRow>
{
    internal PersonRegister(ImmutableArray<RegisterRow<TRow>> numbered, Caption caption, object origin) =>
        (Numbered, Caption, Origin) = (numbered, caption, origin);

    /// <summary>The source, period and n that everything made from the register shows.</summary>
    public Caption Caption { get; }

    /// <summary>Whether the rows are about real persons (<see cref="DataKind.Internal"/>) or made by a generator.</summary>
    public DataKind Kind => Caption.Kind;

    /// <summary>
    /// The rows with their numbers in the register as it was read: two tables that count the same rows show it.
    /// </summary>
    /// <remarks>A field: what makes a frame of objects takes their properties, those that are not public too.</remarks>
    internal readonly ImmutableArray<RegisterRow<TRow>> Numbered;

    /// <summary>The register as it was read, which a part of it keeps.</summary>
    internal readonly object Origin;

    /// <summary>The part of the register whose rows meet a condition.</summary>
    /// <param name="condition">The condition.</param>
    public PersonRegister<TRow> Where(Func<TRow, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new([.. Numbered.Where(numbered => condition(numbered.Row))], Caption, Origin);
    }

    /// <summary>What the register is, never its rows or their number.</summary>
    public override string ToString() => Kind == DataKind.Synthetic
        ? $"Register med syntetiska rader: {Caption.Source}, {Caption.Period}. Räkna dem med CountBy och "
            + "röjandekontrollera med Protect."
        : $"Register över personer: {Caption.Source}, {Caption.Period}. Raderna visas inte. Räkna dem med CountBy och "
            + "röjandekontrollera med Protect.";
}

/// <summary>A row with its number in the register and whom it is about.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RegisterRow<TRow>(int Number, string Person, TRow Row);
