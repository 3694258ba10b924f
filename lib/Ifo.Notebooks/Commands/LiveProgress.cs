using Ifo.Notebooks.Results;
using Ifo.Notebooks.Running;
using Spectre.Console;

namespace Ifo.Notebooks.Commands;

/// <summary>
/// Progress for a terminal: a bar for the whole run, which says how many notebooks are done, run and are left, and one for each
/// notebook that runs. What failed or was skipped is written above them, where it stays.
/// </summary>
internal sealed class LiveProgress : IProgressReport
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ProgressTask> _running = new(StringComparer.Ordinal);
    private readonly IAnsiConsole _console;
    private readonly ProgressContext _context;
    private readonly ProgressTask _whole;
    private int _planned;
    private int _ended;

    private LiveProgress(IAnsiConsole console, ProgressContext context)
    {
        (_console, _context) = (console, context);
        _whole = context.AddTask("Anteckningsböckerna läses");
    }

    /// <summary>Shows progress as long as the work goes on.</summary>
    /// <param name="console">The terminal.</param>
    /// <param name="work">The work, which reports how it goes on.</param>
    public static Task<T> ShowAsync<T>(IAnsiConsole console, Func<IProgressReport, Task<T>> work) => console.Progress()
        .HideCompleted(true)
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn())
        .StartAsync(context => work(new LiveProgress(console, context)));

    public void Planned(int notebooks)
    {
        lock (_lock)
        {
            _planned = notebooks;
            _whole.MaxValue = notebooks;
            Count();
        }
    }

    public void Started(string notebook, int cells)
    {
        lock (_lock)
        {
            _running[notebook] = _context.AddTask(Markup.Escape($"  {notebook}"), maxValue: cells);
            Count();
        }
    }

    public void CellDone(string notebook, int cell, int cells, string language, TimeSpan duration)
    {
        lock (_lock)
        {
            _running[notebook].Value = cell;
            _running[notebook].Description = Markup.Escape($"  {notebook}: cell {cell} av {cells}");
            _context.Refresh();
        }
    }

    public void Ended(NotebookResult result)
    {
        lock (_lock)
        {
            if (_running.Remove(result.Name, out var task))
            {
                task.Value = task.MaxValue;
                task.StopTask();
            }

            if (result.Outcome != RunOutcome.Passed)
                _console.MarkupLineInterpolated($"{result.Name}: {OutcomeWords.Of(result)}");
            _ended++;
            Count();
        }
    }

    public void BuildsReport()
    {
        lock (_lock)
        {
            _whole.IsIndeterminate = true;
            _whole.Description = "Rapporten byggs";
            _context.Refresh();
        }
    }

    private void Count()
    {
        // Short of full as long as the report is left, since a full bar disappears.
        _whole.Value = Math.Min(_ended, _planned - 0.5);
        _whole.Description = $"{_ended} av {_planned} klara, {_running.Count} körs, {_planned - _ended - _running.Count} kvar";
        _context.Refresh();
    }
}
