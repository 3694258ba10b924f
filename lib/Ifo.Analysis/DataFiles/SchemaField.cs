using System.Globalization;
using System.Text.Json;

namespace Ifo.Analysis.DataFiles;

/// <summary>A field of a Frictionless table schema, with what of it is checked: type, required and enum.</summary>
internal sealed record SchemaField(
    string Name, string Type, bool IsRequired, IReadOnlyList<string> Allowed, decimal Minimum = decimal.MinValue)
{
    public static SchemaField Read(JsonElement field)
    {
        var constraints = field.TryGetProperty("constraints", out var given) ? given : default;
        return new SchemaField(
            Text(field, "name"),
            Text(field, "type") is { Length: > 0 } type ? type : "string",
            constraints.ValueKind == JsonValueKind.Object
                && constraints.TryGetProperty("required", out var required)
                && required.ValueKind == JsonValueKind.True,
            constraints.ValueKind == JsonValueKind.Object && constraints.TryGetProperty("enum", out var values)
                ? [.. values.EnumerateArray().Select(value => value.ToString())]
                : [],
            constraints.ValueKind == JsonValueKind.Object && constraints.TryGetProperty("minimum", out var minimum)
                ? minimum.GetDecimal()
                : decimal.MinValue);
    }

    /// <summary>What a cell should have been; empty when it is as the schema says.</summary>
    public string Expected(string cell)
    {
        if (cell.Length == 0) return IsRequired ? "ett värde; cellen får inte vara tom" : "";
        if (!HasType(cell)) return TypeInWords;
        return Allowed.Count == 0 || Allowed.Contains(cell, StringComparer.Ordinal)
            ? ""
            : $"något av {string.Join(", ", Allowed)}";
    }

    private string TypeInWords => Type switch
    {
        "integer" => "ett heltal",
        "number" => "ett tal med decimalpunkt, till exempel 1234.5 eller -0.6",
        "date" => "ett datum som 2024-03-31",
        "boolean" => "true eller false",
        _ => $"ett värde av typen {Type}",
    };

    private bool HasType(string cell) => Type switch
    {
        "integer" => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "number" => decimal.TryParse(
            cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        "date" => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "boolean" => cell is "true" or "false",
        _ => true,
    };

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
}
