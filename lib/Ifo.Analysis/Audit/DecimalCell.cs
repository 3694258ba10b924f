using System.Globalization;

namespace Ifo.Analysis.Audit;

/// <summary>
/// A number in a cell, with decimal point, or with decimal comma as Swedish Excel writes it. No thousands separators.
/// </summary>
internal static class DecimalCell
{
    public static bool TryParse(string text, out decimal number) =>
        decimal.TryParse(
            text.Replace(',', '.'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out number);
}
