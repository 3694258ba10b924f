using Ifo.Analysis.Audit.Claims;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Audit.Slips;

/// <summary>Searches for the likeliest slip behind a contradicted claim.</summary>
internal sealed class SlipSearch(IReadOnlyList<IGrouping<string, Claim>> claims, FigureIndex figures)
{
    // Of longer sums every term could hold the slip, and none would be likelier than the next.
    private const int MostInputs = 40;
    private const int LeastStatedDigits = 2;
    private const int LeastInputDigits = 3;

    private readonly ILookup<string, IGrouping<string, Claim>> _byFigure = claims
        .SelectMany(claim => claim.SelectMany(FiguresOf).Distinct(StringComparer.Ordinal).Select(id => (Id: id, Claim: claim)))
        .ToLookup(pair => pair.Id, pair => pair.Claim, StringComparer.Ordinal);

    /// <summary>The likeliest slip, or <see cref="Slip.None"/>.</summary>
    public Slip Of(Claim claim, Judgement judgement)
    {
        if (KindRule.Of(claim.Kind).IsComparison || claim.Stated.IsLimit) return Slip.None;
        var found = Rounding(claim, judgement).Concat(Method(claim))
            .Concat(Stated(claim))
            .Concat(Inputs(claim))
            .Concat(Copies(claim))
            .Concat(Neighbours(claim))
            .ToList();
        if (found.Count == 0) return Slip.None;
        // What mends most claims comes first; what the claim itself states comes before what it rests on.
        var best = found
            .OrderByDescending(Mended)
            .ThenBy(slip => Likelihood(slip.Kind))
            .ThenBy(slip => IsOwn(claim, slip) ? 0 : 1)
            .First();
        return best with
        {
            Alternatives = found
            .Where(slip => slip.Kind == best.Kind)
            .Select(slip => slip.Place)
            .Distinct(StringComparer.Ordinal)
            .Count() - 1
        };
    }

    // 65 for 665 is a digit too few in the one or a digit too many in the other.
    private static SlipKind Likelihood(SlipKind kind) => kind == SlipKind.Dropped ? SlipKind.Doubled : kind;

    // Where the claim has looked at the wrong figure, no figure is mended.
    private int Mended(Slip slip) => slip.Kind == SlipKind.Neighbour && slip.From.Length == 0
        ? 1
        : Math.Max(1, _byFigure[slip.Place].Count(claim => !claim.Any(reading => Agrees(reading))));

    private static bool IsOwn(Claim claim, Slip slip) =>
        slip.Place.Length == 0 || (claim.Stated.TryFigure(out var figure) && figure.Id == slip.Place);

    private static IEnumerable<string> FiguresOf(Claim claim)
    {
        foreach (var figure in claim.Inputs) yield return figure.Id;
        if (claim.Stated.TryFigure(out var stated)) yield return stated.Id;
    }

    private static IEnumerable<Slip> Rounding(Claim claim, Judgement judgement)
    {
        if (!claim.Stated.TryNumber(Correction.None, out var stated)
            || stated.Qualifier != Qualifier.Rounded && stated.Qualifier != Qualifier.Exact) yield break;
        // "Alla", "samtliga": a whole that is said in words has no digits to be cut off or rounded.
        if (stated.Qualifier == Qualifier.Exact && !claim.Printed.Any(char.IsAsciiDigit)) yield break;
        var step = new decimal(1, 0, 0, isNegative: false, (byte)stated.Decimals);
        if (judgement.Interval.Intersects(Towards(stated.Value, step)))
            yield return new Slip(SlipKind.Truncated, "", 0, "", "", 0);
        if (stated.Decimals == 0
            && stated.Value != 0
            && stated.Value % (5 * step) == 0
            && judgement.Interval.Intersects(Interval.Closed(stated.Value - (2.5m * step), stated.Value + (2.5m * step))))
            yield return new Slip(SlipKind.RoundedToFive, "", 0, "", "", 0);
    }

    private static Interval Towards(decimal value, decimal step) =>
        value >= 0 ? Interval.Between(value, true, value + step, false) : Interval.Between(value - step, false, value, true);

    // The same inputs, put together in another way.
    private IEnumerable<Slip> Method(Claim claim)
    {
        if (claim.Kind == ClaimKind.WeightedMean && Mean(claim)) yield return new Slip(SlipKind.Unweighted, "", 0, "", "", 0);
        if (claim.Kind is ClaimKind.ChangePercent or ClaimKind.ChangePoints && OtherChange(claim))
            yield return new Slip(SlipKind.PercentForPoints, "", 0, "", "", 0);
        if (claim.Kind == ClaimKind.Share && OfPurchases(claim))
            yield return new Slip(SlipKind.ShareOfPurchases, "", 0, "", "", 0);
    }

    private static bool Mean(Claim claim) =>
        Agrees(claim with { Kind = ClaimKind.Mean, Terms = [.. claim.In("value").Select(term => term with { Role = "" })] });

    // The digits are right and the unit's word is not.
    private static bool OtherChange(Claim claim)
    {
        if (!claim.Terms.All(term => term.Unit.ConvertsTo(Unit.Share))
            || !claim.Stated.TryNumber(Correction.None, out var stated)) return false;
        var (kind, unit) = claim.Kind == ClaimKind.ChangePercent
            ? (ClaimKind.ChangePoints, Unit.PercentagePoints)
            : (ClaimKind.ChangePercent, Unit.Percent);
        return Agrees(
            claim with
            {
                Kind = kind,
                Stated = Statement.Of(new Reported(stated.Value, unit, stated.Decimals, stated.Qualifier))
            });
    }

    private bool OfPurchases(Claim claim)
    {
        var whole = claim.In("whole").ToList();
        if (whole.Count != 1 || whole[0].Figure is not { } all) return false;
        var own = figures
            .TableOf(all)
            .FirstOrDefault(other => other.Provider == "egen-regi"
                && other with
                {
                    Provider = all.Provider,
                    Id = all.Id,
                    Label = all.Label,
                    Reading = all.Reading,
                    Printed = all.Printed,
                    Note = all.Note,
                    Source = all.Source
                } == all);
        return own is { Reading.HasFigure: true }
            && Agrees(claim with { Terms = [.. claim.Terms, ClaimTerm.Of("whole", -1, own)] });
    }

    private IEnumerable<Slip> Stated(Claim claim)
    {
        if (claim.Stated.TryFigure(out var figure)) return InFigure(claim, figure, LeastStatedDigits);
        return claim.Stated.TryNumber(Correction.None, out var number) ? InText(claim, number) : [];
    }

    private static IEnumerable<Slip> InText(Claim claim, Reported number) =>
        DigitSlips.Before(number, LeastStatedDigits)
            .Select(slip => (slip.Kind, slip.Before, Judgement.Of(claim with { Stated = Statement.Of(slip.Before) }).Verdict))
            .Where(slip => Agrees(slip.Verdict))
            .OrderBy(slip => slip.Verdict)
            .DistinctBy(slip => slip.Kind)
            .Select(slip => new Slip(slip.Kind, "", claim.Source.Line, number.ToString(), slip.Before.ToString(), 0));

    private IEnumerable<Slip> Inputs(Claim claim)
    {
        var inputs = claim.Inputs.ToList();
        return inputs.Count > MostInputs ? [] : inputs
            .SelectMany(figure => InFigure(claim, figure, LeastInputDigits))
            .Where(slip => slip.Kind != SlipKind.Unit || Dwarfs(claim, slip));
    }

    // A small term in a smaller unit is no term at all, which would mend any sum that is off by it.
    private bool Dwarfs(Claim claim, Slip slip) =>
        figures.TryGet(slip.Place, out var figure) && figure.Demand() is var number
        && number.Unit.ConvertsTo(claim.Stated.Unit)
        && Math.Abs(number.Unit.Convert(number.Value, claim.Stated.Unit)) > Math.Abs(claim.Stated.Value);

    private IEnumerable<Slip> InFigure(Claim claim, PublishedFigure figure, int leastDigits) =>
        DigitSlips.Before(figure.Demand(), leastDigits)
            .Select(slip =>
                (slip.Kind, slip.Before, Judgement.Of(claim, new Correction(figure, slip.Before), claim.Kind).Verdict))
            .Where(slip => Agrees(slip.Verdict) && EverythingAgrees(figure, slip.Before))
            .OrderBy(slip => slip.Verdict)
            .DistinctBy(slip => slip.Kind)
            .Select(slip => new Slip(slip.Kind, figure.Id, figure.Line, figure.Demand().ToString(), slip.Before.ToString(), 0));

    private bool EverythingAgrees(PublishedFigure figure, Reported number) =>
        _byFigure[figure.Id].All(claim => claim.Any(reading => Agrees(reading, new Correction(figure, number))));

    // A figure that is printed as the one beside it, and is another when it is recomputed.
    private IEnumerable<Slip> Copies(Claim claim)
    {
        var inputs = claim.Inputs.ToList();
        var own = claim.Stated.TryFigure(out var stated) ? [stated] : Array.Empty<PublishedFigure>();
        return own.Concat(inputs.Count > MostInputs ? [] : inputs).Where(IsCopy)
            .SelectMany(figure => Recomputed(figure).Select(number => (Figure: figure, Number: number)))
            .Where(pair => Agrees(claim, new Correction(pair.Figure, pair.Number)) && EverythingAgrees(pair.Figure, pair.Number))
            .Select(pair =>
                new Slip(
                    SlipKind.Neighbour,
                    pair.Figure.Id,
                    pair.Figure.Line,
                    pair.Figure.Demand().ToString(),
                    pair.Number.ToString(),
                    0));
    }

    private bool IsCopy(PublishedFigure figure) =>
        figure.Reading.TryGet(out var number) && DigitSlips.Digits(number).Length >= LeastInputDigits
        && figures
            .Neighbours(figure)
            .Any(other => other.Reading.TryGet(out var beside)
                && beside.Value == number.Value
                && beside.Unit == number.Unit
                && number.Value != 0);

    private IEnumerable<Reported> Recomputed(PublishedFigure figure) => _byFigure[figure.Id].SelectMany(readings => readings)
        .Where(reading => reading.Stated.TryFigure(out var stated) && ReferenceEquals(stated, figure))
        .Select(reading => Judgement.Of(reading))
        .Where(judged => judged.Verdict == Verdict.Contradicted)
        .Select(judged => (Number: figure.Demand(), Middle: judged.Interval.Lower + (judged.Interval.Width / 2)))
        .Select(pair => new Reported(
            decimal.Round(pair.Middle, pair.Number.Decimals, MidpointRounding.AwayFromZero),
            pair.Number.Unit,
            pair.Number.Decimals,
            pair.Number.Qualifier));

    // Only where one neighbour alone would do it: of many, some fit by chance.
    private IEnumerable<Slip> Neighbours(Claim claim)
    {
        var fitting = claim.Terms.Where(term => term.Figure is not null)
            .SelectMany(term => figures
                .Neighbours(term.Figure!)
                .Where(other => Fits(claim, term, other))
                .Select(other => (Term: term, Other: other)))
            .Take(2).ToList();
        return fitting is [var (term, neighbour)]
            ? [new Slip(SlipKind.Neighbour, term.Name, neighbour.Line, "", neighbour.Label, 0)]
            : [];
    }

    // Another measure is no neighbour, a vague figure fits too much, and a zero only takes the term away.
    private static bool Fits(Claim claim, ClaimTerm term, PublishedFigure other) =>
        other.Reading.TryGet(out var number) && number.Unit.ConvertsTo(term.Unit) && number.Value != 0
        && number.Qualifier is Qualifier.Exact or Qualifier.Rounded
        && string.Equals(other.Measure, term.Figure!.Measure, StringComparison.Ordinal)
        && claim.Terms.All(input => !ReferenceEquals(input.Figure, other))
        && Agrees(claim with
        {
            Terms = [.. claim.Terms.Select(input => input == term ? ClaimTerm.Of(term.Role, term.Sign, other) : input)]
        });

    private static bool Agrees(Claim claim) => Agrees(claim, Correction.None);

    private static bool Agrees(Claim claim, Correction correction) =>
        Agrees(Judgement.Of(claim, correction, claim.Kind).Verdict);

    private static bool Agrees(Verdict verdict) => verdict is Verdict.Reproduced or Verdict.WithinRounding;
}
