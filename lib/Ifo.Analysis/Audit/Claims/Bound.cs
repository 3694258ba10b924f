using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Audit.Claims;

/// <summary>Words that give a limit and no other end: <c>minst</c>, <c>mer än</c>, <c>högst</c>, <c>mindre än</c>.</summary>
internal static class Bound
{
    public const string AtLeast = "at-least";
    public const string MoreThan = "more-than";
    public const string AtMost = "at-most";
    public const string LessThan = "less-than";

    // An interval has ends; this is farther away than any figure, and leaves room to convert units.
    private const decimal Far = 1_000_000_000_000_000m;

    public static IReadOnlyList<string> All { get; } = [AtLeast, MoreThan, AtMost, LessThan];

    public static Interval Of(string bound, decimal value) => bound switch
    {
        AtLeast => Interval.Between(value, true, Far, true),
        MoreThan => Interval.Between(value, false, Far, true),
        AtMost => Interval.Between(-Far, true, value, true),
        _ => Interval.Between(-Far, true, value, false),
    };

    public static string InWords(string bound) => bound switch
    {
        AtLeast => "minst",
        MoreThan => "mer än",
        AtMost => "högst",
        LessThan => "mindre än",
        _ => "",
    };
}
