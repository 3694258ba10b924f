using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Interactive;
using Ifo.Notebooks.Packages;
using Ifo.Notebooks.Results;
using Ifo.Notebooks.Surroundings;
using Ifo.Notebooks.Workers;

namespace Ifo.Notebooks.Running;

/// <summary>Runs notebooks, several at a time, and gathers their results. One that fails stops none of the others.</summary>
internal sealed class AnalysisRun(RunSettings settings, IProgressReport progress)
{
    private readonly Lazy<Fingerprint> _fingerprint = new(() => new Fingerprint(settings.Root));
    private readonly BesideTheLibrary _beside = new(settings.Root);

    /// <summary>The files that the notebooks referred to, with the hashes that they had then.</summary>
    public IReadOnlyDictionary<string, string> Referenced => _fingerprint.Value.Referenced;

    /// <summary>Runs them.</summary>
    /// <param name="stop">Interrupts the run.</param>
    /// <returns>The results in the notebooks' order.</returns>
    /// <exception cref="UserErrorException">The settings name something that does not exist; nothing was run.</exception>
    public async Task<IReadOnlyList<NotebookResult>> ToEndAsync(CancellationToken stop)
    {
        var files = NotebookFiles.Find(settings.Notebooks, settings.Names);
        progress.Planned(files.Count);
        var read = files.Select(Read).ToList();
        var readable = read.Where(item => item.Notebook is not null).Select(item => item.Notebook!).ToList();
        var injected = settings.Parameters.Inject(readable).ToDictionary(notebook => notebook.Path, StringComparer.Ordinal);

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(settings.TotalLimit);
        using var pool = new WorkerPool(settings.Jobs, Start());
        using var turn = new SemaphoreSlim(settings.Jobs);
        var runner = new NotebookRunner(pool, settings, progress);
        var cache = new ResultCache(Path.Combine(ProjectFolders.Cache(settings.Root), "cache"));
        var results = await Task.WhenAll(Batches(read).Select(BatchAsync));
        return [.. results.SelectMany(batch => batch).OrderBy(done => done.Index).Select(done => done.Result)];

        async Task<List<(int Index, NotebookResult Result)>> BatchAsync(
            IEnumerable<(int Index, (Notebook? Notebook, NotebookResult? Failed) Item)> batch)
        {
            var done = new List<(int, NotebookResult)>();
            var waits = true;
            try
            {
                foreach (var (index, item) in batch)
                {
                    var result = item.Failed
                        ?? Cached(injected[item.Notebook!.Path]) ?? await OneAsync(injected[item.Notebook!.Path]);
                    progress.Ended(result);
                    done.Add((index, result));
                }
            }
            finally
            {
                if (!waits)
                    turn.Release();
            }

            return done;

            async Task<NotebookResult> OneAsync(Notebook notebook)
            {
                try
                {
                    if (waits)
                        await turn.WaitAsync(limit.Token);
                    waits = false;
                }
                catch (OperationCanceledException)
                {
                    return NotReached(notebook);
                }

                var result = await NotReadyAsync(notebook) ?? await runner.RunAsync(notebook, limit.Token);
                // What is kept is what this program itself computed; with errors allowed, to have passed says less.
                if (settings.Host == NotebookHost.Own && !settings.AllowErrors)
                    cache.Store(result, _fingerprint.Value.Of(notebook));
                return result;
            }
        }

        NotebookResult? Cached(Notebook notebook) =>
            settings.UseCache ? cache.Find(notebook, _fingerprint.Value.Of(notebook)) : null;
    }

    // What it needs that is built first, where that cannot be had.
    private async Task<NotebookResult?> NotReadyAsync(Notebook notebook)
    {
        try
        {
            await _beside.ReadyAsync(notebook, settings.Host);
            return null;
        }
        catch (SkipNotebookException skip)
        {
            return new(notebook.Name, LeftOut.Instead(notebook), RunOutcome.Skipped, null, skip.Message, TimeSpan.Zero, false);
        }
        catch (UserErrorException error)
        {
            var failure = new CellFailure(null, null, error.Message, "");
            return new(notebook.Name, null, RunOutcome.Failed, failure, null, TimeSpan.Zero, false);
        }
    }

    private Func<string, Worker> Start()
    {
        if (settings.Host == NotebookHost.Own)
            return _ => OwnWorker.Start();
        var tool = InteractiveTool.Demand();
        var folder = Path.Combine(ProjectFolders.Cache(settings.Root), "interactive");
        var deps = FSharpCoreDeps.Write(tool, folder, FSharpCoreDeps.Library);
        return notebooks => InteractiveWorker.Start(tool, deps, notebooks);
    }

    /// <summary>
    /// What may run at the same time. Notebooks with F# run one after another, so that its compiler is started once and not in
    /// every process; and before the others, those with packages first, while the other processes are small. Of them the last
    /// is first: Plotly.NET takes most. Beside them one that needs no package begins, so that the first result is there soon.
    /// </summary>
    private static IEnumerable<IEnumerable<(int Index, (Notebook? Notebook, NotebookResult? Failed) Item)>> Batches(
        IEnumerable<(Notebook? Notebook, NotebookResult? Failed)> read)
    {
        var all = read.Index()
            .Select(entry =>
                (Entry: entry, Needs: entry.Item.Notebook is { } notebook ? WorkerNeeds.Of(notebook) : WorkerNeeds.None))
            .OrderBy(item => item.Needs.Packages.IsEmpty)
            .ThenByDescending(item => item.Needs.Packages.IsEmpty ? 0 : item.Entry.Index)
            .ToLookup(item => item.Needs.HasFSharp);
        var soon = all[false].FirstOrDefault(item => item.Needs.Packages.IsEmpty);
        return
        [
            all[true].Select(item => item.Entry),
            .. all[false].OrderBy(item => item != soon).Select(item => new[] { item.Entry }),
        ];
    }

    private static NotebookResult NotReached(Notebook notebook) => new(
        notebook.Name, null, RunOutcome.Failed,
        new CellFailure(
            null,
            null,
            "Anteckningsboken hann inte köras innan tiden för hela körningen tog slut, eller innan den avbröts. "
            + "Gränsen ändras med --timeout.",
            ""),
        null, TimeSpan.Zero, false);

    private static (Notebook? Notebook, NotebookResult? Failed) Read(string file)
    {
        try
        {
            return (NotebookReader.Read(file), null);
        }
        catch (UserErrorException error)
        {
            var failure = new CellFailure(null, null, error.Message, error.InnerException?.Message ?? "");
            return (null, new NotebookResult(
                Path.GetFileNameWithoutExtension(file), null, RunOutcome.Failed, failure, null, TimeSpan.Zero, false));
        }
    }
}
