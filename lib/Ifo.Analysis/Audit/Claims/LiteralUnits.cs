using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Audit.Claims;

/// <summary>
/// Gives numbers that are known exactly, such as <c>#0</c>, the unit of the figures that they are added to or compared with:
/// zero kronor beside kronor, zero percentage points beside percentage points. A number that only multiplies or divides is a
/// count.
/// </summary>
internal static class LiteralUnits
{
    public static IReadOnlyList<ClaimTerm> Of(ClaimKind kind, Unit stated, IReadOnlyList<ClaimTerm> terms) => kind switch
    {
        _ when !terms.Any(term => term.IsLiteral) => terms,
        ClaimKind.Product or ClaimKind.Count => terms,
        ClaimKind.TargetsMet => InPairs(terms),
        ClaimKind.PerUnit or ClaimKind.WeightedMean or ClaimKind.Allocation =>
            [.. terms.Select(term =>
                As(term, UnitOf(terms.Where(other => string.Equals(other.Role, term.Role, StringComparison.Ordinal))) ?? Alone(
                    term.Role, stated)))],
        _ => [.. terms.Select(term => As(term, UnitOf(terms) ?? stated))],
    };

    private static IReadOnlyList<ClaimTerm> InPairs(IReadOnlyList<ClaimTerm> terms)
    {
        var (values, targets) = (InRole(terms, "value"), InRole(terms, "target"));
        if (values.Count != targets.Count) return terms;
        return [.. values.Zip(targets, As), .. targets.Zip(values, As)];
    }

    private static List<ClaimTerm> InRole(IReadOnlyList<ClaimTerm> terms, string role) =>
        [.. terms.Where(term => string.Equals(term.Role, role, StringComparison.Ordinal))];

    private static ClaimTerm As(ClaimTerm term, ClaimTerm counterpart) => As(term, counterpart.Unit);

    private static ClaimTerm As(ClaimTerm term, Unit unit) => term.IsLiteral ? term with { Unit = unit } : term;

    // Of figures without a value the unit is not known.
    private static Unit? UnitOf(IEnumerable<ClaimTerm> terms) =>
        terms.FirstOrDefault(term => !term.IsLiteral && !term.IsMissing)?.Unit;

    private static Unit Alone(string role, Unit stated) => role is "value" or "total" ? stated : Unit.Count;
}
