using Ifo.Analysis.Audit.Slips;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Audit.Measuring;

/// <summary>A slip put into a table that agrees: which figure, and how it is printed with the slip.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Figure">The figure as it should be printed.</param>
/// <param name="Printed">The figure with the slip.</param>
/// <param name="Lowest">The least that the other cells can give, worked out by hand arithmetic, not by the audit's.</param>
/// <param name="Highest">The most that they can give.</param>
internal sealed record SeededSlip(SlipKind Kind, PublishedFigure Figure, Reported Printed, decimal Lowest, decimal Highest)
{
    /// <summary>Whether rounding hides the slip: the figure as printed can be what the other cells give.</summary>
    public bool IsHidden
    {
        get
        {
            var half = Half(Printed);
            var scale = Printed.Unit.Factor / Figure.Demand().Unit.Factor;
            // Half-open intervals: ends that only touch have nothing in common.
            return (Printed.Value - half) * scale < Highest && Lowest < (Printed.Value + half) * scale;
        }
    }

    /// <summary>The slips of a kind that a table can have.</summary>
    public static IEnumerable<SeededSlip> Of(SlipKind kind, GeneratedTable table) => kind switch
    {
        SlipKind.Unweighted => Other(kind, table, table.Mean, Average(table.Rates.Select(Value)), MeanEnds(table)),
        SlipKind.PercentForPoints =>
            Other(
                kind,
                table,
                table.RateChange,
                Value(table.Rates[1]) - Value(table.Rates[0]),
                ChangeEnds(table.Rates[1], table.Rates[0])),
        SlipKind.ShareOfPurchases =>
            Other(
                kind,
                table,
                table.Share,
                Value(table.New[1]) / (Value(table.NewTotal) - Value(table.New[0])) * 100,
                ShareEnds(table)),
        SlipKind.Neighbour =>
            Other(
                kind,
                table,
                table.Change,
                ((Value(table.NewTotal) / Value(table.Old[0])) - 1) * 100,
                ChangeEnds(table.NewTotal, table.OldTotal)),
        SlipKind.Truncated =>
            Other(
                kind,
                table,
                table.Change,
                Cut(((Value(table.NewTotal) / Value(table.OldTotal)) - 1) * 100),
                ChangeEnds(table.NewTotal, table.OldTotal)),
        SlipKind.RoundedToFive => Other(
            kind, table, table.Share, decimal.Round(Value(table.New[1]) / Value(table.NewTotal) * 20) * 5, ShareEnds(table)),
        _ => Digits(kind, table),
    };

    private static IEnumerable<SeededSlip> Other(
        SlipKind kind, GeneratedTable table, PublishedFigure figure, decimal value, (decimal Low, decimal High) ends)
    {
        var right = figure.Demand();
        var printed = new Reported(
            decimal.Round(value, right.Decimals, MidpointRounding.AwayFromZero), right.Unit, right.Decimals, right.Qualifier);
        return printed.Value == right.Value ? [] : [new SeededSlip(kind, figure, printed, ends.Low, ends.High)];
    }

    // Written with a slip of the pen, in the total.
    private static IEnumerable<SeededSlip> Digits(SlipKind kind, GeneratedTable table)
    {
        var right = table.NewTotal.Demand();
        var digits = DigitSlips.Digits(right);
        var printed = kind switch
        {
            SlipKind.Sign => [new Reported(-right.Value, right.Unit, right.Decimals, right.Qualifier)],
            SlipKind.Unit => [new Reported(right.Value, Unit.Thousands, right.Decimals, right.Qualifier)],
            SlipKind.Transposed => DigitSlips.Transposed(digits).Select(text => DigitSlips.With(right, text)),
            SlipKind.Doubled =>
                Enumerable.Range(0, digits.Length).Select(at => DigitSlips.With(right, digits.Insert(at, digits[at].ToString()))),
            SlipKind.Dropped => Enumerable.Range(0, digits.Length).Select(at => DigitSlips.With(right, digits.Remove(at, 1))),
            _ => DigitSlips.Changed(digits).Select(text => DigitSlips.With(right, text)),
        };
        var half = Half(right) * table.New.Count;
        var sum = table.New.Sum(Value);
        return printed
            .Where(number => number.Value != right.Value || number.Unit != right.Unit)
            .Select(number => new SeededSlip(kind, table.NewTotal, number, sum - half, sum + half));
    }

    private static (decimal Low, decimal High) MeanEnds(GeneratedTable table)
    {
        var weights = table.Weights.Select(Value).ToList();
        var mean = table.Rates.Select(Value).Zip(weights, (rate, weight) => rate * weight).Sum() / weights.Sum();
        return (mean - Half(table.Rates[0].Demand()), mean + Half(table.Rates[0].Demand()));
    }

    private static (decimal Low, decimal High) ChangeEnds(PublishedFigure now, PublishedFigure before)
    {
        var (a, b) = (now.Demand(), before.Demand());
        return ((((a.Value - Half(a)) / (b.Value + Half(b))) - 1) * 100, (((a.Value + Half(a)) / (b.Value - Half(b))) - 1) * 100);
    }

    private static (decimal Low, decimal High) ShareEnds(GeneratedTable table)
    {
        var (part, whole) = (table.New[1].Demand(), table.NewTotal.Demand());
        return ((part.Value - Half(part)) / (whole.Value + Half(whole)) * 100,
            (part.Value + Half(part)) / (whole.Value - Half(whole)) * 100);
    }

    private static decimal Cut(decimal value) => decimal.Truncate(value * 10) / 10;

    private static decimal Average(IEnumerable<decimal> values) => values.Average();

    private static decimal Value(PublishedFigure figure) => figure.Demand().Value;

    private static decimal Half(Reported number) =>
        number.Qualifier == Qualifier.Exact ? 0 : new decimal(1, 0, 0, isNegative: false, (byte)number.Decimals) / 2;
}
