using Ifo.Analysis.Fields;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Disclosure;

/// <summary>What the rows of a register are counted by.</summary>
/// <param name="Name">What it is called above a table; empty for nothing.</param>
/// <param name="Value">The value of a row.</param>
/// <param name="Arranged">The values in their order.</param>
internal sealed record CountKey<TRow>(
    string Name,
    Func<RegisterRow<TRow>, string> Value,
    Func<IReadOnlyCollection<string>, IReadOnlyList<string>> Arranged)
{
    /// <summary>Nothing: the table has one column.</summary>
    public static CountKey<TRow> None { get; } = new("", static _ => PersonTable.OneColumn, static values => [.. values]);

    /// <summary>A key on the register's own fields.</summary>
    /// <exception cref="IfoException">There is no such field, or its values are of another kind.</exception>
    public static CountKey<TRow> Of(FieldSet fields, Key key)
    {
        var resolved = key.On(fields);
        return new(resolved.Name, row => resolved.Value(row.Number), resolved.Arranged);
    }
}
