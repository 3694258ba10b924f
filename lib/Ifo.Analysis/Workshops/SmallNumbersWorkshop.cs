using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Requests;

namespace Ifo.Analysis.Workshops;

/// <summary>Small numbers and chance with Spink's requests, and disclosure control with an invented table.</summary>
internal static class SmallNumbersWorkshop
{
    private const string Small = "bostad-forst";
    private const decimal Percent = 100m;

    public static Workshop Make(PublishedFigures figures)
    {
        var changes = figures.Requests().Compare(Period.Year(2023), Period.Year(2024)).ByInsats();
        var small = changes[Small];
        return new(
            "Små tal, slump och röjandekontroll",
            small.Sources,
            [PercentChange(small), Lower(small), BeyondChance(changes), Hidden()]);
    }

    private static Exercise PercentChange(RequestChange row) => new(
        1,
        "Med hur många procent ändrades förfrågningarna om bostad först från 2023 till 2024?",
        "procent",
        0,
        Measured.Exact(row.PercentChange.GetValueOrDefault() * Percent),
        "Förändringen delad med antalet 2023.",
        [
            new(
                (decimal)row.Change / row.After * Percent,
                "du har delat med det senare årets antal. Procent räknas på det tidigare."),
            new(
                (decimal)row.After / row.Before * Percent,
                "det är det senare året i procent av det tidigare. Frågan gäller ökningen."),
            new(row.Change, "det är förändringen i antal."),
        ]);

    private static Exercise Lower(RequestChange row) => new(
        2,
        "Vilken är den minsta förändring i procent som är rimlig, enligt 95-procentsintervallet?",
        "procent",
        0,
        Measured.Exact((decimal)row.PercentLower * Percent),
        "Intervallet för kvoten mellan två antal (exakt, betingat på summan), minus ett.",
        [
            new((decimal)row.PercentUpper * Percent, "det är den största. Frågan gäller den minsta."),
            new((decimal)row.RatioLower * Percent, "det är kvoten i procent. Dra ifrån hundra.")
        ]);

    private static Exercise BeyondChance(RequestChanges changes) => new(
        3,
        "För hur många insatser är förändringen större än slumpen förklarar, när hänsyn tas till att alla prövas samtidigt?",
        "insatser",
        0,
        Measured.Exact(changes.MoreThanChance().Count),
        "Holms metod på 5-procentsnivån: det minsta p-värdet jämförs med 5 procent delat med antalet test, nästa med ett "
        + "test färre, och så vidare.",
        [new(
            changes.Count(row => row.IsMoreThanChance()),
            "det är antalet när de prövas en och en. Tänk på att många test på en gång lätt ger något utslag av slump.")]);

    private static Exercise Hidden() => new(
        4, "I den påhittade tabellen är ett enda antal dolt. Vilket är det?", "personer", 0, Measured.Exact(HiddenCell.Value),
        "Raden summerar till sin summa. Den som ser allt utom ett tal kan räkna ut det; därför måste minst ett tal till döljas.",
        [new(
            HiddenCell.Limit - 1,
            $"det kan inte vara fler än {HiddenCell.Limit - 1} eftersom det är dolt, men hur många det är "
            + "går att räkna ut exakt.")]);
}
