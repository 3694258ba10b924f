using System.Collections.Concurrent;

namespace Ifo.Notebooks.Workers;

/// <summary>Worker processes, reused while healthy: a started kernel saves the next notebook a second or two.</summary>
internal sealed class WorkerPool : IDisposable
{
    /// <summary>
    /// What the compilers have loaded of one notebook stays in the process. Two workers, the runner beside them, are to fit in a
    /// gigabyte on an ordinary office computer; a notebook adds some 40 MB, one in two languages twice that.
    /// </summary>
    private const long MostBytes = 380L * 1024 * 1024;

    private readonly ConcurrentBag<Worker> _idle = [];

    /// <summary>An idle worker, or a new one.</summary>
    public Worker Rent() => _idle.TryTake(out var worker) ? worker : Worker.Start();

    /// <summary>Takes a worker back; one that is not reusable, or has grown large, is ended.</summary>
    public void Return(Worker worker)
    {
        if (worker.IsReusable && worker.Bytes <= MostBytes)
            _idle.Add(worker);
        else
            worker.Dispose();
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var worker))
            worker.Dispose();
    }
}
