using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Fields;

/// <summary>The fields of a register.</summary>
internal sealed class FieldSet(ImmutableArray<RegisterField> fields)
{
    public ImmutableArray<RegisterField> Fields => fields;

    /// <summary>The public properties of the rows' own type.</summary>
    public static FieldSet OfRows<TRow>(Func<int, TRow> row)
    {
        var made = typeof(TRow)
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => OfProperty(property, number => property.GetValue(row(number))))
            .OfType<RegisterField>();
        return new([.. made]);
    }

    /// <summary>The field with a name, however it is written.</summary>
    /// <exception cref="IfoException">There is none, or it cannot be used; the message lists those that there are.</exception>
    public RegisterField Find(string name)
    {
        var field = TryFind(name) ?? throw new IfoException(
            $"”{name}” går inte att räkna efter. Välj bland {string.Join(", ", fields.Select(known => known.Name))}.");
        return field.Refusal.Length == 0 ? field : throw new IfoException($"{field.Name} går inte att använda: {field.Refusal}");
    }

    public RegisterField? TryFind(string name) =>
        fields.FirstOrDefault(field => string.Equals(field.Name, name, StringComparison.Ordinal))
        ?? fields.FirstOrDefault(field => PlainText.OfAny(field.Name) == PlainText.OfAny(name));

    private static decimal? NumberOf(object? value) =>
        value is null ? null : Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    private static string YesOrNo(object? value) => value switch { true => "ja", false => "nej", _ => "" };

    private static RegisterField? OfProperty(PropertyInfo property, Func<int, object?> value)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type == typeof(string) || type.IsEnum ? RegisterField.OfKeys(property.Name, row => value(row)?.ToString())
            : type == typeof(bool) ? RegisterField.OfKeys(property.Name, row => YesOrNo(value(row)))
            : type == typeof(DateOnly) ? RegisterField.OfDays(property.Name, row => (DateOnly?)value(row))
            : type == typeof(decimal) || type == typeof(int) || type == typeof(long)
                ? RegisterField.OfNumbers(property.Name, row => NumberOf(value(row)))
            : null;
    }
}
