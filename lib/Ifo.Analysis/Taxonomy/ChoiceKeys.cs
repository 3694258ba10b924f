using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Taxonomy;

/// <summary>The keys by which data files name qualifiers and other choices that the code itself decides on.</summary>
internal static class ChoiceKeys
{
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetNames<Qualifier>().Select(Kebab)];

    private static readonly Dictionary<string, Qualifier> Qualifiers =
        Enum.GetValues<Qualifier>().ToDictionary(qualifier => Kebab(qualifier.ToString()), StringComparer.Ordinal);

    public static bool TryGet(string key, out Qualifier qualifier)
    {
        if (Qualifiers.TryGetValue(key, out qualifier)) return true;
        qualifier = Qualifier.Rounded;
        return false;
    }

    /// <summary>A name of the code as data files write it: <c>ChangePercent</c> becomes <c>change-percent</c>.</summary>
    public static string Kebab(string name) =>
        string.Concat(
            name.Select((letter, index) => (index > 0 && char.IsUpper(letter) ? "-" : "") + char.ToLowerInvariant(letter)));
}
