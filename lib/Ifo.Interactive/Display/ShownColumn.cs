namespace Ifo.Interactive.Display;

/// <summary>A column of a frame, as it is shown.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The .NET type of its values, by name.</param>
/// <param name="Missing">How many of its rows have no value.</param>
/// <param name="Values">The values of the first rows; null where there is none.</param>
internal sealed record ShownColumn(string Name, string Type, long Missing, IReadOnlyList<object?> Values);

/// <summary>A frame or a series, as it is shown.</summary>
/// <param name="Kind">What it is called.</param>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Keys">What the first rows are called, or their numbers.</param>
/// <param name="Columns">The columns, in order.</param>
internal sealed record ShownFrame(string Kind, long Rows, IReadOnlyList<object?> Keys, IReadOnlyList<ShownColumn> Columns)
{
    /// <summary>So many rows are shown.</summary>
    public const int MostRows = 20;

    /// <summary>So many columns are shown.</summary>
    public const int MostColumns = 30;
}
