namespace Ifo.Analysis.Exchange.Writing;

/// <summary>A file of the analyst's own lists as it is begun for her: headers, advice, and rows.</summary>
/// <param name="Name">The name of the list.</param>
/// <param name="Headers">The columns.</param>
/// <param name="Advice">
/// What to write in it, in Swedish, a line each; an example has its cells parted by semicolons, to be used without its sign.
/// </param>
/// <param name="Rows">Rows that are in force; the first cells of each.</param>
internal sealed record OwnListFile(
    string Name, IReadOnlyList<string> Headers, IReadOnlyList<string> Advice, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Writes the file, unless there is one; gives whether it did.</summary>
    public bool Write(string folder)
    {
        var path = Path.Combine(folder, Name + ".csv");
        if (File.Exists(path)) return false;
        using var file = new AsideFile(path);
        using (var csv = new CsvLines(file.Stream, CsvStyle.SwedishExcel))
        {
            Line(csv, Headers);
            foreach (var line in Advice) Line(csv, $"# {line}".Split(';'));
            foreach (var row in Rows) Line(csv, row);
        }

        file.Finish();
        return true;
    }

    private void Line(CsvLines csv, IReadOnlyList<string> cells)
    {
        for (var column = 0; column < Headers.Count; column++) csv.Cell(column < cells.Count ? cells[column] : "");
        csv.End();
    }
}
