using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Results;
using Ifo.Notebooks.Workers;

namespace Ifo.Notebooks.Running;

/// <summary>Runs a notebook from its first cell to its last in a worker process.</summary>
internal sealed class NotebookRunner(WorkerPool pool, TimeSpan cellLimit, IProgressReport progress)
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    /// <summary>Runs it.</summary>
    /// <param name="notebook">With parameters already injected.</param>
    /// <param name="stop">Ends the run; the notebook then counts as failed.</param>
    public async Task<NotebookResult> RunAsync(Notebook notebook, CancellationToken stop)
    {
        var needs = WorkerNeeds.Of(notebook);
        progress.Started(notebook.Name, notebook.Cells.Length);
        return await InAsync(pool.Rent(needs, notebook.Folder), notebook, stop)
            ?? await InAsync(pool.RentNew(needs, notebook.Folder), notebook, stop)
            ?? throw new InvalidOperationException($"{notebook.Name}: a new process holds no earlier notebook's assemblies.");
    }

    // Null when the process holds another version of what the notebook asks for.
    private async Task<NotebookResult?> InAsync(Worker worker, Notebook notebook, CancellationToken stop)
    {
        try
        {
            return await new Run(worker, notebook, cellLimit, progress).ToEndAsync(Stopwatch.StartNew(), stop);
        }
        finally
        {
            await pool.ReturnAsync(worker);
        }
    }

    private sealed class Run(Worker worker, Notebook notebook, TimeSpan cellLimit, IProgressReport progress)
    {
        private readonly List<NotebookCell> _done = [];
        private int _count;

        public async Task<NotebookResult?> ToEndAsync(Stopwatch watch, CancellationToken stop)
        {
            var reply = await OpenAsync(stop);
            var index = 0;
            for (; reply is Reply.Done && index < notebook.Cells.Length; index++)
                reply = await CellAsync(index, stop);
            return reply is Reply.Stale ? null : Result(reply, index, watch.Elapsed);
        }

        private async Task<Reply> OpenAsync(CancellationToken stop)
        {
            try
            {
                return await worker.SendAsync(
                    new Request.Open(notebook.Folder, [.. notebook.Languages]), _ => { }, StartLimit, stop);
            }
            catch (OperationCanceledException)
            {
                return OutOfTime();
            }
        }

        private async Task<Reply> CellAsync(int index, CancellationToken stop)
        {
            var cell = notebook.Cells[index];
            if (cell.Kind != NotebookCellKind.Code)
            {
                _done.Add(cell);
                return new Reply.Done();
            }

            var watch = Stopwatch.StartNew();
            var outputs = new CellOutputs();
            Reply reply;
            try
            {
                reply = await worker.SendAsync(
                    new Request.RunCell(cell.Source, cell.Language, $"cell {index + 1}"), outputs.Add, cellLimit, stop);
            }
            catch (OperationCanceledException)
            {
                reply = OutOfTime();
            }

            if (reply is Reply.Failed failure)
                outputs.Add(new ErrorOutput(failure.Name, failure.Message, [.. failure.Trace]));
            _done.Add(cell with { Outputs = outputs.ToImmutable(), ExecutionCount = ++_count });
            progress.CellDone(notebook.Name, index + 1, notebook.Cells.Length, cell.Language, watch.Elapsed);
            return reply;
        }

        private NotebookResult Result(Reply last, int cellsDone, TimeSpan duration)
        {
            var executed = notebook with { Cells = [.. _done, .. notebook.Cells[_done.Count..].Select(WithoutOutputs)] };
            return last switch
            {
                Reply.Done => new NotebookResult(notebook.Name, executed, RunOutcome.Passed, null, null, duration, false),
                // Not the few cells that ran: what is saved is of one run, from first cell to last.
                Reply.Skipped skipped => new NotebookResult(
                    notebook.Name, LeftOut.Instead(notebook), RunOutcome.Skipped, null, skipped.Reason, duration, false),
                Reply.Failed failed => Failed(executed, failed, cellsDone, duration),
                _ => throw new InvalidOperationException(last.ToString()),
            };
        }

        private NotebookResult Failed(Notebook executed, Reply.Failed failed, int cellNumber, TimeSpan duration)
        {
            var failure = new CellFailure(
                cellNumber == 0 ? null : cellNumber, failed.Line, failed.Message, string.Join('\n', failed.Trace));
            return new NotebookResult(notebook.Name, executed, RunOutcome.Failed, failure, null, duration, false);
        }

        private static Reply.Failed OutOfTime() =>
            new("Timeout", "Tiden för hela körningen tog slut, eller så avbröts den. Gränsen ändras med --timeout.", null, []);

        private static NotebookCell WithoutOutputs(NotebookCell cell) => cell with { Outputs = [], ExecutionCount = null };
    }

    /// <summary>A cell's outputs, pieces of console text joined.</summary>
    private sealed class CellOutputs
    {
        private readonly List<CellOutput> _outputs = [];

        public void Add(Reply reply)
        {
            switch (reply)
            {
                case Reply.Written written when _outputs.LastOrDefault() is StreamOutput last && last.Name == written.Stream:
                    _outputs[^1] = last with { Text = last.Text + written.Text };
                    break;
                case Reply.Written written:
                    _outputs.Add(new StreamOutput(written.Stream, written.Text));
                    break;
                case Reply.Shown shown:
                    var data = JsonObject.Create(shown.Data)!;
                    _outputs.Add(LeftOut.Instead(new DisplayOutput(
                        data.ToImmutableSortedDictionary(
                            pair => pair.Key, pair => pair.Value!.DeepClone(), StringComparer.Ordinal), [], shown.IsResult)));
                    break;
            }
        }

        public void Add(CellOutput output) => _outputs.Add(output);

        public ImmutableArray<CellOutput> ToImmutable() => [.. _outputs];
    }
}
