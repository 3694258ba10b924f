using System.CommandLine;
using System.Globalization;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Fields;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Registers;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Commands;

/// <summary>What of an export is counted: by which keys, of which rows, cases or persons.</summary>
internal sealed record CountSettings(IReadOnlyList<Key> By, IReadOnlyList<Condition> Where, CountOf Of)
{
    /// <summary>When rows must go on to be counted; null for all.</summary>
    public SpanChoice? Span { get; init; }

    /// <summary>What the counts are by, as a part of a file's name.</summary>
    public string FileName => string.Concat(By.Select(key => "-" + string.Join('-', string.Concat(
        key.Name.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' '))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries))));
}

/// <summary>The options that say it, shared by the commands that count an export.</summary>
internal sealed class CountOptions
{
    private readonly Option<string[]> _by = new("--by")
    {
        Description = "Vad exporten räknas efter, till exempel insats, inkommen:månad eller ålder:0-6,7-12,13-; högst två "
            + "gånger.",
    };
    private readonly Option<string[]> _where = new("--where")
    {
        Description = "Vilka rader som räknas, till exempel kön=kvinna eller inkommen=2024; får anges flera gånger.",
    };
    private readonly Option<string> _rows = new("--rows")
    {
        Description = "Det första som exporten räknas efter; samma som --by.",
    };
    private readonly Option<string> _columns = new("--columns") { Description = "Det andra; samma som --by en gång till." };
    private readonly Option<string> _count = ExportOptions.Choice(
        "--count", "Vad som räknas i en export: ärenden eller personer.", "cases", "persons");

    private readonly Option<string> _on = new("--on")
    {
        Description = "Räkna det som pågår en dag (beståndet), till exempel 2024-12-31; utan slutdag pågår det.",
    };
    private readonly Option<string> _within = new("--within")
    {
        Description = $"Räkna det som pågår någon dag i en period, till exempel 2024-03, med fältet ”{SpanQueries.DaysWithin}”.",
    };
    private readonly Option<string> _from = new("--from")
    {
        Description = "Fältet med första dagen, för --on och --within.",
        DefaultValueFactory = _ => "start",
    };
    private readonly Option<string> _to = new("--to")
    {
        Description = "Fältet med sista dagen, för --on och --within.",
        DefaultValueFactory = _ => "slut",
    };

    private Option[] All => [_by, _where, _rows, _columns, _count, _on, _within, _from, _to];

    public void AddTo(Command command)
    {
        foreach (var option in All) command.Options.Add(option);
    }

    /// <summary>Whether anything of this is said.</summary>
    public bool AreGiven(ParseResult parsed) =>
        All.Any(option => parsed.GetResult(option) is { Implicit: false });

    /// <summary>Whether it is said of what, or which rows.</summary>
    public bool IsNarrowed(ParseResult parsed) =>
        new Option[] { _where, _count, _on, _within }.Any(option => parsed.GetResult(option) is not null);

    /// <summary>The keys as they were written.</summary>
    public string[] Keys(ParseResult parsed) =>
    [
        .. parsed.GetValue(_by) ?? [],
        .. new[] { parsed.GetValue(_rows), parsed.GetValue(_columns) }.OfType<string>().Where(name => name.Length > 0),
    ];

    /// <summary>What was chosen.</summary>
    /// <param name="parsed">What was written.</param>
    /// <param name="until">Until which day one that goes on is counted.</param>
    public CountSettings Read(ParseResult parsed, DateOnly? until) => new(
        [.. Keys(parsed).Select(Key.Parse)],
        [.. (parsed.GetValue(_where) ?? []).Select(Condition.Parse)],
        parsed.GetValue(_count) == "persons" ? CountOf.Persons : CountOf.Cases)
    {
        Span = Span(parsed, until ?? DateOnly.FromDateTime(DateTime.Today)),
    };

    private SpanChoice? Span(ParseResult parsed, DateOnly until)
    {
        var (on, within) = (parsed.GetValue(_on) ?? "", parsed.GetValue(_within) ?? "");
        if (on.Length > 0 && within.Length > 0)
            throw new UserErrorException("--on är en dag och --within en period: ange en av dem.");
        if (on.Length > 0) return new(Day(on), null, parsed.GetValue(_from)!, parsed.GetValue(_to)!, until);
        if (within.Length == 0) return null;
        return PeriodNotation.TryRead(within, out var period)
            ? new(null, period, parsed.GetValue(_from)!, parsed.GetValue(_to)!, until)
            : throw new UserErrorException($"--within {within} är ingen period. Skriv {PeriodNotation.Examples}.");
    }

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UserErrorException($"--on {text} är ingen dag. Skriv den som 2024-12-31.");
}
