using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Workers;

/// <summary>
/// A process that runs cells, seen from the runner: this program's own, or .NET Interactive. A cell that will not end ends with
/// its process, and only with it.
/// </summary>
internal abstract class Worker : IDisposable
{
    // More than this from one cell is a loop gone wrong; no reader wants it and no notebook can hold it.
    private const long MaxOutputCharacters = 32 * 1024 * 1024;

    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    protected Worker(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (_errors)
            {
                if (_errors.Length < 4000)
                    _errors.AppendLine(line.Data);
            }
        };
        process.BeginErrorReadLine();
    }

    /// <summary>Whether another notebook may be given to it.</summary>
    public bool IsReusable { get; protected set; } = true;

    /// <summary>Whether it is gone: no more cells can be given to it.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>What it has been used for.</summary>
    public WorkerNeeds Served { get; private set; } = WorkerNeeds.None;

    /// <summary>The memory that its process has now.</summary>
    public long Bytes
    {
        get
        {
            _process.Refresh();
            return _process.HasExited ? 0 : _process.WorkingSet64;
        }
    }

    /// <summary>Notes what it is used for next.</summary>
    public void Serves(WorkerNeeds needs) => Served = Served.And(needs);

    /// <summary>Sends a request; each thing shown or written on the way is passed on, and the last reply returned.</summary>
    /// <param name="request">The request.</param>
    /// <param name="shown">Receives values and console text as they come.</param>
    /// <param name="limit">The longest it may take.</param>
    /// <param name="stop">Ends the process before that.</param>
    public async Task<Reply> SendAsync(Request request, Action<Reply> shown, TimeSpan limit, CancellationToken stop)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timer.CancelAfter(limit);
        try
        {
            if (Line(request) is { } line)
            {
                await _process.StandardInput.WriteLineAsync(line.AsMemory(), timer.Token);
                await _process.StandardInput.FlushAsync(timer.Token);
            }

            return await ReplyAsync(shown, timer.Token);
        }
        catch (OperationCanceledException)
        {
            Kill();
            stop.ThrowIfCancellationRequested();
            return new Reply.Failed("Timeout", string.Create(
                CultureInfo.InvariantCulture,
                $"Cellen avbröts efter {limit.TotalSeconds:0.#} sekunder, som är gränsen för en cell. Sitter den i en slinga? "
                + $"Gränsen ändras med --cell-timeout."), null, []);
        }
        catch (IOException)
        {
            return await GoneAsync();
        }
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    /// <summary>
    /// The line that tells the process of a request; null when nothing need be said, and an answer only waited for.
    /// </summary>
    protected abstract string? Line(Request request);

    /// <summary>What a line of the process says: values and console text as they come, and then how the request ended.</summary>
    protected abstract IEnumerable<Reply> Replies(string line);

    /// <summary>How any process of cells is started: with pipes for all its streams.</summary>
    protected static ProcessStartInfo Piped(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(DotNet.Path, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        // Cells are compiled and run once: quick compilation is worth more than fast code. (.NET reads these numbers as
        // hexadecimal.)
        start.Environment.TryAdd("DOTNET_TieredPGO", "0");
        start.Environment.TryAdd("DOTNET_TC_BackgroundWorkerTimeoutMs", "0");
        start.Environment.TryAdd("DOTNET_TC_CallCountingDelayMs", "1000");
        // Outputs must not depend on where the computer stands; Windows has no such variable, and keeps its own zone.
        start.Environment["TZ"] = "UTC";
        return start;
    }

    private async Task<Reply> ReplyAsync(Action<Reply> shown, CancellationToken stop)
    {
        long size = 0;
        while (await _process.StandardOutput.ReadLineAsync(stop) is { } line)
        {
            size += line.Length;
            if (size > MaxOutputCharacters)
            {
                Kill();
                return new Reply.Failed(
                    "Output",
                    $"Cellen skrev mer än {MaxOutputCharacters / 1024 / 1024} miljoner tecken och avbröts. "
                    + "Visa ett urval i stället.",
                    null,
                    []);
            }

            foreach (var reply in Replies(line))
            {
                if (reply is Reply.Shown or Reply.Updated or Reply.Written)
                    shown(reply);
                else
                    return Ended(reply);
            }
        }

        return await GoneAsync();
    }

    private Reply Ended(Reply reply)
    {
        // After a failure the process may be in any state (threads left running, a file half read): no other notebook gets it.
        IsReusable &= reply is Reply.Done or Reply.Refused;
        return reply;
    }

    private async Task<Reply> GoneAsync()
    {
        (IsReusable, HasEnded) = (false, true);
        await _process.WaitForExitAsync();
        string errors;
        lock (_errors)
            errors = _errors.ToString().Trim();
        var why = errors.Contains("Stack overflow", StringComparison.Ordinal)
            ? "en metod som anropar sig själv utan slut (stack overflow)"
            : string.Create(CultureInfo.InvariantCulture, $"processen avslutades med kod {_process.ExitCode}");
        return new Reply.Failed(
            "ProcessExit",
            $"Cellen tog med sig hela processen: {why}. De andra anteckningsböckerna påverkas inte.",
            null,
            errors.Split('\n'));
    }

    private void Kill()
    {
        (IsReusable, HasEnded) = (false, true);
        try
        {
            if (!_process.HasExited)
                _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in between.
        }
    }
}
