using Ifo.Analysis.Exchange.Import;

namespace Ifo.Analysis.Exchange.Kinds;

/// <summary>Fields that several kinds of export have.</summary>
internal static class CommonFields
{
    public static readonly IReadOnlyList<string> Number = ["nr", "nummer", "löpnummer", "id"];

    public static ExportField Administration => new(
        "administration", "förvaltning", FieldNeed.Column, "nämnd", "beställande förvaltning", "beställare")
    {
        Choices = lists => Terms.Of(lists.Organisations, Terms.Administrations),
    };

    public static ExportField Person => new(
        "person",
        "pseudonym",
        FieldNeed.Column,
        "person",
        "person-id",
        "personpseudonym",
        "klient",
        "klient-id",
        "brukare",
        "individ");

    public static ExportField Provider =>
        new("provider", "utförartyp", FieldNeed.Column, "utförare", "typ av utförare", "regi", "regiform")
        {
            Choices = lists => Terms.Of(lists.Providers, Terms.Providers),
        };

    public static ExportField DayPrice(FieldNeed need) => new(
        "day_price",
        "dygnspris",
        need,
        "pris per dygn",
        "pris/dygn",
        "dygnskostnad",
        "kostnad per dygn",
        "kr/dygn",
        "dygnspris kr",
        "dygnspris (kr)");
}
