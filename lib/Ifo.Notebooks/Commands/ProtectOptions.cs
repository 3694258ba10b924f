using System.CommandLine;
using Ifo.Analysis;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Disclosure.Dominance;
using Ifo.Analysis.Disclosure.Rounding;
using Ifo.Analysis.Exchange;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Commands;

/// <summary>How a table is to be protected.</summary>
/// <param name="Kind">What the rows of an export are about; null for a table of counts.</param>
/// <param name="Reading">How the file is read.</param>
/// <param name="Layout">How a table of counts is laid out.</param>
/// <param name="Counted">What is counted of an export.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Released">What has been let out.</param>
/// <param name="Record">The record that the table is added to; empty for none.</param>
/// <param name="Recorded">What that record holds already.</param>
/// <param name="KnownTotal">The total where it is known from elsewhere.</param>
/// <param name="Answers">What was answered about new names, as it was written.</param>
/// <param name="Round">What every number is rounded to a multiple of; null to hide some instead.</param>
/// <param name="Amounts">What sums of money are made of; null for counts.</param>
/// <param name="By">Who answers for the release; empty when it is not said.</param>
/// <param name="Because">Why it is let out; empty when it is not said.</param>
internal sealed record ProtectSettings(
    ExportKind? Kind,
    ReadingOptions Reading,
    CountLayout Layout,
    CountSettings Counted,
    DisclosureRule Rule,
    ReleaseRecord Released,
    string Record,
    ReleaseRecord Recorded,
    long? KnownTotal,
    IReadOnlyList<string> Answers,
    BaseRounding? Round,
    AmountSettings? Amounts,
    string By,
    string Because)
{
    /// <summary>Where an export is counted.</summary>
    public EngineChoice Engine { get; init; }
}

/// <summary>The options of <c>ifo protect</c>.</summary>
internal sealed class ProtectOptions
{
    private readonly ExportOptions _export = new();
    private readonly Option<string> _rule = new("--rule")
    {
        Description = $"Regel: {string.Join(", ", DisclosureRule.All.Select(known => known.Key))}, eller det "
            + "minsta antal som får visas.",
        DefaultValueFactory = _ => DisclosureRule.Default.Key
    };
    private readonly Option<long?> _width = new(
        "--width")
    { Description = "Hur brett det intervall minst måste vara som en utomstående kan härleda för en dold cell." };
    private readonly Option<bool> _hideZeros = new("--hide-zeros")
    {
        Description = "Dölj också nollor. Där de visas är det känt att det som döljs är minst 1, och en gles tabell kan då "
            + "inte skyddas.",
    };
    private readonly Option<string> _layout = ExportOptions.Choice(
        "--layout", "Hur en tabell med antal är uppställd: namn × kolumner, eller rad, kolumn, antal.", "wide", "long");
    private readonly CountOptions _counted = new();
    private readonly Option<string> _engine = ExportOptions.Choice(
        "--engine", "Var en export räknas: i minnet, eller av DuckDB; annars DuckDB från 100 MB.", "memory", "duckdb");
    private readonly Option<bool> _lenient = new(
        "--lenient")
    { Description = "Lägg en exports felaktiga rader i en egen fil i stället för att vägra." };
    private readonly Option<string[]> _released = new(
        "--released")
    { Description = "Förteckning över det som redan är släppt om samma personer; får anges flera gånger." };
    private readonly Option<string[]> _total = new(
        "--total")
    { Description = "Rad eller kolumn i en tabell med antal som är en summa, vad den än heter; får anges flera gånger." };
    private readonly Option<string[]> _noTotal = new("--no-total")
    {
        Description = "Rad eller kolumn i en tabell med antal som räknas bredvid de andra, vad den än heter; får anges "
            + "flera gånger."
    };
    private readonly Option<string> _record = new("--record")
    {
        Description = "Förteckning som den skyddade tabellen läggs till i; skapas om den inte finns. Stannar i enheten."
    };

    private readonly Option<string[]> _same = new("--same")
    {
        Description = "Svar på vad ett nytt namn är i det som redan är släppt, till exempel ”Dygnsvård=HVB+Familjehem”; får "
            + "anges flera gånger."
    };
    private readonly Option<string[]> _new = new(
        "--new")
    { Description = "Ett namn som inte fanns i det som redan är släppt; får anges flera gånger." };
    private readonly Option<long?> _knownTotal = new(
        "--known-total")
    { Description = "Tabellens total, om den är känd utifrån: då får inget dolt följa av den." };
    private readonly Option<int?> _round = new("--round")
    {
        Description = "Avrunda varje antal till en multipel, till exempel 5 eller 10, så att summorna stämmer, i stället för att "
            + "dölja."
    };
    private readonly Option<string> _sum = new("--sum")
    {
        Description = "Summera belopp i stället för att räkna: kolumnen med belopp i en fil med en rad per belopp."
    };
    private readonly Option<string> _whose = new("--whose")
    {
        Description = "Kolumnen som säger vems varje belopp (--sum) är, till exempel leverantör; visas aldrig."
    };
    private readonly Option<string> _dominance = new("--dominance")
    {
        Description = "Regel för belopp: p:10 (p %-regeln) eller nk:2:85 (n-k-regeln).",
        DefaultValueFactory = _ => "p:10"
    };
    private readonly Option<string> _signedBy = new("--signed-by")
    { Description = "Namnet på den som svarar för att tabellen släpps." };
    private readonly Option<string> _because = ReleaseCommand.Because();

    public void AddTo(Command command)
    {
        foreach (var option in new Option[]
        {
            _rule, _width, _hideZeros, _layout, _engine, _total, _noTotal, _lenient, _released, _record, _same, _new,
            _knownTotal, _round, _sum, _whose, _dominance, _signedBy, _because
        })
            command.Options.Add(option);
        _counted.AddTo(command);
        _export.AddTo(command);
    }

    public ProtectSettings Read(ParseResult parsed, string file)
    {
        // What is counted by a key is an export, whatever it is.
        var sum = (parsed.GetValue(_sum) ?? "").Trim();
        var isCounted = sum.Length == 0 && (_counted.AreGiven(parsed) || parsed.GetValue(_lenient));
        var isThere = File.Exists(file) || LargeInput.IsOnlyLarge(file);
        var kind = _export.Given(parsed) ?? (isCounted && isThere ? Guessed(parsed, file) : null);
        DemandForAmounts(parsed, sum, kind);
        Demand(
            kind is not { IsAboutPersons: false },
            $"--as {kind}: en export av {kind?.Label} räknar inga personer. Ange {ExportKind.KeysAboutPersons}, eller utelämna "
            + "--as för en tabell med antal.");
        Demand(
            kind is not null || sum.Length > 0 || !(_counted.AreGiven(parsed) || parsed.GetValue(_lenient)),
            $"--by, --where, --count och --lenient gäller en export: ange också --as {ExportKind.KeysAboutPersons}.");
        Demand(
            kind is null || (Names(parsed, _total).Length == 0 && Names(parsed, _noTotal).Length == 0),
            "--total och --no-total gäller en tabell med antal: utelämna --as.");
        Demand(
            !Names(parsed, _total).Intersect(Names(parsed, _noTotal), StringComparer.OrdinalIgnoreCase).Any(),
            "Samma namn står efter både --total och --no-total. Ange det en gång.");
        Demand(
            parsed.GetValue(_round) is null
                || new Option[] { _width, _hideZeros, _released, _record, _same, _new }.All(IsLeftOut),
            "--round prövar tabellen för sig och döljer inget: utelämna --width, --hide-zeros, --released, --record, --same "
            + "och --new.");
        bool IsLeftOut(Option option) => ProtectOptions.IsLeftOut(parsed, option);
        var (by, because) = ((parsed.GetValue(_signedBy) ?? "").Trim(), (parsed.GetValue(_because) ?? "").Trim());
        Demand((by.Length > 0) == (because.Length > 0), "--signed-by och --because hör ihop: ange både namn och skäl.");
        try
        {
            var counted = _counted.Read(parsed, Reading(parsed).Until);
            Demand(
                kind is null || counted.By.Count is 1 or 2,
                "Ange vad exporten ska räknas efter, en eller två gånger, till exempel --by insats --by förvaltning.");
            var (record, recorded) = Record(parsed);
            return new(
                kind,
                Reading(parsed),
                Layout(parsed),
                counted,
                Rule(parsed),
                Answered(parsed, Released(parsed, record)),
                record,
                recorded,
                parsed.GetValue(_knownTotal),
                [.. Answers(parsed)],
                parsed.GetValue(_round) is { } number ? BaseRounding.To(number, Rule(parsed)) : null,
                sum.Length == 0 ? null : new(
                    new(
                        sum,
                        parsed.GetValue(_whose)!.Trim(),
                        _counted.Keys(parsed)[0],
                        _counted.Keys(parsed).ElementAtOrDefault(1) ?? ""),
                    DominanceRule.Named(parsed.GetValue(_dominance)!)),
                by,
                because)
            {
                Engine = parsed.GetValue(_engine) switch
                {
                    "memory" => EngineChoice.Memory,
                    "duckdb" => EngineChoice.DuckDb,
                    _ => EngineChoice.BySize,
                },
            };
        }
        catch (IfoException error)
        {
            throw new UserErrorException(error.Message, error);
        }
    }

    private ExportKind Guessed(ParseResult parsed, string file)
    {
        try
        {
            return LargeInput.IsOnlyLarge(file) ? LargeInput.Guess(file, _export.Read(parsed)) : _export.Kind(parsed, file);
        }
        catch (IfoException error)
        {
            throw new UserErrorException(error.Message, error);
        }
    }

    private void DemandForAmounts(ParseResult parsed, string sum, ExportKind? kind)
    {
        if (sum.Length == 0)
        {
            Demand(
                IsLeftOut(parsed, _whose) && IsLeftOut(parsed, _dominance),
                "--whose och --dominance gäller belopp: ange också --sum, kolumnen med belopp.");
            return;
        }

        Demand(
            _counted.Keys(parsed).Length is 1 or 2 && !string.IsNullOrWhiteSpace(parsed.GetValue(_whose)),
            "Ange vad beloppen summeras efter och vems de är, till exempel --by insats --whose leverantör.");
        Demand(
            kind is null && !_counted.IsNarrowed(parsed) && new Option[]
            {
                _rule, _width, _hideZeros, _layout, _total, _noTotal, _lenient, _released, _record, _same, _new, _knownTotal,
                _round
            }.All(option => IsLeftOut(parsed, option)),
            "--sum prövar beloppen för sig, med en regel för belopp: utelämna --as, --rule, --width, --hide-zeros, --layout, "
            + "--total, --no-total, --count, --where, --on, --within, --lenient, --released, --record, --same, --new, "
            + "--known-total och --round.");
    }

    // A default value is no answer.
    private static bool IsLeftOut(ParseResult parsed, Option option) => parsed.GetResult(option) is null or { Implicit: true };

    private IEnumerable<string> Answers(ParseResult parsed) =>
    [
        .. Names(parsed, _same),
        .. Names(parsed, _new).Select(name => $"{name} är nytt"),
        .. Names(parsed, _total).Select(name => $"{name} är en summa"),
        .. Names(parsed, _noTotal).Select(name => $"{name} räknas för sig"),
    ];

    private ReadingOptions Reading(ParseResult parsed) =>
        _export.Read(parsed) with
        {
            Strictness = parsed.GetValue(_lenient) ? Strictness.Lenient : Strictness.Strict,
            TotalNames = Names(parsed, _total),
            CountNames = Names(parsed, _noTotal)
        };

    private static string[] Names(ParseResult parsed, Option<string[]> option) => parsed.GetValue(option) ?? [];

    private CountLayout Layout(ParseResult parsed) => parsed.GetValue(_layout) switch
    {
        "wide" => CountLayout.Wide,
        "long" => CountLayout.Long,
        _ => CountLayout.Detect,
    };

    private DisclosureRule Rule(ParseResult parsed)
    {
        var rule = DisclosureRule.Named(parsed.GetValue(_rule)!);
        if (parsed.GetValue(_hideZeros)) rule = rule.WithZeros(ZeroPolicy.Withheld);
        return parsed.GetValue(_width) is { } width ? rule.WithRequiredWidth(width) : rule;
    }

    // The record that is added to has been let out as well, whether it is named twice or once.
    private ReleaseRecord Released(ParseResult parsed, string record) => (parsed.GetValue(_released) ?? [])
        .Concat(record.Length > 0 && File.Exists(record) ? [record] : [])
        .DistinctBy(Path.GetFullPath, StringComparer.Ordinal)
        .Aggregate(ReleaseRecord.Empty, (all, file) => all.With(ReleaseRecord.Read(file)));

    private ReleaseRecord Answered(ParseResult parsed, ReleaseRecord released)
    {
        foreach (var answer in parsed.GetValue(_same) ?? [])
        {
            var parts = answer.Split('=', 2);
            Demand(
                parts.Length == 2 && parts.All(part => part.Trim().Length > 0),
                $"--same ”{answer}” ska vara nytt=gammalt, eller nytt=gammalt+gammalt.");
            released = released.Knowing(parts[0], parts[1].Split('+', StringSplitOptions.RemoveEmptyEntries));
        }

        return (parsed.GetValue(_new) ?? []).Aggregate(released, (all, name) => all.Knowing(name));
    }

    private (string Path, ReleaseRecord Recorded) Record(ParseResult parsed)
    {
        var record = parsed.GetValue(_record) ?? "";
        return (record, record.Length > 0 && File.Exists(record) ? ReleaseRecord.Read(record) : ReleaseRecord.Empty);
    }

    private static void Demand(bool isMet, string message)
    {
        if (!isMet) throw new UserErrorException(message);
    }
}
