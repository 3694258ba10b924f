namespace Ifo.Notebooks.Scripting.Frames;

/// <summary>A column of a frame, as it is shown.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The .NET type of its values, by name.</param>
/// <param name="Missing">How many of its rows have no value.</param>
/// <param name="Values">The values of the first rows; null where there is none.</param>
/// <param name="IsOfPersons">Whether it says that the rows are about persons, in any row.</param>
internal sealed record ShownColumn(string Name, string Type, long Missing, IReadOnlyList<object?> Values, bool IsOfPersons);

/// <summary>A frame or a series, as it is shown.</summary>
/// <param name="Kind">What it is called.</param>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Keys">What the first rows are called, or their numbers.</param>
/// <param name="Columns">The columns, in order.</param>
internal sealed record ShownFrame(string Kind, long Rows, IReadOnlyList<object?> Keys, IReadOnlyList<ShownColumn> Columns)
{
    /// <summary>So many rows are shown.</summary>
    public const int MostRows = 100;

    /// <summary>So many columns are shown.</summary>
    public const int MostColumns = 30;

    /// <summary>Whether the rows are called by identity numbers.</summary>
    public bool HasKeysOfPersons { get; init; }

    /// <summary>
    /// Why the frame is not shown; null where it may be. A frame does not know what it was made of, but identity numbers say that
    /// its rows are about persons.
    /// </summary>
    public string? Refusal => HasKeysOfPersons ? Refused("radernas nycklar")
        : Columns.FirstOrDefault(column => column.IsOfPersons) is { } found ? Refused(OfColumn(found))
        : null;

    private static string Refused(string where) =>
        $"Ramen visas inte: den har rader om personer (personnummer, eller rader ur ett register, i {where}). Läs filen med "
        + "biblioteket, räkna med CountBy och skydda med Protect; en ram görs av tabellen.";

    private string OfColumn(ShownColumn column) => FrameIdentities.Named(column.Name, Columns.ToList().IndexOf(column) + 1);
}
