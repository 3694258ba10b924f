using System.Globalization;
using System.Text;
using Ifo.Analysis.Quantities;

namespace Ifo.Drafts.Measuring;

/// <summary>A slip that is put into a made document.</summary>
internal enum MadeSlip
{
    /// <summary>None: everything agrees.</summary>
    None,

    /// <summary>A digit of a total in a table.</summary>
    Total,

    /// <summary>A digit of a part in a table.</summary>
    Part,

    /// <summary>A digit of a deviation in a table.</summary>
    Deviation,

    /// <summary>The sign of a deviation in a table.</summary>
    Sign,

    /// <summary>A percent in a table.</summary>
    PercentColumn,

    /// <summary>The percent of a sentence with from and to.</summary>
    SentencePercent,

    /// <summary>The direction of a sentence with from and to.</summary>
    SentenceDirection,

    /// <summary>The percent of a sentence, written with a word.</summary>
    SentenceWord,

    /// <summary>One of the parts of a sentence that says what a number is made up of.</summary>
    SentenceParts,

    /// <summary>The share that a sentence says a part is of a whole.</summary>
    SentenceShare,

    /// <summary>A number of a sentence that stands in the table too, one digit wrong.</summary>
    SentenceFigure,
}

/// <summary>
/// A document of made-up figures that agree, but for a slip that is put in: two tables and the sentences about them. The figures
/// come from a seed, so that they are the same each time.
/// </summary>
internal sealed class MadeDocument
{
    private static readonly string[] Units = ["Barn och unga", "Vuxna", "Försörjningsstöd", "Familjerätt", "Boende",
        "Öppenvård", "Stab och ledning", "Mottagning"];
    private static readonly string[] Kinds = ["Kontaktfamilj", "Familjehem", "Jourhem", "Stödboende", "Skyddat boende",
        "Korttidsboende"];
    private static readonly (string Word, int Value)[] Words =
        [("fem", 5), ("sex", 6), ("sju", 7), ("åtta", 8), ("nio", 9), ("tio", 10), ("tolv", 12)];

    private readonly Random _random;

    private MadeDocument(int seed, MadeSlip slip)
    {
        _random = new Random(seed);
        Slip = slip;
        Make();
    }

    /// <summary>The slip that was put in.</summary>
    public MadeSlip Slip { get; }

    /// <summary>The table of amounts: first row headings, first column labels.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Amounts { get; private set; } = [];

    /// <summary>The table of counts.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Counts { get; private set; } = [];

    /// <summary>The sentences, a paragraph each.</summary>
    public IReadOnlyList<string> Sentences { get; private set; } = [];

    /// <summary>A document.</summary>
    /// <param name="seed">What its figures come from.</param>
    /// <param name="slip">The slip.</param>
    public static MadeDocument Of(int seed, MadeSlip slip) => new(seed, slip);

    /// <summary>The document as Markdown.</summary>
    public string Markdown()
    {
        var text = new StringBuilder("# Uppföljning\n\n").Append(Sentences[0]).Append("\n\n## Ekonomi (tkr)\n\n");
        Table(text, Amounts);
        text.Append('\n').Append(Sentences[1]).Append("\n\n## Antal ärenden per insats\n\n");
        Table(text, Counts);
        foreach (var sentence in Sentences.Skip(2)) text.Append('\n').Append(sentence).Append('\n');
        return text.ToString();
    }

    private static void Table(StringBuilder text, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        text.Append("| ").AppendJoin(" | ", rows[0]).Append(" |\n|").Insert(text.Length, "---|", rows[0].Count).Append('\n');
        foreach (var row in rows.Skip(1)) text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
    }

    private void Make()
    {
        var units = Units.OrderBy(_ => _random.Next()).Take(_random.Next(4, 8)).ToList();
        var budget = units.Select(_ => -_random.Next(2_000, 90_000)).ToList();
        var outcome = budget.Select(amount => (int)(amount * (0.85 + (0.3 * _random.NextDouble())))).ToList();
        var deviation = outcome.Zip(budget, (a, b) => a - b).ToList();
        var (totalBudget, totalOutcome, totalDeviation) = (budget.Sum(), outcome.Sum(), deviation.Sum());
        var row = _random.Next(units.Count);
        if (Slip == MadeSlip.Total) totalOutcome = Wrong(totalOutcome);
        if (Slip == MadeSlip.Part) budget[row] = Wrong(budget[row]);
        if (Slip == MadeSlip.Deviation) deviation[row] = Wrong(deviation[row]);
        if (Slip == MadeSlip.Sign) deviation[row] = -(deviation[row] == 0 ? 17 : deviation[row]);
        var amounts = new List<IReadOnlyList<string>> { (string[])["Verksamhet", "Budget", "Utfall", "Avvikelse"] };
        for (var i = 0; i < units.Count; i++) amounts.Add([units[i], N(budget[i]), N(outcome[i]), N(deviation[i])]);
        amounts.Add(["Summa", N(totalBudget), N(totalOutcome), N(totalDeviation)]);
        Amounts = amounts;
        MakeCounts(outcome.Sum(), budget.Sum());
    }

    private void MakeCounts(int totalOutcome, int totalBudget)
    {
        var kinds = Kinds.OrderBy(_ => _random.Next()).Take(_random.Next(4, 7)).ToList();
        var before = kinds.Select(_ => _random.Next(120, 2_500)).ToList();
        var now = before.Select(count => Math.Max(20, (int)(count * (0.75 + (0.5 * _random.NextDouble()))))).ToList();
        // What has not changed has neither gone up nor down.
        now = [.. now.Zip(before, (own, old) => own == old ? own + 1 : own)];
        var percent = now.Zip(before, (a, b) => Percent(a, b)).ToList();
        var row = _random.Next(kinds.Count);
        if (Slip == MadeSlip.PercentColumn) percent[row] += percent[row] > 0 ? 7 : -7;
        var counts = new List<IReadOnlyList<string>> { (string[])["Insats", "2023", "2024", "Förändring", "Förändring %"] };
        for (var i = 0; i < kinds.Count; i++)
            counts.Add([kinds[i], N(before[i]), N(now[i]), N(now[i] - before[i]), P(percent[i])]);
        counts.Add(["Totalt", N(before.Sum()), N(now.Sum()), N(now.Sum() - before.Sum()), P(Percent(now.Sum(), before.Sum()))]);
        Counts = counts;
        Sentences = Say(kinds[row], before[row], now[row], totalOutcome, totalBudget, now.Sum());
    }

    private List<string> Say(string kind, int before, int now, int outcome, int budget, int total)
    {
        var (from, to) = (before, now);
        var rises = to > from;
        var change = Math.Abs(Percent(to, from));
        if (Slip == MadeSlip.SentencePercent) change += 6;
        if (Slip == MadeSlip.SentenceDirection) rises = !rises;
        if (Slip == MadeSlip.SentenceFigure) from = Wrong(from);
        var verb = rises ? "ökade" : "minskade";
        var noun = rises ? "ökning" : "minskning";
        var stated = Slip == MadeSlip.SentenceFigure ? "" : $", en {noun} med {N(change)} procent";
        var parts = (A: _random.Next(120, 400), B: _random.Next(90, 300), C: _random.Next(20, 90));
        var sum = parts.A + parts.B + parts.C;
        if (Slip == MadeSlip.SentenceParts) parts = parts with { B = parts.B + 40 };
        var share = (int)decimal.Round(100m * outcome / budget, 0, MidpointRounding.AwayFromZero);
        if (Slip == MadeSlip.SentenceShare) share += 9;
        var (word, value) = Words[_random.Next(Words.Length)];
        var level = _random.Next(4, 90) * 100;
        var raised = level + (level * value / 100);
        if (Slip == MadeSlip.SentenceWord) word =
            Words[(Array.FindIndex(Words, pair => pair.Value == value) + 3) % Words.Length].Word;
        return
        [
            $"Under året handlades totalt {N(total)} ärenden.",
            $"Nettokostnaden blev {N(-outcome)} tkr av en budget på {N(-budget)} tkr, vilket motsvarar {N(share)} procent.",
            $"Ärendena om {kind.ToLower(CultureInfo.GetCultureInfo("sv-SE"))} {verb} från {N(from)} till {N(to)}{stated}.",
            $"Av de {N(sum)} nya ärendena rörde {N(parts.A)} barn, {N(parts.B)} unga och {N(parts.C)} vuxna.",
            $"Antalet samtal ökade från {N(level)} till {N(raised)}, en ökning med {word} procent.",
        ];
    }

    // Another digit in the middle, which no rounding explains.
    private int Wrong(int value)
    {
        var digits = Math.Abs(value).ToString(CultureInfo.InvariantCulture).ToCharArray();
        var at = digits.Length > 2 ? _random.Next(1, digits.Length - 1) : digits.Length - 1;
        digits[at] = (char)('0' + ((digits[at] - '0' + _random.Next(3, 8)) % 10));
        var wrong = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return value < 0 ? -wrong : wrong == value ? wrong + 300 : wrong;
    }

    private static int Percent(int now, int before) =>
        (int)decimal.Round((100m * now / before) - 100, 0, MidpointRounding.AwayFromZero);

    private static string N(int value) => SwedishFormat.Number(value).Replace('\u2212', '-').Replace('\u00A0', ' ');

    private static string P(int value) => N(value) + " %";
}
