using System.Collections.Immutable;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Registers;

/// <summary>Rows about persons, one for each case, which can be counted but not looked at.</summary>
/// <remarks>
/// The rows have no public way out, so that no number reaches a notebook, a chart or a file past disclosure control. What
/// is counted from them is protected first, or said to stay inside the unit.
/// </remarks>
/// <typeparam name="TRow">What a row is about.</typeparam>
public sealed class Register<TRow>
{
    internal Register(ImmutableArray<TRow> rows, RegisterKind kind, Caption caption)
        : this([.. rows.Select((row, index) => (index, row))], kind, caption, new object())
    {
    }

    private Register(ImmutableArray<(int Number, TRow Row)> numbered, RegisterKind kind, Caption caption, object origin) =>
        (Numbered, Kind, Caption, Origin) = (numbered, kind, caption, origin);

    /// <summary>Whom the rows are about.</summary>
    public RegisterKind Kind { get; }

    /// <summary>The source, period and n that everything made from the register shows.</summary>
    public Caption Caption { get; }

    /// <summary>The rows in their order.</summary>
    internal IEnumerable<TRow> Rows => Numbered.Select(numbered => numbered.Row);

    /// <summary>The rows with their numbers in the register as it was read: two tables that count the same rows show it.</summary>
    internal ImmutableArray<(int Number, TRow Row)> Numbered { get; }

    /// <summary>The register as it was read, which a part of it keeps.</summary>
    internal object Origin { get; }

    /// <summary>The part of the register whose rows meet a condition.</summary>
    /// <param name="condition">The condition.</param>
    public Register<TRow> Where(Func<TRow, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new([.. Numbered.Where(numbered => condition(numbered.Row))], Kind, Caption, Origin);
    }

    /// <summary>What the register is, never its rows or their number.</summary>
    public override string ToString() => Kind == RegisterKind.Synthetic
        ? $"Register med syntetiska rader: {Caption.Source}, {Caption.Period}."
        : $"Register över personer: {Caption.Source}, {Caption.Period}. Raderna visas inte. Räkna dem med CountBy och röjandekontrollera med Protect.";
}
