namespace Ifo.Notebooks.Workers;

/// <summary>Worker processes, reused while healthy: a started kernel saves the next notebook some seconds.</summary>
/// <param name="most">So many processes there are at most, idle ones included.</param>
/// <param name="start">Starts a process for notebooks in a folder.</param>
internal sealed class WorkerPool(int most, Func<string, Worker> start) : IDisposable
{
    /// <summary>
    /// What the compilers have loaded of one notebook stays in the process. Two workers, one of them with the F# compiler, and
    /// the runner beside them are to fit in a gigabyte on an ordinary office computer.
    /// </summary>
    private const long MostBytes = 380L * 1024 * 1024;
    private const long MostBytesWithFSharp = 480L * 1024 * 1024;

    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(20);

    private readonly Lock _lock = new();
    private readonly List<Worker> _idle = [];
    private int _rented;

    /// <summary>The idle worker that fits best, or a new one.</summary>
    /// <param name="needs">What it is to be used for.</param>
    /// <param name="folder">The folder of its notebook.</param>
    public Worker Rent(WorkerNeeds needs, string folder)
    {
        lock (_lock)
        {
            var worker = _idle
                .Where(idle => needs.MayFollow(idle.Served))
                .MinBy(idle => idle.Served.HasFSharp == needs.HasFSharp ? 0 : 1);
            return worker is null ? StartFor(needs, folder) : Taken(worker, needs);
        }
    }

    /// <summary>A new worker, whichever are idle.</summary>
    /// <param name="needs">What it is to be used for.</param>
    /// <param name="folder">The folder of its notebook.</param>
    public Worker RentNew(WorkerNeeds needs, string folder)
    {
        lock (_lock)
            return StartFor(needs, folder);
    }

    /// <summary>Takes a worker back; one that is not reusable, or is still large when its notebook is closed, is ended.</summary>
    public async Task ReturnAsync(Worker worker)
    {
        if (worker.IsReusable)
            await worker.SendAsync(new Request.Close(), _ => { }, CloseLimit, CancellationToken.None);
        var isKept = worker.IsReusable && worker.Bytes <= (worker.Served.HasFSharp ? MostBytesWithFSharp : MostBytes);
        if (!isKept)
            worker.Dispose();
        lock (_lock)
        {
            _rented--;
            if (isKept)
                _idle.Add(worker);
        }
    }

    public void Dispose() => EndIdleBut(0);

    private Worker StartFor(WorkerNeeds needs, string folder)
    {
        EndIdleBut(most - _rented - 1);
        return Taken(start(folder), needs);
    }

    private Worker Taken(Worker worker, WorkerNeeds needs)
    {
        _idle.Remove(worker);
        _rented++;
        worker.Serves(needs);
        return worker;
    }

    private void EndIdleBut(int kept)
    {
        foreach (var worker in _idle.Skip(Math.Max(0, kept)).ToList())
        {
            worker.Dispose();
            _idle.Remove(worker);
        }
    }
}
