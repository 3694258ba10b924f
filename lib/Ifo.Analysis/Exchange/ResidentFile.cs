using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange.Import;

namespace Ifo.Analysis.Exchange;

/// <summary>
/// Numbers of residents of the analyst's own, from a file with a name and a number on each line: what rates are computed with.
/// The header of the numbers says of what day they are, for example <c>invånare 2023-12-31</c>.
/// </summary>
public sealed class ResidentFile
{
    private readonly IReadOnlyDictionary<string, long> _residents;
    private readonly long? _total;

    private ResidentFile(string file, string header, IReadOnlyDictionary<string, long> residents, long? total) =>
        (File, Header, _residents, _total) = (file, header, residents, total);

    /// <summary>The name of the file.</summary>
    public string File { get; }

    /// <summary>The header of the numbers, as it stands.</summary>
    public string Header { get; }

    /// <summary>The residents of all that is named: as the file says, or the sum of the others.</summary>
    public long Total => _total ?? _residents.Values.Sum();

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file: CSV or an Excel workbook.</param>
    /// <param name="options">How to read it; null detects everything.</param>
    /// <exception cref="ExportException">The file cannot be read, or a line has no name or number; all are listed.</exception>
    public static ResidentFile Read(string path, ReadingOptions? options = null)
    {
        var file = ExportFile.Open(path, options ?? ReadingOptions.Usual, open: null);
        using var records = file.Records(0);
        for (var line = 0; line < file.LinesToSkip; line++) records.Read();
        if (!records.Read() || records.Count < 2)
            throw new ExportException($"{file.Name}: hittade ingen rubrikrad med två kolumner, väntade ett namn och ett antal "
                + "invånare på varje rad, till exempel stadsdel;invånare 2023-12-31.");
        var header = records.Cell(1).Trim().ToString();
        var residents = new Dictionary<string, long>(StringComparer.Ordinal);
        var (problems, total) = (new List<DataProblem>(), (long?)null);
        while (records.Read())
        {
            var name = records.Cell(0).Trim().ToString();
            if (name.Length == 0 && records.Cell(1).IsWhiteSpace()) continue;
            var cell = records.Cell(1).Trim();
            if (!NumberText.TryRead(cell, DecimalMark.Comma, out var number) || number.Value < 1
                || number.Value != decimal.Truncate(number.Value) || number.Value > long.MaxValue)
                problems.Add(new(file.Name, records.Line, header, cell.ToString(), "ett helt antal invånare, minst 1", ""));
            else if (name.Length == 0)
                problems.Add(new(file.Name, records.Line, "", "", "ett namn framför antalet", ""));
            else if (TotalsWord.Begins(name)) total = (long)number.Value;
            else if (!residents.TryAdd(PlainText.OfAny(name), (long)number.Value))
                problems.Add(new(file.Name, records.Line, "", name, "ett namn som inte redan finns i filen", ""));
        }

        if (residents.Count == 0 && problems.Count == 0)
            throw new ExportException($"{file.Name} har inga rader under rubrikerna.");
        return problems.Count == 0
            ? new(file.Name, header, residents, total)
            : throw new ExportException(string.Join('\n', problems));
    }

    /// <summary>The residents of a name, however it is written; null where the file does not have it.</summary>
    /// <param name="name">The name.</param>
    public long? Of(string name) => _residents.TryGetValue(PlainText.OfAny(name), out var residents) ? residents : null;
}
