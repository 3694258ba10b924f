using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>A row or column of which it is asked what it counts.</summary>
/// <param name="Item">Its place.</param>
/// <param name="Question">What is asked, in Swedish.</param>
/// <param name="Remedy">How it is answered.</param>
internal sealed record CountQuestion(int Item, string Question, string Remedy);

/// <summary>
/// Finds rows or columns that are not counted beside each other: those that may be parts of one named <c>Antal</c>, and persons
/// beside their cases. Added up they give a total that is wrong, and what is left of one without the other is not protected.
/// </summary>
/// <param name="shape">How they hang together.</param>
/// <param name="numbers">Their numbers.</param>
/// <param name="words">What their names say.</param>
/// <param name="what">What they are, with the article: <c>raden</c>, <c>kolumnen</c>.</param>
internal sealed class CountUnits(CountShape shape, CountNumbers numbers, CountWords words, string what)
{
    private const int LeastLines = 3;

    private static readonly HashSet<string> Persons =
        Plain("personer", "individer", "barn", "brukare", "klienter", "unika personer", "unika individer");
    private static readonly HashSet<string> Cases = Plain(
        "ärenden", "förfrågningar", "placeringar", "insatser", "beslut", "anmälningar", "ansökningar", "utredningar");

    /// <summary>What is asked; nothing where the analyst has answered.</summary>
    public IEnumerable<CountQuestion> Find() => words.AreRead ? PartsOfNumber().Concat(PersonsAndCases()) : [];

    private IEnumerable<CountQuestion> PartsOfNumber()
    {
        var wholes = shape.Finest.Where(item => IsNumber(PlainText.OfAny(Name(item)))).ToList();
        if (wholes is not [var whole] || numbers.IsNothing(whole)) yield break;
        foreach (var item in Open().Where(item => item != whole && numbers.IsAtLeast(whole, item) && MayBePart(item, whole)))
            yield return new(
                item,
                $"ett svar: är {what} en del av ”{Name(whole)}”?",
                $"Inget tal är större än det som står under ”{Name(whole)}”. Skriv varav framför namnet om {what} är en del av "
                + $"det, eller ange --no-total \"{Name(item)}\" om den räknas för sig.");
    }

    // Parts stand after their whole; before it only as many numbers as chance does not make smaller say so.
    private bool MayBePart(int item, int whole) => item > whole || numbers.Lines.Count >= LeastLines;

    private IEnumerable<CountQuestion> PersonsAndCases()
    {
        if (shape.Finest.FirstOrDefault(item => Cases.Contains(Counted(item)), -1) is not (>= 0 and var cases)) yield break;
        foreach (var item in Open().Where(item => Persons.Contains(Counted(item))))
            yield return new(
                item,
                $"samma sak räknad i alla, inte både ”{Name(cases)}” och ”{Name(item)}”",
                "Personer och ärenden summeras inte. Skydda dem i var sin tabell, den andra med --released, eller ange "
                + $"--no-total \"{Name(item)}\" om {what} ändå räknas bredvid.");
    }

    private IEnumerable<int> Open() => shape.Finest.Where(item => !words.IsSaidCount(Name(item)) && !numbers.IsNothing(item));

    // Antal, Antal barn; but not Antal 2023, beside which other years stand.
    private static bool IsNumber(string plain) => plain is "antal" or "count" or "number"
        || (plain.StartsWith("antal ", StringComparison.Ordinal) && (Persons.Contains(plain[6..]) || Cases.Contains(plain[6..])));

    private string Counted(int item)
    {
        var plain = PlainText.OfAny(Name(item));
        return plain.StartsWith("antal ", StringComparison.Ordinal) ? plain[6..] : plain;
    }

    private string Name(int item) => shape.Items[item].Name;

    private static HashSet<string> Plain(params string[] names) => [.. names.Select(name => PlainText.Of(name))];
}
