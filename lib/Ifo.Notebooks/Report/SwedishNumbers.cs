using System.Globalization;

namespace Ifo.Notebooks.Report;

/// <summary>Numbers in Swedish text.</summary>
internal static class SwedishNumbers
{
    private static readonly NumberFormatInfo Swedish = NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberGroupSeparator = "\u00A0",
        NumberDecimalSeparator = ",",
        NegativeSign = "\u2212",
    });

    /// <summary>A whole number with non-breaking spaces between groups of three digits.</summary>
    public static string Number(int number) => number.ToString("N0", Swedish);

    /// <summary>A number with so many decimals.</summary>
    public static string Number(decimal number, int decimals) =>
        decimal.Round(number, decimals, MidpointRounding.AwayFromZero).ToString(
            "N" + decimals.ToString(CultureInfo.InvariantCulture), Swedish);

    /// <summary>A count with its noun: <c>1 analys</c>, <c>4 analyser</c>.</summary>
    public static string Count(int count, string one, string many) => Number(count) + "\u00A0" + (count == 1 ? one : many);
}
