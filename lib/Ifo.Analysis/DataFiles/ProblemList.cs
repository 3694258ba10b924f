using System.Collections;

namespace Ifo.Analysis.DataFiles;

/// <summary>Collects problems while files are read, so that all can be told at once.</summary>
internal sealed class ProblemList(string folder) : IEnumerable<DataProblem>
{
    private readonly List<DataProblem> _problems = [];

    public string Folder => folder;

    public int Count => _problems.Count;

    public void Add(string file, int line, string column, string found, string expected, string remedy = "") =>
        _problems.Add(new DataProblem(file, line, column, found, expected, remedy));

    public void Add(DataProblem problem) => _problems.Add(problem);

    public void Add(CsvRow row, string column, string expected, string remedy = "")
    {
        // A column that the file lacks is one problem, named at its header, not one for each row.
        if (row.Has(column)) Add(row.File, row.Line, column, row[column], expected, remedy);
    }

    public void ThrowIfAny()
    {
        if (_problems.Count > 0) throw new DataProblemException(folder, _problems);
    }

    public IEnumerator<DataProblem> GetEnumerator() => _problems.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
