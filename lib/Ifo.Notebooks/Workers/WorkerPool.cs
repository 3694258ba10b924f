using System.Collections.Concurrent;

namespace Ifo.Notebooks.Workers;

/// <summary>Worker processes, reused while healthy: a started kernel saves the next notebook a second or two.</summary>
internal sealed class WorkerPool : IDisposable
{
    private readonly ConcurrentBag<Worker> _idle = [];

    /// <summary>An idle worker, or a new one.</summary>
    public Worker Rent() => _idle.TryTake(out var worker) ? worker : Worker.Start();

    /// <summary>Takes a worker back; one that is not reusable is ended.</summary>
    public void Return(Worker worker)
    {
        if (worker.IsReusable)
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
