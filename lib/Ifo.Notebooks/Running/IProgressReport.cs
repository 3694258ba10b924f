using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Running;

/// <summary>Hears how a run goes on; called from several threads at once.</summary>
internal interface IProgressReport
{
    /// <summary>A notebook begins.</summary>
    void Started(string notebook, int cells);

    /// <summary>A code cell has run.</summary>
    void CellDone(string notebook, int cell, int cells, string language, TimeSpan duration);

    /// <summary>A notebook has ended.</summary>
    void Ended(NotebookResult result);
}
