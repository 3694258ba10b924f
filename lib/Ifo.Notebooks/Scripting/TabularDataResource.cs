using System.Text.Json.Serialization;

namespace Ifo.Notebooks.Scripting;

/// <summary>
/// The rows of a query, as a cell in another language receives them: the name, the members and the JSON are those of
/// .NET Interactive's type, which follows the table schema of Frictionless Data.
/// </summary>
/// <param name="schema">The columns.</param>
/// <param name="data">The rows, each a list of column names and values.</param>
public sealed class TabularDataResource(TableSchema schema, IReadOnlyList<IReadOnlyList<KeyValuePair<string, object?>>> data)
{
    /// <summary>The kind of data, by the name that the format gives it.</summary>
    [JsonPropertyName("profile")]
    public string Profile => "tabular-data-resource";

    /// <summary>The columns.</summary>
    [JsonPropertyName("schema")]
    public TableSchema Schema { get; } = schema;

    /// <summary>
    /// The rows; a value is a <see cref="long"/>, a <see cref="double"/>, a <see cref="string"/>, bytes, or null where there is
    /// none.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<IReadOnlyList<KeyValuePair<string, object?>>> Data { get; } = data;

    // Each row is an object in JSON; a list of pairs would be written as a list.
    [JsonInclude]
    [JsonPropertyName("data")]
    internal IEnumerable<Dictionary<string, object?>> JsonRows =>
        Data.Select(row => new Dictionary<string, object?>(row, StringComparer.Ordinal));
}

/// <summary>The columns of a <see cref="TabularDataResource"/>.</summary>
/// <param name="fields">The columns in order.</param>
public sealed class TableSchema(IReadOnlyList<TableSchemaFieldDescriptor> fields)
{
    /// <summary>The columns in order.</summary>
    [JsonPropertyName("fields")]
    public IReadOnlyList<TableSchemaFieldDescriptor> Fields { get; } = fields;
}

/// <summary>A column of a <see cref="TabularDataResource"/>.</summary>
/// <param name="Name">Its name, unique in its table.</param>
/// <param name="Type">What its values are: integer, number, string, or null where no row has a value.</param>
public sealed record TableSchemaFieldDescriptor(
    [property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("type")] string Type);
