using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Ifo.Analysis.Fields;
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
    internal PersonRegister(ImmutableArray<RegisterRow<TRow>> numbered, Caption caption, object origin, FieldSet fieldSet) =>
        (Numbered, Caption, Origin, FieldSet) = (numbered, caption, origin, fieldSet);

    /// <summary>The source, period and n that everything made from the register shows.</summary>
    public Caption Caption { get; }

    /// <summary>Whether the rows are about real persons (<see cref="DataKind.Internal"/>) or made by a generator.</summary>
    public DataKind Kind => Caption.Kind;

    /// <summary>What the rows can be counted by and chosen by: names and kinds, never values.</summary>
    public IReadOnlyList<RegisterField> Fields => FieldSet.Fields;

    internal FieldSet FieldSet { get; }

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
        return Part(numbered => condition(numbered.Row));
    }

    /// <summary>The part of the register whose rows meet a condition on a field.</summary>
    /// <param name="condition">The condition, for example <c>"kön=kvinna"</c> or <c>"ålder&gt;=18"</c>.</param>
    /// <exception cref="IfoException">There is no such field or value; the message lists those that there are.</exception>
    /// <example><code>
    /// var requests = SyntheticRegister.LoadRequests();
    /// var register = PersonRegister.Of(requests, requests.Caption, row =&gt; row.Person);
    /// register.Where("Received=2024").Where("IsPlaced=ja").CountBy("Insats").Protect(DisclosureRule.Default)
    /// </code></example>
    public PersonRegister<TRow> Where(Condition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var meets = condition.On(FieldSet, Numbered.Select(numbered => numbered.Number));
        return Part(numbered => meets(numbered.Number));
    }

    /// <summary>The same, with a note under what is made from it.</summary>
    internal PersonRegister<TRow> Noting(string note) => new(Numbered, Caption.Note(note), Origin, FieldSet);

    /// <summary>The same with a field more.</summary>
    internal PersonRegister<TRow> With(RegisterField field) =>
        new(Numbered, Caption, Origin, new([.. FieldSet.Fields.Where(known => known.Name != field.Name), field]));

    internal PersonRegister<TRow> Part(Func<RegisterRow<TRow>, bool> condition) =>
        new([.. Numbered.Where(condition)], Caption, Origin, FieldSet);

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
