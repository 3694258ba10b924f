using System.Diagnostics;
using System.Text.Json;

namespace Ifo.Notebooks.Workers;

/// <summary>A process of this same program.</summary>
internal sealed class OwnWorker : Worker
{
    private OwnWorker(Process process)
        : base(process)
    {
    }

    /// <summary>Starts one.</summary>
    public static OwnWorker Start()
    {
        var start = Piped(["exec", typeof(OwnWorker).Assembly.Location, WorkerProgram.Command]);
        // Machine code that is written once and run at once needs no second mapping; without it a run takes a tenth less time.
        start.Environment.TryAdd("DOTNET_EnableWriteXorExecute", "0");
        // On a server's large cache .NET would let its newest generation grow far beyond what an office computer has room for.
        start.Environment.TryAdd("DOTNET_GCgen0size", "1000000");
        // What the compilers give back, Linux's C library keeps in up to sixteen places: it doubled a process in ten notebooks.
        start.Environment.TryAdd("MALLOC_ARENA_MAX", "1");
        start.Environment.TryAdd("MALLOC_MMAP_THRESHOLD_", "65536");
        start.Environment.TryAdd("MALLOC_TRIM_THRESHOLD_", "65536");
        return new OwnWorker(Process.Start(start)!);
    }

    protected override string Line(Request request) => JsonSerializer.Serialize(request);

    protected override IEnumerable<Reply> Replies(string line) => [JsonSerializer.Deserialize<Reply>(line)!];
}
