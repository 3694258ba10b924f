using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Audit.Claims;

/// <summary>What a kind of claim asks of its row: the key in files, the roles of its inputs and what can be stated.</summary>
internal sealed record KindRule(ClaimKind Kind, StatedForm Form, IReadOnlyList<string> Roles)
{
    private static readonly Dictionary<string, KindRule> ByKey = All().ToDictionary(rule => rule.Key, StringComparer.Ordinal);

    public string Key => KeyOf(Kind);

    /// <summary>Whether what is stated is a comparison, not an amount.</summary>
    public bool IsComparison => Form is StatedForm.Direction or StatedForm.Place or StatedForm.Number;

    /// <summary>Whether the inputs' order matters and each must have its counterpart.</summary>
    public bool IsPaired => Kind is ClaimKind.WeightedMean or ClaimKind.TargetsMet;

    public static IReadOnlyCollection<string> Keys => ByKey.Keys;

    public static string KeyOf(ClaimKind kind) => kind == ClaimKind.SameFigure ? "equals" : ChoiceKeys.Kebab(kind.ToString());

    public static KindRule Of(ClaimKind kind) => ByKey[KeyOf(kind)];

    public static bool TryGet(string key, out KindRule rule) => ByKey.TryGetValue(key, out rule!);

    private static IEnumerable<KindRule> All()
    {
        string[] terms = [""], change = ["new", "old"], parts = ["part", "whole"];
        yield return new(ClaimKind.Sum, StatedForm.Amount, terms);
        yield return new(ClaimKind.Difference, StatedForm.Amount, terms);
        yield return new(ClaimKind.Change, StatedForm.Amount, change);
        yield return new(ClaimKind.ChangePercent, StatedForm.Amount, change);
        yield return new(ClaimKind.ChangePoints, StatedForm.Amount, change);
        yield return new(ClaimKind.Share, StatedForm.Amount, parts);
        yield return new(ClaimKind.Rate, StatedForm.Amount, parts);
        yield return new(ClaimKind.Ratio, StatedForm.Amount, parts);
        yield return new(ClaimKind.PerUnit, StatedForm.Amount, ["amount", "per"]);
        yield return new(ClaimKind.Product, StatedForm.Amount, terms);
        yield return new(ClaimKind.Allocation, StatedForm.Amount, ["total", "share"]);
        yield return new(ClaimKind.Mean, StatedForm.Amount, terms);
        yield return new(ClaimKind.WeightedMean, StatedForm.Amount, ["value", "weight"]);
        yield return new(ClaimKind.SameFigure, StatedForm.Amount, terms);
        yield return new(ClaimKind.Direction, StatedForm.Direction, change);
        yield return new(ClaimKind.Trend, StatedForm.Direction, terms);
        yield return new(ClaimKind.Largest, StatedForm.Place, ["this", "among"]);
        yield return new(ClaimKind.Smallest, StatedForm.Place, ["this", "among"]);
        yield return new(ClaimKind.TargetsMet, StatedForm.Number, ["value", "target"]);
        yield return new(ClaimKind.Count, StatedForm.Number, terms);
    }
}

/// <summary>What can be stated.</summary>
internal enum StatedForm
{
    /// <summary>An amount in a unit.</summary>
    Amount,

    /// <summary>A direction.</summary>
    Direction,

    /// <summary>A place among others; the first when only words say it.</summary>
    Place,

    /// <summary>A counted number.</summary>
    Number,
}
