using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Running;

/// <summary>Hears how a run goes on; called from several threads at once.</summary>
internal interface IProgressReport
{
    /// <summary>So many notebooks are to be run.</summary>
    void Planned(int notebooks)
    {
    }

    /// <summary>A notebook begins.</summary>
    void Started(string notebook, int cells);

    /// <summary>A code cell has run.</summary>
    void CellDone(string notebook, int cell, int cells, string language, TimeSpan duration);

    /// <summary>A notebook has ended.</summary>
    void Ended(NotebookResult result);

    /// <summary>The notebooks are done, and the report is being built.</summary>
    void BuildsReport()
    {
    }
}
