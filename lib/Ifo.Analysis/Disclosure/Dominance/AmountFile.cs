using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Disclosure.Linking;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Disclosure.Dominance;

/// <summary>The columns of a file of amounts, by their headers.</summary>
/// <param name="Amount">That of the amounts.</param>
/// <param name="Whose">That which says whose each amount is.</param>
/// <param name="Rows">The key of the rows of the table.</param>
/// <param name="Columns">The key of its columns; empty for none.</param>
internal sealed record AmountColumns(string Amount, string Whose, string Rows, string Columns);

/// <summary>A file with an amount in each row, and whose it is: CSV or an Excel workbook.</summary>
/// <remarks>
/// Names that are written in another way (small letters, blanks, hyphens) are the same: one supplier under two names would make a
/// sum look like that of two. Rows of totals, which nobody is named in, are not read.
/// </remarks>
internal sealed class AmountFile
{
    /// <summary>More rows than this are not read as a table of amounts.</summary>
    private const int MostRows = 500_000;
    private const int MostDecimals = 2;
    private const decimal Most = 10_000_000_000m;

    private readonly ExportFile _file;
    private readonly ReadingOptions _options;
    private readonly CountHeader _header;
    private readonly ProblemCollector _problems;
    private readonly List<Contribution> _amounts = [];
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private int _rows;
    private int _totals;

    private AmountFile(string path, ReadingOptions options)
    {
        (_file, _options) = (ExportFile.Open(path, options), options);
        _header = new CountHeaderFinder(_file, options).Find();
        _problems = new ProblemCollector(_file.Name, _file.Sheets[_header.Sheet]);
    }

    /// <summary>The amounts as a table that has not been protected.</summary>
    public AmountTable Table { get; private set; } = null!;

    /// <summary>What was read, in Swedish.</summary>
    public string Said => $"{_file.Name}: {SwedishFormat.Number(_rows)} rader in = {SwedishFormat.Number(_amounts.Count)} belopp "
        + $"+ {SwedishFormat.Number(_totals)} summarader";

    /// <summary>Where the protected table is written.</summary>
    public string ProtectedPath => CountFile.PathBeside(_file.Path, _file.IsWorkbook, "-belopp");

    /// <summary>Reads a file.</summary>
    /// <exception cref="ExportException">A column is missing, or rows have problems; the message lists them.</exception>
    /// <exception cref="DisclosureException">There are no amounts, or a name is that of the total.</exception>
    public static AmountFile Read(string path, ReadingOptions options, AmountColumns columns)
    {
        var file = new AmountFile(path, options);
        file.ReadRows(columns);
        file.Table = AmountTable.Of(
            columns.Rows, columns.Columns, file._amounts, Caption.Internal(file._file.Name, "se filen", "framgår av tabellen"));
        return file;
    }

    private void ReadRows(AmountColumns columns)
    {
        var (amount, whose, rows) = (Column(columns.Amount), Column(columns.Whose), Column(columns.Rows));
        var across = columns.Columns.Length == 0 ? -1 : Column(columns.Columns);
        foreach (var row in new SheetSample(_file, _options).Rows(_header.Sheet, MostRows))
        {
            if (row.Line <= _header.Line || row.IsBlank) continue;
            _rows++;
            if (row.Flaw != RecordFlaw.None)
                RecordCheck.Flaw(row.Line, row.Flaw, string.Join(" | ", row.Cells), _problems);
            else if (row[whose].Length == 0 && row.Cells.Any(cell => TotalsWord.Begins(cell))) _totals++;
            else Add(row, whose, amount, rows, across);
        }

        if (_problems.Count > 0)
            throw new ExportException($"{_file.Name}: beloppen lästes inte\n{Problems()}");
    }

    private void Add(SampleRow row, int whose, int amount, int rows, int across)
    {
        int[] names = across < 0 ? [whose, rows] : [whose, rows, across];
        if (names.Count(name => IsNamed(row, name)) < names.Length || Amount(row, amount) is not { } read) return;
        _amounts.Add(new(
            Label(row[rows]), across < 0 ? Contribution.OneColumn : Label(row[across]), ValueKey.Of(row[whose]), read));
    }

    private string Problems()
    {
        var text = new System.Text.StringBuilder();
        ReportText.ProblemsOf(text, _problems.Groups());
        return text.ToString().TrimEnd();
    }

    private int Column(string name)
    {
        var plain = PlainText.OfAny(name);
        var found = _header.Names.Index()
            .Where(header => PlainText.OfAny(header.Item) == plain)
            .Select(header => header.Index)
            .ToList();
        if (found.Count == 1) return found[0];
        var headers = string.Join(", ", _header.Names.Select(header => $"”{IdentityNumber.Mask(header)}”"));
        throw new ExportException(
            $"{_file.Name} har {(found.Count == 0 ? "ingen kolumn" : "flera kolumner")} som heter ”{name}”. "
            + $"Kolumnerna heter {headers}.");
    }

    private bool IsNamed(SampleRow row, int column)
    {
        if (RecordCheck.Cell(row.Line, _header.Names[column], row[column], row.Kind(column), _problems)) return false;
        if (row[column].Length > 0) return true;
        _problems.Add(
            row.Line, _header.Names[column], "", "ett namn", "Skriv till exempel ”uppgift saknas”, eller ta bort raden.");
        return false;
    }

    private decimal? Amount(SampleRow row, int column)
    {
        var text = row[column];
        if (TryRead(text, row.Kind(column), out var number)
            && number is { IsPercent: false, Value: >= 0 and <= Most }
            && decimal.Round(number.Value, MostDecimals) == number.Value) return number.Value;
        _problems.Add(
            row.Line, _header.Names[column], text, "ett belopp i kronor, 0 eller mer, med högst två decimaler",
            number.Value < 0 ? "Räkna av krediteringar mot det som de gäller, per den som beloppet är hos." : "");
        return null;
    }

    // A mark before three digits may be of thousands: such a number is refused, not guessed.
    private bool TryRead(string text, CellKind kind, out CellNumber number)
    {
        if (kind == CellKind.Number) return NumberText.TryRead(text, DecimalMark.Point, out number);
        if (_options.DecimalMark != DecimalMark.Detect) return NumberText.TryRead(text, _options.DecimalMark, out number);
        return (NumberText.TryRead(text, DecimalMark.Comma, out number)
                || NumberText.TryRead(text, DecimalMark.Point, out number))
            && number.Decimals != 3;
    }

    // The first way that a name is written is how it is shown.
    private string Label(string name)
    {
        var key = ValueKey.Of(name);
        if (!_labels.TryGetValue(key, out var label)) _labels[key] = label = Neutralised.Read(name).Trim().ToString();
        return label;
    }
}
