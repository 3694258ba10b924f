using System.Collections.Immutable;
using Ifo.Analysis.Fields;

namespace Ifo.Analysis.Engines.Sql;

/// <summary>A register in a database: what its rows come from, whom they are about, and its fields.</summary>
/// <param name="From">Writes what the rows come from: a table's quoted name, or a function that reads files.</param>
/// <param name="Person">Whom a row is about.</param>
/// <param name="Fields">The fields.</param>
internal sealed record SqlSource(Action<SqlWords> From, SqlColumn Person, ImmutableArray<SqlColumn> Fields)
{
    /// <summary>A table or a view.</summary>
    /// <param name="table">Its name, as <c>schema.tabell</c>.</param>
    /// <param name="person">Whom a row is about.</param>
    /// <param name="fields">The fields.</param>
    public static SqlSource Table(string table, SqlColumn person, params ImmutableArray<SqlColumn> fields)
    {
        var parts = SqlName.Parts(table);
        return new(text => text.AddAll(parts, ".", part => text.Add(text.Dialect.Quoted(part))), person, fields);
    }

    /// <summary>The fields, whose values are not here.</summary>
    public FieldSet ToFields() => new([.. Fields.Select(column => column.ToField())]);
}

/// <summary>A column of a database, and the field that it is.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Column">The column's name.</param>
/// <param name="Form">How its values are kept.</param>
internal sealed record SqlColumn(string Field, string Column, ColumnForm Form)
{
    /// <summary>Whether a column of texts has another type in the database, and is made texts.</summary>
    public bool IsCast { get; init; }

    /// <summary>Why the field cannot be used; empty when it can.</summary>
    public string Refusal { get; init; } = "";

    public FieldKind Kind => Form switch
    {
        ColumnForm.Text or ColumnForm.Name => FieldKind.Key,
        ColumnForm.Day or ColumnForm.DayNumber => FieldKind.Date,
        _ => FieldKind.Number,
    };

    public RegisterField ToField() => Kind switch
    {
        FieldKind.Key => RegisterField.OfKeys(Field, Elsewhere<string>),
        FieldKind.Date => RegisterField.OfDays(Field, row => Elsewhere<DateOnly?>(row)),
        _ => RegisterField.OfNumbers(Field, row => Elsewhere<decimal?>(row)),
    } is var field && Refusal.Length == 0 ? field : field.Refusing(Refusal);

    /// <summary>Writes the values as they are computed with: texts, days as 20241231, hundredths; NULL for none.</summary>
    public void Write(SqlWords text)
    {
        var column = text.Dialect.Quoted(Column);
        switch (Form)
        {
            case ColumnForm.Text:
                var exact = text.Dialect.Exact(IsCast ? $"CAST({column} AS VARCHAR(100))" : column);
                text.Add($"CASE WHEN {exact} IN ('', {text.Parameter(RegisterField.Unknown)}) THEN NULL ELSE {exact} END");
                break;
            case ColumnForm.Day:
                text.Add(text.Dialect.DayOf(column));
                break;
            case ColumnForm.Whole:
                text.Add($"{column} * 100");
                break;
            case ColumnForm.Decimal:
                text.Add(text.Dialect.HundredthsOf(column));
                break;
            default:
                text.Add(column);
                break;
        }
    }

    private static T Elsewhere<T>(int row) => throw new InvalidOperationException($"Row {row} lies in a database.");
}

/// <summary>How the values of a column are kept.</summary>
internal enum ColumnForm
{
    /// <summary>Texts; empty ones are missing.</summary>
    Text,

    /// <summary>Texts of which none is empty, as they are: a table that is parted by them is counted part by part.</summary>
    Name,

    /// <summary>Days of the database's own type, or in SQLite texts as 2024-12-31.</summary>
    Day,

    /// <summary>Days as whole numbers, 20241231.</summary>
    DayNumber,

    /// <summary>Whole numbers.</summary>
    Whole,

    /// <summary>Whole hundredths, öre where they are kronor.</summary>
    Hundredths,

    /// <summary>Decimal numbers.</summary>
    Decimal,
}
