using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Audit.Claims;

/// <summary>Checks that the units of a claim's inputs go with each other and with what is stated.</summary>
internal sealed class UnitCheck(CsvRow row, Claim claim, ProblemList problems)
{
    private Unit Stated => claim.Stated.Unit;

    public void Run()
    {
        if (claim.Terms.Count == 0 || claim.Stated.IsMissing) return;
        CheckStated();
        CheckInputs();
    }

    private void CheckStated()
    {
        var expected = claim.Kind switch
        {
            ClaimKind.ChangePercent or ClaimKind.Share when !Stated.ConvertsTo(Unit.Share) => "percent eller share",
            ClaimKind.ChangePoints when Stated != Unit.PercentagePoints => "percentage-points",
            ClaimKind.Rate when !Stated.ConvertsTo(Unit.PerThousand) => "per-1000 eller per-100000",
            ClaimKind.Ratio when Stated != Unit.Times && Stated != Unit.Count => "times",
            ClaimKind.TargetsMet or ClaimKind.Count or ClaimKind.Largest or ClaimKind.Smallest when Stated != Unit.Count =>
                "count",
            _ => "",
        };
        if (expected.Length > 0) problems.Add(row.File, row.Line, "unit", Stated.Key, $"{expected}, som {claim.KindKey} ger");
    }

    private void CheckInputs()
    {
        switch (claim.Kind)
        {
            case ClaimKind.Sum or ClaimKind.Difference or ClaimKind.Change or ClaimKind.Mean or ClaimKind.SameFigure:
                Demand(claim.Terms, Stated);
                break;
            case ClaimKind.WeightedMean:
                Demand(claim.In("value"), Stated);
                Demand(claim.In("weight"), claim.In("weight").FirstOrDefault()?.Unit ?? Stated);
                break;
            case ClaimKind.Allocation:
                Demand(claim.In("total"), Stated);
                Demand(claim.In("share"), Unit.Share);
                break;
            case ClaimKind.ChangePoints:
                Demand(claim.Terms, Unit.Share);
                break;
            case ClaimKind.PerUnit:
                foreach (var role in new[] { "amount", "per" })
                    Demand(claim.In(role), claim.In(role).FirstOrDefault()?.Unit ?? Stated);
                break;
            case ClaimKind.TargetsMet:
                foreach (var (value, target) in claim.In("value").Zip(claim.In("target"))) Demand([value], target.Unit);
                break;
            case ClaimKind.Product or ClaimKind.Count:
                break;
            default:
                Demand(claim.Terms, claim.Terms[0].Unit);
                break;
        }
    }

    private void Demand(IEnumerable<ClaimTerm> terms, Unit unit)
    {
        foreach (var term in terms.Where(term => !term.IsMissing && !Fits(term.Unit, unit)))
            problems.Add(
                row.File, row.Line, "inputs", $"{term.Name} i {term.Unit.Key}", $"en uppgift som kan räknas om till {unit.Key}");
    }

    private static bool Fits(Unit unit, Unit wanted) =>
        unit.ConvertsTo(wanted == Unit.PercentagePoints && unit != Unit.PercentagePoints ? Unit.Percent : wanted);
}
