using System.Globalization;
using System.Numerics;

namespace Ifo.Analysis.Engines.Sql;

/// <summary>Whole numbers, whatever type a database gives them in.</summary>
internal static class SqlValue
{
    public static BigInteger Whole(object? value) => value switch
    {
        null or DBNull => BigInteger.Zero,
        BigInteger whole => whole,
        decimal number => new BigInteger(number),
        double number => new BigInteger(number),
        _ => Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };

    public static long Long(object? value) => (long)Whole(value);

    public static int Int(object? value) => (int)Whole(value);

    public static long? LongOrNull(object? value) => value is null or DBNull ? null : Long(value);

    /// <summary>A day as a whole number, 20241231.</summary>
    public static long Day(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;
}
