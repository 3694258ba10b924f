using FsCheck;
using FsCheck.Fluent;

namespace Ifo.Engines.Tests;

/// <summary>Exports as text, drawn: most cells plainly good, some good in another way, some wrong.</summary>
internal static class ExportText
{
    public const string CaseHeader = "Ärende;Pseudonym;Datum;Kön;Ålder;Pris;Stadsdel";

    public const string RequestHeader =
        "Nr;Inkommen;Förvaltning;Insats;Delkategori;Pseudonym;Avtalsform;Utförartyp;Dygnspris;Utfall;Kön";

    private static readonly Gen<string> Person = Often(
        Gen.Choose(1, 30).Select(number => $"klient-{number:D5}"), "KLIENT-00001", "Åsa7", " klient-00002 ", "", "okänd",
        "19811218-9876", "p1a2b3", "7", "0007", "klient‑00003", "1,2E+11", "9999999");

    private static readonly Gen<string> Day = Often(
        Gen.Choose(0, 400).Select(day => new DateOnly(2023, 12, 1).AddDays(day)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        "31/3 2024", "2024-02-30", "", "2024-03-31 10:15", "1899-12-31", "2024-3-1", "us");

    private static readonly Gen<string> Price = Often(
        Gen.Choose(500, 9000).Select(price => $"{price}"), "1 234,50", "7250,5", "", "us", "-", "mycket", "-5", "1234.5",
        "12,345");

    private static readonly Gen<string> Name = Often(Gen.Elements("kvinna", "man"), "Kvinna", " man ", "", "us", "\"kvinna\"");

    public static Gen<string[]> Cases { get; } = Rows(
        from person in Person
        from day in Day
        from sex in Name
        from age in Often(Gen.Choose(0, 90).Select(age => $"{age}"), "", "okänd", "17,5")
        from price in Often(Gen.Choose(500, 9000).Select(price => $"{price}"), "", "us", "12,5")
        from area in Gen.Elements("Öster", "Åby", "Ängen", "öster", "")
        select $"{person};{day};{sex};{age};{price};{area}");

    public static Gen<string[]> Requests { get; } = Rows(
        from day in Day
        from administration in Often(
            Gen.Elements("Socialförvaltningen Centrum", "Socialförvaltningen Hisingen"), "socialforvaltning-centrum",
            "Ankeborg", "")
        from insats in Often(Gen.Elements("HVB", "Familjehem"), "hvb", "Xyz", "")
        from person in Person
        from ground in Often(Gen.Elements("Ramavtal", "Direktupphandling"), "ramavtal", "", "Handslag")
        from provider in Gen.Elements("Privata utförare", "Ideburna utförare")
        from price in Price
        from outcome in Often(Gen.Elements("Placering", "Ej placering"), "ja", "kanske", "")
        from sex in Name
        select $"{day};{administration};{insats};;{person};{ground};{provider};{price};{outcome};{sex}");

    // Rows with their numbers first; here and there an empty line before one.
    private static Gen<string[]> Rows(Gen<string> row) =>
        from length in Gen.Choose(60, 90)
        from rows in Gen.ArrayOf(row, length)
        from before in Gen.ArrayOf(Gen.Frequency((30, Gen.Constant("")), (1, Gen.Constant("\n"))), length)
        select rows.Zip(before).Select((pair, number) => $"{pair.Second}{number + 1};{pair.First}").ToArray();

    private static Gen<string> Often(Gen<string> usual, params string[] seldom) =>
        Gen.Frequency((60, usual), (1, Gen.Elements(seldom)));
}
