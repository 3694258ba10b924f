using Ifo.Notebooks.Results;
using Ifo.Notebooks.Running;
using Spectre.Console;

namespace Ifo.Notebooks.Commands;

/// <summary>Progress as bars that move, for a terminal.</summary>
internal sealed class LiveProgress(ProgressContext context) : IProgressReport
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ProgressTask> _tasks = new(StringComparer.Ordinal);

    public void Started(string notebook, int cells)
    {
        lock (_lock)
            _tasks[notebook] = context.AddTask(Markup.Escape(notebook), maxValue: cells);
    }

    public void CellDone(string notebook, int cell, int cells, string language, TimeSpan duration)
    {
        lock (_lock)
        {
            _tasks[notebook].Value = cell;
            _tasks[notebook].Description = Markup.Escape($"{notebook}: cell {cell} av {cells}");
        }
    }

    public void Ended(NotebookResult result)
    {
        lock (_lock)
        {
            if (!_tasks.TryGetValue(result.Name, out var task))
                task = context.AddTask(Markup.Escape(result.Name), maxValue: 1);
            task.Description = Markup.Escape($"{result.Name}: {OutcomeWords.Of(result)}");
            // A bar that stops short shows how far a failed notebook came.
            if (result.Outcome == RunOutcome.Passed)
                task.Value = task.MaxValue;
            task.StopTask();
        }
    }
}
