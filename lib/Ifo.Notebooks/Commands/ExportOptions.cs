using System.CommandLine;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Commands;

/// <summary>The options that say how an analyst's own export is read, shared by the commands that read one.</summary>
internal sealed class ExportOptions
{
    private readonly Option<string> _as = Choice(
        "--as",
        $"Vad raderna är: {string.Join(", ", ExportKind.All.Select(kind => kind.Label))}. Annars det som rubrikerna passar bäst.",
        [.. ExportKind.All.Select(kind => kind.Key)]);
    private readonly Option<string> _separator = Choice("--separator", "Vad som skiljer cellerna.", "semicolon", "tab",
        "comma", "pipe", "caret");
    private readonly Option<string> _encoding = Choice(
        "--encoding", "Filens teckenkodning.", "utf-8", "utf-16", "utf-16-be", "windows-1252", "mac-roman", "dos");
    private readonly Option<string> _decimal = Choice("--decimal", "Decimaltecknet.", "comma", "point");
    private readonly Option<string> _dates = Choice("--dates", "Ordningen i datum som 3/4 2024.", "day-first", "month-first");
    private readonly Option<string> _dateSystem = Choice(
        "--date-system", "Året som Excels löpnummer för datum räknas från.", "1900", "1904");
    private readonly Option<string> _hidden = Choice(
        "--hidden-rows", "Om rader som är dolda i Excel, för hand eller av ett filter, läses.", "read", "skip");
    private readonly Option<DateOnly?> _firstDay = new(
        "--first-day")
    { Description = "Första dagen som är rimlig i filen; tidigare frågas det om (1970-01-01)." };
    private readonly Option<DateOnly?> _lastDay = new(
        "--last-day")
    { Description = "Sista dagen som är rimlig i filen; senare frågas det om." };
    private readonly Option<DateOnly?> _until = new(
        "--until")
    { Description = "Dagen som pågående placeringar räknas till och med; annars i dag." };
    private readonly Option<string> _totals = Choice(
        "--totals", "Om summarader känns igen eller är rader som andra.", "recognise", "data");
    private readonly Option<string> _sheet = new("--sheet") { Description = "Bladet i en arbetsbok." };
    private readonly Option<int> _headerLine = new("--header-line") { Description = "Raden med rubriker, från 1." };
    private readonly Option<string> _mapping = new(
        "--mapping")
    { Description = "Tolkningsfilen, om den inte ligger bredvid data." };

    private readonly Option<string> _taxonomy = new("--taxonomy")
    {
        Description = "Mappen med egna listor över organisationer, insatser och annat, om den inte heter taxonomi och ligger "
            + "bredvid data; - för inga."
    };

    private readonly Option<string[]> _with = new("--with")
    {
        Description = "En fil till av samma slag, som läggs ihop med den första; får anges flera gånger. Ärenden med samma "
            + "nummer räknas en gång."
    };
    private readonly Option<string> _repeated = Choice(
        "--repeated", "Om samma nummer har olika uppgifter i filerna: vägra, eller låt den sista filen gälla.", "refuse", "last");

    public void AddTo(Command command)
    {
        foreach (var option in new Option[]
        {
            _as,
            _separator,
            _encoding,
            _decimal,
            _dates,
            _dateSystem,
            _hidden,
            _firstDay,
            _lastDay,
            _until,
            _totals,
            _sheet,
            _headerLine,
            _mapping,
            _taxonomy,
            _with,
            _repeated
        })
            command.Options.Add(option);
    }

    public ReadingOptions Read(ParseResult parsed) => new()
    {
        Separator = Of(
            parsed,
            _separator,
            Separator.Detect,
            ("semicolon", Separator.Semicolon),
            ("tab", Separator.Tab),
            ("comma", Separator.Comma),
            ("pipe", Separator.Pipe),
            ("caret", Separator.Caret)),
        Encoding = Of(
            parsed,
            _encoding,
            TextEncoding.Detect,
            ("utf-8", TextEncoding.Utf8),
            ("utf-16", TextEncoding.Utf16),
            ("utf-16-be", TextEncoding.Utf16BigEndian),
            ("windows-1252", TextEncoding.Windows1252),
            ("mac-roman", TextEncoding.MacRoman),
            ("dos", TextEncoding.Dos)),
        DecimalMark = Of(parsed, _decimal, DecimalMark.Detect, ("comma", DecimalMark.Comma), ("point", DecimalMark.Point)),
        DayOrder = Of(parsed, _dates, DayOrder.Detect, ("day-first", DayOrder.DayFirst), ("month-first", DayOrder.MonthFirst)),
        DateSystem = Of(
            parsed, _dateSystem, DateSystem.Detect, ("1900", DateSystem.From1900), ("1904", DateSystem.From1904)),
        HiddenRows = Of(parsed, _hidden, HiddenRows.Read, ("skip", HiddenRows.PassOver)),
        FirstDay = parsed.GetValue(_firstDay) ?? ReadingOptions.Usual.FirstDay,
        LastDay = parsed.GetValue(_lastDay),
        Until = parsed.GetValue(_until),
        TotalsRows = Of(parsed, _totals, TotalsRows.Recognise, ("data", TotalsRows.AreData)),
        Sheet = parsed.GetValue(_sheet) ?? "",
        HeaderLine = Math.Max(0, parsed.GetValue(_headerLine)),
        MappingFile = parsed.GetValue(_mapping) ?? "",
        TaxonomyFolder = parsed.GetValue(_taxonomy) ?? "",
        MoreFiles = parsed.GetValue(_with) ?? [],
        Repeated = Of(parsed, _repeated, RepeatedRows.Refuse, ("last", RepeatedRows.LastFile)),
        DataFolder = ProgramData.Folder(),
    };

    /// <summary>What the rows are said to be; null where it is not said.</summary>
    public ExportKind? Given(ParseResult parsed) => parsed.GetValue(_as) is { Length: > 0 } key ? ExportKind.FromKey(key) : null;

    public ExportKind Kind(ParseResult parsed, string file) => Given(parsed) ?? ExportMapping.Guess(file, Read(parsed));

    public static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = description };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    private static T Of<T>(ParseResult parsed, Option<string> option, T otherwise, params (string Text, T Value)[] choices)
    {
        var given = parsed.GetValue(option);
        return choices.Where(choice => choice.Text == given).Select(choice => choice.Value).DefaultIfEmpty(otherwise).First();
    }
}
