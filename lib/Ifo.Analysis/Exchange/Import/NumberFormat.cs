namespace Ifo.Analysis.Exchange.Import;

/// <summary>What a number format of a workbook makes of a number.</summary>
internal static class NumberFormat
{
    /// <summary>Whether and how the format shows a percent sign.</summary>
    public static PercentFormat Percent(string? format)
    {
        if (format is null || !format.Contains('%', StringComparison.Ordinal)) return PercentFormat.None;
        var (isQuoted, isBracket, found) = (false, false, PercentFormat.None);
        for (var at = 0; at < format.Length; at++)
        {
            var letter = format[at];
            if (letter == '"' && !isBracket) isQuoted = !isQuoted;
            else if (isQuoted && letter == '%') found = PercentFormat.Written;
            else if (isQuoted) continue;
            else if (letter is '[' or ']') isBracket = letter == '[';
            else if (letter is '\\' or '_' or '*')
            {
                at++;
                if (letter == '\\' && at < format.Length && format[at] == '%') found = PercentFormat.Written;
            }
            else if (letter == '%' && !isBracket) return PercentFormat.Computed;
        }

        return found;
    }
}

/// <summary>Whether a number format shows a percent sign.</summary>
internal enum PercentFormat
{
    /// <summary>It shows none.</summary>
    None,

    /// <summary>The number is a share: 0.081 is shown as 8.1 %.</summary>
    Computed,

    /// <summary>The sign is text after the number: 8.1 is shown as 8.1 %.</summary>
    Written,
}
