using System.Globalization;
using Ifo.Analysis.Fields;
using Calendar = Ifo.Analysis.Fields.Calendar;

namespace Ifo.Analysis.Engines.Sql;

/// <summary>A key in a statement: what the rows are grouped by, and what is shown for it.</summary>
/// <param name="field">The field.</param>
/// <param name="form">What is made of it.</param>
internal sealed class SqlKey(RegisterField field, KeyForm form)
{
    /// <summary>Writes the key, of a column that has the field's values as they are computed with.</summary>
    public void Write(SqlWords text, string column)
    {
        if (form is Calendar calendar) text.Add(FirstDay(calendar, column));
        else if (form is NumberClasses classes) WriteClass(text, classes, column);
        else text.Add(column);
    }

    /// <summary>What is shown for a value that was grouped by.</summary>
    public string Label(object? value)
    {
        if (value is null or DBNull) return RegisterField.Unknown;
        if (form is Calendar calendar) return calendar.LabelOf(Day(value));
        if (form is NumberClasses classes) return classes.LabelOf(SqlValue.Int(value));
        return field.Kind switch
        {
            FieldKind.Date => Day(value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            FieldKind.Number => Hundredths.Label(SqlValue.Long(value)),
            _ => (string)value,
        };
    }

    // How many of the limits are not above the number.
    private static void WriteClass(SqlWords text, NumberClasses classes, string column)
    {
        text.Add($"CASE WHEN {column} IS NULL THEN NULL");
        foreach (var (place, limit) in classes.Limits.Index())
            text.Add(string.Create(
                CultureInfo.InvariantCulture, $" WHEN {column} < {text.Parameter(limit * 100L)} THEN {place}"));
        text.Add(string.Create(CultureInfo.InvariantCulture, $" ELSE {classes.Limits.Count} END"));
    }

    // The first day of the period that a day lies in, both as 20241231: by remainders, since division differs.
    private static string FirstDay(Calendar calendar, string day)
    {
        var year = $"({day} - {day} % 10000)";
        if (calendar == Calendar.Years) return $"({year} + 101)";
        if (calendar == Calendar.Months) return $"({day} - {day} % 100 + 1)";
        if (calendar == Calendar.HalfYears) return $"CASE WHEN {day} % 10000 < 701 THEN {year} + 101 ELSE {year} + 701 END";
        if (calendar == Calendar.SchoolYears)
            return $"CASE WHEN {day} % 10000 < 701 THEN {year} - 10000 + 701 ELSE {year} + 701 END";
        return $"CASE WHEN {day} % 10000 < 401 THEN {year} + 101 WHEN {day} % 10000 < 701 THEN {year} + 401 "
            + $"WHEN {day} % 10000 < 1001 THEN {year} + 701 ELSE {year} + 1001 END";
    }

    private static DateOnly Day(object value)
    {
        var number = SqlValue.Int(value);
        return new(number / 10000, number / 100 % 100, number % 100);
    }
}
