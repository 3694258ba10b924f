using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Workshops;

/// <summary>An invented row of persons with one hidden number, for the exercise of finding it.</summary>
public static class HiddenCell
{
    /// <summary>Numbers below this are hidden in the example: the limit of the default rule.</summary>
    public static long Limit => DisclosureRule.Default.Numerator;

    private static readonly (string Area, long Persons)[] Row =
    [
        ("Centrum", 17),
        ("Hisingen", 2),
        ("Nordost", 24),
        ("Sydväst", 11)
    ];

    private static Caption Invented => Caption.Synthetic("Påhittade antal för övningen", "inget år", "fyra områden");

    internal static long Value => Row.Single(cell => cell.Persons < Limit).Persons;

    /// <summary>The row as a table with the small number hidden and the sum shown, as it must not be published.</summary>
    /// <example>
    /// <code>
    /// HiddenCell.Table()
    /// </code>
    /// </example>
    public static Table Table() =>
        Presentation.Table.From(
            Row.Append((Area: "Summa", Persons: Row.Sum(cell => cell.Persons))),
            "Ett antal är dolt, men summan är kvar (påhittade antal)",
            Invented)
            .Column("Område", cell => cell.Area)
            .Count("Personer", cell => cell.Persons < Limit ? NoValue.Confidential : cell.Persons);

    /// <summary>The same row as counts that can be protected.</summary>
    /// <example>
    /// <code>
    /// HiddenCell.Counts().Protect(Ifo.Analysis.Disclosure.DisclosureRule.Default).Table("Samma antal efter röjandekontroll")
    /// </code>
    /// </example>
    public static PersonTable Counts() => PersonTable.FromCounts(
        "Område", [.. Row.Select(cell => cell.Area)], "", [], (row, _) => Row[row].Persons, Invented);
}
