using Ifo.Analysis.Presentation;
using Ifo.Analysis.Presentation.Display;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Workshops;

/// <summary>
/// A question whose answer is a number, with the answer as the library computes it from the published figures and the slips
/// that are known. A check says what is wrong without giving the answer. Shown in a notebook as the question.
/// </summary>
[TypeFormatterSource(typeof(ProseShownFormatterSource), PreferredMimeTypes = [MimeTypes.Markdown, MimeTypes.Plain])]
public sealed class Exercise : IProseShown
{
    internal Exercise(
        int number, string question, string unit, int decimals, Measured answer, string howTo, IReadOnlyList<AnswerSlip> slips)
    {
        (Number, Question, Unit, Decimals, Answer, HowTo) = (number, question, unit, decimals, answer, howTo);
        Slips = [.. slips.Where(slip => !IsRight(slip.Answer))];
    }

    /// <summary>The number of the exercise within its workshop, from 1.</summary>
    public int Number { get; }

    /// <summary>The question, in Swedish.</summary>
    public string Question { get; }

    /// <summary>The question as it is shown, with the unit of the answer.</summary>
    public Prose Text => Prose.Markdown($"**Uppgift {Number}.** {Question} (Enhet: {Unit}, {Precision}.)");

    /// <summary>The unit of the answer, in Swedish: <c>kronor per invånare</c>.</summary>
    public string Unit { get; }

    /// <summary>How many decimals an answer needs.</summary>
    public int Decimals { get; }

    /// <summary>The answer, and what it can be within the rounding of the printed figures.</summary>
    public Measured Answer { get; }

    /// <summary>How the answer is reached, in Swedish; for the teacher.</summary>
    public string HowTo { get; }

    /// <summary>The slips that the check knows, without those that happen to give the right answer.</summary>
    public IReadOnlyList<AnswerSlip> Slips { get; }

    /// <summary>Judges an answer.</summary>
    /// <param name="answer">The answer in the unit of the exercise, or null when there is none yet.</param>
    /// <returns>
    /// Right when the answer rounds to the computed one, or is within what the rounding of the printed figures allows; else what
    /// is known of how it went wrong: a known slip, the sign, or a power of ten (kronor for miljoner kronor, a share for
    /// percent).
    /// </returns>
    /// <example>
    /// <code>
    /// var workshop = Workshop.CostPerResident(PublishedFigures.Load());
    /// workshop[1].Check(null).ToString()
    /// </code>
    /// </example>
    public ExerciseReply Check(decimal? answer)
    {
        if (answer is not { } given)
            return new(ReplyKind.NoAnswer, Prose.Markdown(
                $"Uppgift {Number}: skriv ditt svar i cellen ovanför ({Unit}, {Precision}) och kör om den och den här cellen."));
        if (IsRight(given))
            return new(ReplyKind.Right, Prose.Markdown(
                $"**Rätt.** Uppgift {Number}: {SwedishFormat.Number(given, Math.Min(Decimals, Scale(given)))} {Unit}."));
        return HintFor(given) is { } hint
            ? new(ReplyKind.KnownSlip, Prose.Markdown($"**Inte riktigt.** Uppgift {Number}: {hint}"))
            : new(
                ReplyKind.Wrong,
                Prose.Markdown($"**Inte rätt.** Uppgift {Number}: svaret är {(given > Answer.Value ? "lägre" : "högre")} än så. "
                    + $"Läs frågan en gång till, och kontrollera enheten ({Unit}, {Precision})."));
    }

    /// <summary>The question.</summary>
    public override string ToString() => $"{Number}. {Question}";

    private string Precision =>
        Decimals switch { 0 => "inga decimaler", 1 => "en decimal", 2 => "två decimaler", _ => $"{Decimals} decimaler" };

    private string? HintFor(decimal given)
    {
        if (Slips.FirstOrDefault(slip => IsSame(given, slip.Answer)) is { } slip) return slip.Hint;
        if (IsRight(-given)) return "storleken stämmer, men tecknet är fel. Vad drar du ifrån vad?";
        return PowersOfTen.Where(power => IsSameDigits(given, power.Factor)).Select(power => power.Hint).FirstOrDefault();
    }

    private static readonly (decimal Factor, string Hint)[] PowersOfTen =
    [
        (100m, "siffrorna stämmer, men inte storleken: är svaret i procent eller en andel av ett?"),
        (0.01m, "siffrorna stämmer, men inte storleken: är svaret i procent eller en andel av ett?"),
        (1_000m, "siffrorna stämmer, men talet är tusen gånger för stort. Kontrollera enheterna: kronor, tusen "
            + "kronor, miljoner kronor."),
        (0.001m, "siffrorna stämmer, men talet är tusen gånger för litet. Kontrollera enheterna: kronor, tusen "
            + "kronor, miljoner kronor."),
        (1_000_000m, "siffrorna stämmer, men talet är en miljon gånger för stort. Kontrollera enheterna: kronor, tusen "
            + "kronor, miljoner kronor."),
        (0.000001m, "siffrorna stämmer, men talet är en miljon gånger för litet. Kontrollera enheterna: kronor, tusen "
            + "kronor, miljoner kronor."),
    ];

    private bool IsRight(decimal given) => IsSame(given, Answer.Value) || Answer.Interval.Contains(given);

    private bool IsSame(decimal given, decimal value) =>
        decimal.Round(
            given, Decimals, MidpointRounding.AwayFromZero) == decimal.Round(value, Decimals, MidpointRounding.AwayFromZero);

    // Three digits are enough to know it by: who answers in another unit rounds in that unit.
    private bool IsSameDigits(decimal given, decimal factor) =>
        Answer.Value != 0 && Math.Abs((given / (Answer.Value * factor)) - 1) < 0.005m;

    private static int Scale(decimal value) => value.Scale;
}
