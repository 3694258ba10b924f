namespace Ifo.Notebooks.Report;

/// <summary>Judges the addresses that cells and prose point to.</summary>
internal static class Addresses
{
    private static readonly string[] Followed = ["http://", "https://", "mailto:"];

    /// <summary>
    /// Whether the address may be a reference of the element: a reader may follow a link, but nothing may load by itself.
    /// </summary>
    public static bool MayStandIn(string element, string address) => element switch
    {
        "a" => IsFragment(address) || IsNotebook(address) || Followed.Any(start => StartsWith(address, start)),
        "image" => IsFragment(address) || IsImage(address),
        _ => IsFragment(address),
    };

    /// <summary>Whether the address is a place on the same page.</summary>
    public static bool IsFragment(string address) => address.StartsWith('#');

    /// <summary>Whether the address is an image that is part of the page.</summary>
    public static bool IsImage(string address) => StartsWith(address, "data:image/");

    /// <summary>Whether the address is another notebook beside this one; pages link to that notebook's page instead.</summary>
    public static bool IsNotebook(string address) =>
        address.AsSpan().IndexOfAny(":/\\?#") < 0 && address.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase);

    private static bool StartsWith(string address, string start) => address.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
