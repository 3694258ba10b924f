using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.Audit.Claims;
using Ifo.Analysis.Audit.Measuring;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Audit;

public class AuditLawsTests
{
    private static readonly Gen<GeneratedTable> Tables = Gen.Choose(0, int.MaxValue).Select(seed => GeneratedTable.Of(new Random(seed)));

    [Fact]
    public void What_is_true_before_rounding_is_never_contradicted_after_it() =>
        Laws.Hold(Tables, table => table.Claims().All(claim => Judgement.Of(claim).Verdict is Verdict.Reproduced or Verdict.WithinRounding));

    [Fact]
    public void Noise_within_the_rounding_of_the_terms_never_makes_a_sum_contradicted() =>
        Laws.Hold(
            from table in Tables
            from shares in Gen.Choose(-49, 49).ListOf(table.New.Count)
            select (table, shares),
            pair => Sum(pair.table, pair.shares.Select(share => share / 100m)) != Verdict.Contradicted);

    [Fact]
    public void The_verdict_is_the_same_in_another_unit() =>
        Laws.Hold(
            from terms in Gen.Choose(-9999, 9999).ListOf(3)
            from off in Gen.Choose(-4, 4)
            select (terms, off),
            pair => Verdicts(pair.terms, pair.off, Unit.Millions, 1).SequenceEqual(Verdicts(pair.terms, pair.off, Unit.Thousands, 1)));

    [Fact]
    public void A_claim_that_is_reproduced_stays_so_when_its_inputs_are_exact() =>
        Laws.Hold(Tables, table => table.Claims().Where(claim => Judgement.Of(claim).Verdict == Verdict.Reproduced).All(claim =>
            Judgement.Of(claim with { Terms = [.. claim.Terms.Select(Exact)] }).Verdict == Verdict.Reproduced));

    [Fact]
    public void Exact_inputs_leave_nothing_to_rounding() =>
        Laws.Hold(Tables, table => table.Claims().All(claim =>
            Judgement.Of(claim with { Terms = [.. claim.Terms.Select(Exact)] }).Verdict is Verdict.Reproduced or Verdict.Contradicted));

    // The printed total of terms that were each moved within their last digit.
    private static Verdict Sum(GeneratedTable table, IEnumerable<decimal> shares)
    {
        var decimals = table.New[0].Demand().Decimals;
        var step = (decimal)Math.Pow(10, -decimals);
        var truth = table.New.Zip(shares, (figure, share) => figure.Demand().Value + (share * step)).Sum();
        var claim = table.Claims()[1];
        return Judgement.Of(claim with { Stated = Statement.Of(new Reported(decimal.Round(truth, decimals, MidpointRounding.AwayFromZero), Unit.Millions, decimals, Qualifier.Rounded)) }).Verdict;
    }

    private static IEnumerable<Verdict> Verdicts(IEnumerable<int> terms, int off, Unit unit, int decimals)
    {
        using var draft = new Draft();
        var tenths = terms.ToList();
        for (var i = 0; i < tenths.Count; i++) draft.Figure($"t/{i}", Written(tenths[i], unit, decimals), unit.Key);
        draft.Claim(Written(tenths.Sum() + off, unit, decimals), "sum", "./t/*", unit: unit.Key);
        return [.. draft.Audit().Select(claim => claim.Verdict)];
    }

    private static string Written(int tenths, Unit unit, int decimals) =>
        (tenths / 10m).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace('.', ',');

    private static ClaimTerm Exact(ClaimTerm term) =>
        ClaimTerm.Of(term.Role, term.Sign, term.Figure! with { Reading = Reading.Of(new Reported(term.Figure!.Demand().Value, term.Unit, term.Figure.Demand().Decimals, Qualifier.Exact)) });
}
