using System.Globalization;
using System.Text;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Disclosure;

/// <summary>A file with counts, which is protected and written again.</summary>
/// <remarks>
/// Two layouts are read. <em>Wide</em>: names of columns in the first line, then a line for each row with its name and counts; a last column or line named
/// Totalt, Summa or Samtliga is checked and made anew. <em>Long</em>: lines of row, column and count, where the last
/// of exactly three columns is headed <c>antal</c>. Separated by semicolon, tab or comma, in UTF-8.
/// </remarks>
public sealed class CountFile
{
    private static readonly string[] TotalNames = [Axis.Total, "Total", "Summa", "Samtliga", "Hela"];

    private readonly string _file;
    private readonly char _separator;

    private CountFile(string file, char separator, PersonTable counts) => (_file, _separator, Counts) = (file, separator, counts);

    /// <summary>The counts.</summary>
    public PersonTable Counts { get; }

    /// <summary>Where the protected table is written: beside the file.</summary>
    public string ProtectedPath => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(_file))!, $"{Path.GetFileNameWithoutExtension(_file)}-skyddad{Path.GetExtension(_file)}");

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DisclosureException">There is no such file, or it cannot be read as counts; the message says where and why.</exception>
    public static CountFile Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var name = Path.GetFileName(path);
        var text = Text(path, name);
        var separator = ";\t,".OrderByDescending(sign => text.Split('\n')[0].Count(found => found == sign)).First();
        var lines = text.ReplaceLineEndings("\n").Split('\n')
            .Select((line, index) => new CountLine(name, index + 1, CountLine.Split(line, separator)))
            .Where(line => line.Cells.Any(cell => cell.Length > 0)).ToList();
        if (lines.Count < 2 || lines[0].Cells.Count < 2)
            throw new DisclosureException($"{name} är ingen tabell med antal: det behövs en rubrikrad, minst en rad under den, och minst två kolumner åtskilda av semikolon, tabb eller komma.");
        return new(path, separator, IsLong(lines) ? Long(name, lines) : Wide(name, lines));
    }

    /// <summary>Writes the protected table.</summary>
    /// <param name="table">The table.</param>
    public void Write(ProtectedTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        // With its mark, so that Excel reads å, ä and ö.
        File.WriteAllText(ProtectedPath, ProtectedCsv.Write(table, _separator), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
    }

    private static string Text(string path, string name)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException found)
        {
            throw new DisclosureException($"{name} är inte sparad som UTF-8. Välj ”CSV UTF-8” när filen sparas i Excel.", found);
        }
        catch (Exception found) when (found is IOException or UnauthorizedAccessException)
        {
            throw new DisclosureException($"{path} kan inte läsas. Kontrollera sökvägen, och att filen inte är öppen i ett annat program. ({found.Message})", found);
        }
    }

    private static bool IsLong(List<CountLine> lines) =>
        lines[0].Cells.Count == 3 && lines[0].Cells[2].Equals(PersonTable.OneColumn, StringComparison.OrdinalIgnoreCase) && !lines[1].IsNumber(1);

    private static PersonTable Long(string name, List<CountLine> lines)
    {
        var body = lines.Skip(1).Where(line => !IsTotal(line[0]) && !IsTotal(line[1])).ToList();
        var (rows, columns) = (body.Select(line => line[0]).Distinct(StringComparer.Ordinal).ToList(), body.Select(line => line[1]).Distinct(StringComparer.Ordinal).ToList());
        var counts = new Dictionary<(string, string), long>();
        foreach (var line in body)
            if (!counts.TryAdd((line[0], line[1]), line.Count(2)))
                throw line.Problem($"”{line[0]}” och ”{line[1]}” förekommer två gånger", "varje par en gång");
        return PersonTable.FromCounts(lines[0][0], rows, lines[0][1], columns, (row, column) => counts.GetValueOrDefault((rows[row], columns[column])), Caption(name));
    }

    private static PersonTable Wide(string name, List<CountLine> lines)
    {
        var header = lines[0];
        var last = IsTotal(header.Cells[^1]) && header.Cells.Count > 2 ? header.Cells.Count - 1 : header.Cells.Count;
        var columns = header.Cells.Take(last).Skip(1).ToList();
        var body = lines.Skip(1).Where(line => !IsTotal(line[0])).ToList();
        var counts = body.Select(line => Enumerable.Range(1, columns.Count).Select(line.Count).ToArray()).ToList();
        CheckTotals(lines, body, counts, last);
        var rows = body.Select(line => line[0]).ToList();
        return columns.Count == 1
            ? PersonTable.FromCounts(header[0], rows, string.Empty, [], (row, _) => counts[row][0], Caption(name))
            : PersonTable.FromCounts(header[0], rows, header[0].Length > 0 ? "Kolumn" : string.Empty, columns, (row, column) => counts[row][column], Caption(name));
    }

    // Totals that are no sums would be shown beside ours, or tell that rows are missing: neither is protected.
    private static void CheckTotals(List<CountLine> lines, List<CountLine> body, List<long[]> counts, int last)
    {
        for (var row = 0; row < body.Count; row++)
            if (last < lines[0].Cells.Count) body[row].Demand(last, counts[row].Sum());
        foreach (var total in lines.Skip(1).Where(line => IsTotal(line[0])))
            for (var column = 1; column < lines[0].Cells.Count; column++)
                total.Demand(column, counts.Sum(row => column < last ? row[column - 1] : row.Sum()));
    }

    private static bool IsTotal(string text) => TotalNames.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static Caption Caption(string name) => Presentation.Caption.Internal(name, "se filen", "framgår av tabellen");
}
