using System.Text.RegularExpressions;
using Ifo.Analysis.Quantities;

namespace Ifo.Drafts.Numbers;

/// <summary>The unit that stands after a number, or over a column.</summary>
internal static partial class UnitWords
{
    // Longest first, since kronor per dygn begins as kronor does.
    private static readonly (string Notation, Unit Unit)[] Notations =
    [
        .. Unit.All.Where(unit => unit != Unit.Count && unit != Unit.Share && unit != Unit.Index)
            .SelectMany(unit => unit.OtherNotations.Append(unit.Symbol).Append(unit.Singular).Select(word => (word, unit)))
            .Append(("mdr kronor", Unit.Billions)).Append(("mdr", Unit.Billions)).Append(("miljoner", Unit.Millions))
            .Append(("Mkr", Unit.Millions)).Append(("miljarder", Unit.Billions)).Append(("ksek", Unit.Thousands))
            .Append(("msek", Unit.Millions)).Append(("procentenheten", Unit.PercentagePoints))
            .Append(("% -enheter", Unit.PercentagePoints)).Append(("dygnen", Unit.CareDays))
            .Where(pair => pair.Item1.Length > 0 && !(pair.Item2 == Unit.Years))
            .DistinctBy(pair => pair.Item1.ToUpperInvariant())
            .OrderByDescending(pair => pair.Item1.Length)
            .Select(pair => (pair.Item1, pair.Item2)),
    ];

    /// <summary>The unit that a text begins with, after spaces.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to look.</param>
    /// <param name="end">Where the unit ends.</param>
    public static Unit? At(string text, int start, out int end)
    {
        end = start;
        var at = start;
        while (at < text.Length && char.IsWhiteSpace(text[at]) && at - start < 3) at++;
        foreach (var (notation, unit) in Notations)
        {
            if (!Stands(text, at, notation)) continue;
            end = at + notation.Length;
            return unit;
        }

        return null;
    }

    /// <summary>The unit that a heading names: <c>(mnkr)</c>, <c>Belopp i tkr</c>, <c>andel %</c>.</summary>
    /// <param name="heading">The words of the heading.</param>
    public static Unit? In(string heading)
    {
        var found = HeadingUnit().Match(heading);
        if (!found.Success) return null;
        return found.Value.ToUpperInvariant() switch
        {
            "MNKR" or "MKR" or "MSEK" => Unit.Millions,
            "TKR" or "KSEK" => Unit.Thousands,
            "MDKR" => Unit.Billions,
            _ => Unit.Percent,
        };
    }

    private static bool Stands(string text, int at, string notation)
    {
        if (at + notation.Length > text.Length) return false;
        for (var i = 0; i < notation.Length; i++)
        {
            var (here, wanted) = (text[at + i], notation[i]);
            if (char.IsWhiteSpace(here) ? wanted != ' '
                : char.ToUpperInvariant(here) != char.ToUpperInvariant(wanted)) return false;
        }

        var after = at + notation.Length;
        if (notation == "%") return after >= text.Length || text[after] != '-';
        return after >= text.Length || !(char.IsLetterOrDigit(text[after]) || text[after] == '/');
    }

    [GeneratedRegex(@"\b(?:mnkr|mkr|msek|tkr|ksek|mdkr)\b|%|\bprocent\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex HeadingUnit();
}
