using System.Globalization;

namespace Ifo.Analysis.Database;

/// <summary>The types of columns, and values in the forms that they take.</summary>
internal static class ColumnTypes
{
    public const string Key = "TEXT NOT NULL PRIMARY KEY";
    public const string Text = "TEXT NOT NULL";
    public const string OptionalText = "TEXT";
    public const string Day = "TEXT";
    public const string Number = "REAL";
    public const string Whole = "INTEGER NOT NULL";
    public const string OptionalWhole = "INTEGER";

    /// <summary>A key of another table; NULL where there is none.</summary>
    public static string KeyOf(string table) => $"TEXT REFERENCES {table} (key)";

    /// <summary>The text, or NULL for an empty one.</summary>
    public static object? TextOrNull(string text) => text.Length == 0 ? null : text;

    /// <summary>The day as 2024-03-31, or NULL for the ends of time.</summary>
    public static object? DayOrNull(DateOnly day) => day == DateOnly.MinValue || day == DateOnly.MaxValue ? null : DayText(day);

    /// <summary>The day as 2024-03-31.</summary>
    public static string DayText(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The nearest number that SQLite holds: 15 digits are exact, and no figure has more.</summary>
    public static object Real(decimal value) => (double)value;
}
