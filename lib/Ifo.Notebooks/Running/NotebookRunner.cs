using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Results;
using Ifo.Notebooks.Workers;

namespace Ifo.Notebooks.Running;

/// <summary>Runs a notebook from its first cell to its last in a worker process.</summary>
internal sealed class NotebookRunner(WorkerPool pool, RunSettings settings, IProgressReport progress)
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
            return await new Run(worker, notebook, settings, progress).ToEndAsync(Stopwatch.StartNew(), stop);
        }
        finally
        {
            await pool.ReturnAsync(worker);
        }
    }

    private sealed class Run(Worker worker, Notebook notebook, RunSettings settings, IProgressReport progress)
    {
        // Of nbclient: a cell that may fail without ending the run, and one that is left as it is.
        private const string MayFail = "raises-exception";
        private const string LeftAlone = "skip-execution";

        private readonly List<NotebookCell> _done = [];
        private readonly Dictionary<string, (int Cell, int Output)> _places = new(StringComparer.Ordinal);
        private int _count;
        private CellFailure? _refused;

        public async Task<NotebookResult?> ToEndAsync(Stopwatch watch, CancellationToken stop)
        {
            var reply = await OpenAsync(stop);
            var index = 0;
            for (; reply is Reply.Done && index < notebook.Cells.Length; index++)
                reply = Allowed(await CellAsync(index, stop), index);
            return reply is Reply.Stale ? null : Result(reply, index, watch.Elapsed);
        }

        // A cell in a language that is not run here stops none of the others, but the notebook has not passed.
        private Reply Allowed(Reply reply, int index)
        {
            var isAllowed = settings.AllowErrors || notebook.Cells[index].HasTag(MayFail);
            if (reply is Reply.Refused refused && !isAllowed)
                _refused ??= new CellFailure(index + 1, refused.Line, refused.Message, "", WentOn: true);
            return reply is Reply.Refused || (reply is Reply.Failed && isAllowed && !worker.HasEnded) ? new Reply.Done() : reply;
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
            if (cell.Kind != NotebookCellKind.Code || cell.HasTag(LeftAlone))
            {
                _done.Add(cell);
                return new Reply.Done();
            }

            var watch = Stopwatch.StartNew();
            var outputs = new CellOutputs(UpdateEarlier);
            Reply reply;
            try
            {
                reply = await worker.SendAsync(
                    new Request.RunCell(cell.Source, cell.Language, $"cell {index + 1}"), outputs.Add, settings.CellLimit, stop);
            }
            catch (OperationCanceledException)
            {
                reply = OutOfTime();
            }

            // With errors allowed, a package that cannot be had is the error of its cell; the others may be worth running.
            if (reply is Reply.Skipped skipped && settings.AllowErrors)
                reply = new Reply.Failed("#r nuget", skipped.Reason, null, []);
            if (reply is Reply.Failed failure)
                outputs.Add(new ErrorOutput(failure.Name, failure.Message, [.. failure.Trace]));
            else if (reply is Reply.Refused refusal)
                outputs.Add(new ErrorOutput(refusal.Name, refusal.Message, []));
            foreach (var (id, place) in outputs.Places)
                _places[id] = (_done.Count, place);
            _done.Add(cell with { Outputs = outputs.ToImmutable(), ExecutionCount = ++_count });
            progress.CellDone(notebook.Name, index + 1, notebook.Cells.Length, cell.Language, watch.Elapsed);
            return reply;
        }

        // What a cell before this one showed and this one updates, as in an editor.
        private void UpdateEarlier(string id, DisplayOutput output)
        {
            if (!_places.TryGetValue(id, out var place))
                return;
            var cell = _done[place.Cell];
            var isResult = cell.Outputs[place.Output] is DisplayOutput { IsResult: true };
            _done[place.Cell] = cell with { Outputs = cell.Outputs.SetItem(place.Output, output with { IsResult = isResult }) };
        }

        private NotebookResult Result(Reply last, int cellsDone, TimeSpan duration)
        {
            var executed = notebook with { Cells = [.. _done, .. notebook.Cells[_done.Count..].Select(WithoutOutputs)] };
            return last switch
            {
                Reply.Done when _refused is { } refused =>
                    new NotebookResult(notebook.Name, executed, RunOutcome.Failed, refused, null, duration, false),
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
    /// <param name="updateEarlier">Takes what stands in place of another cell's output.</param>
    private sealed class CellOutputs(Action<string, DisplayOutput> updateEarlier)
    {
        private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
        private readonly List<CellOutput> _outputs = [];
        private readonly StringBuilder _text = new();
        private string _stream = "";

        /// <summary>Where among the outputs those stand that may be updated.</summary>
        public IReadOnlyDictionary<string, int> Places => _places;

        public void Add(Reply reply)
        {
            switch (reply)
            {
                case Reply.Written written:
                    if (written.Stream != _stream)
                        EndText();
                    _stream = written.Stream;
                    _text.Append(written.Text);
                    break;
                case Reply.Shown shown:
                    Add(Output(shown.Data, shown.IsResult));
                    if (shown.Id.Length > 0)
                        _places[shown.Id] = _outputs.Count - 1;
                    break;
                case Reply.Updated updated when _places.TryGetValue(updated.Id, out var place):
                    _outputs[place] = Output(updated.Data, isResult: false);
                    break;
                case Reply.Updated updated:
                    updateEarlier(updated.Id, Output(updated.Data, isResult: false));
                    break;
            }
        }

        public void Add(CellOutput output)
        {
            EndText();
            _outputs.Add(output);
        }

        public ImmutableArray<CellOutput> ToImmutable()
        {
            EndText();
            return [.. _outputs];
        }

        private static DisplayOutput Output(JsonElement data, bool isResult) => LeftOut.Instead(new DisplayOutput(
            JsonObject.Create(data)!.ToImmutableSortedDictionary(
                pair => pair.Key, pair => pair.Value!.DeepClone(), StringComparer.Ordinal), [], isResult));

        private void EndText()
        {
            if (_text.Length > 0)
                _outputs.Add(new StreamOutput(_stream, _text.ToString()));
            _text.Clear();
        }
    }
}
