using Ifo.Analysis.Fields;
using Ifo.Analysis.Periods;

namespace Ifo.Analysis.Engines.Sql;

/// <summary>A condition in a statement.</summary>
/// <param name="condition">The condition.</param>
/// <param name="field">The field that it is about.</param>
/// <param name="wanted">The values that are meant, of a field of names, or that it is missing; otherwise empty.</param>
internal sealed class SqlCondition(Condition condition, RegisterField field, IReadOnlySet<string> wanted)
{
    private bool IsNot => condition.Sign == "!=";

    /// <summary>Writes the condition on a column that has the field's values as they are computed with.</summary>
    public void Write(SqlWords text, string column)
    {
        if (condition.IsAmong(field)) WriteAmong(text, column);
        else if (field.Kind == FieldKind.Date) WriteDays(text, column);
        else WriteNumbers(text, column);
    }

    private void WriteAmong(SqlWords text, string column)
    {
        var names = wanted.Where(name => name != RegisterField.Unknown).Order(StringComparer.Ordinal).ToList();
        var (isMissing, among) = (wanted.Contains(RegisterField.Unknown), names.Count > 0);
        text.Add(IsNot ? "NOT (" : "(");
        if (!isMissing && !among) text.Add("1 = 0");
        if (among)
        {
            text.Add($"({column} IS NOT NULL AND {column} IN (");
            text.AddAll(names, ", ", name => text.Add(text.Parameter(name))).Add("))");
        }

        if (isMissing) text.Add($"{(among ? " OR " : "")}{column} IS NULL");
        text.Add(")");
    }

    private void WriteDays(SqlWords text, string column)
    {
        var periods = condition.Periods();
        if (condition.Sign is "=" or "!=")
        {
            WriteMissing(text, column);
            text.AddAll(periods, IsNot ? " AND " : " OR ", period => WriteWithin(text, column, period)).Add(IsNot ? "))" : "");
            return;
        }

        var (sign, day) = condition.Sign switch
        {
            ">=" => (">=", periods[0].Start),
            ">" => (">", periods[0].End),
            "<=" => ("<=", periods[0].End),
            _ => ("<", periods[0].Start),
        };
        text.Add($"{column} {sign} {text.Parameter(SqlValue.Day(day))}");
    }

    private void WriteWithin(SqlWords text, string column, Period period)
    {
        var (start, end) = (text.Parameter(SqlValue.Day(period.Start)), text.Parameter(SqlValue.Day(period.End)));
        text.Add($"{column} {(IsNot ? "NOT " : "")}BETWEEN {start} AND {end}");
    }

    private void WriteNumbers(SqlWords text, string column)
    {
        var numbers = condition.Numbers();
        if (condition.Sign is "=" or "!=")
        {
            // What is no whole number of hundredths is nobody's.
            var whole = numbers.Select(number => number * 100).Where(IsWhole).Select(number => (long)number).ToList();
            WriteMissing(text, column);
            text.AddAll(whole, IsNot ? " AND " : " OR ", number =>
                text.Add($"{column} {(IsNot ? "<>" : "=")} {text.Parameter(number)}"));
            if (whole.Count == 0) text.Add(IsNot ? "1 = 1" : "1 = 0");
            text.Add(IsNot ? "))" : "");
            return;
        }

        var limit = numbers[0] * 100;
        var (sign, at) = condition.Sign switch
        {
            ">=" => (">=", decimal.Ceiling(limit)),
            ">" => (">", decimal.Floor(limit)),
            "<=" => ("<=", decimal.Floor(limit)),
            _ => ("<", decimal.Ceiling(limit)),
        };
        text.Add($"{column} {sign} {text.Parameter(Within(at))}");
    }

    // What is missing is none of the values.
    private void WriteMissing(SqlWords text, string column) => text.Add(IsNot ? $"({column} IS NULL OR (" : "");

    private static bool IsWhole(decimal number) => number == decimal.Truncate(number) && number == Within(number);

    private static long Within(decimal number) => (long)Math.Clamp(number, long.MinValue + 1, long.MaxValue - 1);
}
