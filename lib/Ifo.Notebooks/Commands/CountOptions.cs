using System.CommandLine;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Fields;

namespace Ifo.Notebooks.Commands;

/// <summary>What of an export is counted: by which keys, of which rows, cases or persons.</summary>
internal sealed record CountSettings(IReadOnlyList<Key> By, IReadOnlyList<Condition> Where, CountOf Of)
{
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

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _by, _where, _rows, _columns, _count }) command.Options.Add(option);
    }

    /// <summary>Whether anything of this is said.</summary>
    public bool AreGiven(ParseResult parsed) =>
        new Option[] { _by, _where, _rows, _columns, _count }.Any(option => parsed.GetResult(option) is not null);

    public CountSettings Read(ParseResult parsed)
    {
        string[] by =
        [
            .. parsed.GetValue(_by) ?? [],
            .. new[] { parsed.GetValue(_rows), parsed.GetValue(_columns) }.OfType<string>().Where(name => name.Length > 0),
        ];
        return new(
            [.. by.Select(Key.Parse)],
            [.. (parsed.GetValue(_where) ?? []).Select(Condition.Parse)],
            parsed.GetValue(_count) == "persons" ? CountOf.Persons : CountOf.Cases);
    }
}
