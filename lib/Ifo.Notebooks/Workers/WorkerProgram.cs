using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ifo.Notebooks.Kernels;
using Ifo.Notebooks.Packages;
using Ifo.Notebooks.Scripting;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Workers;

/// <summary>The worker process: runs one cell after another as it is told on its standard input, until that ends.</summary>
internal sealed class WorkerProgram : IDisposable
{
    /// <summary>The hidden command by which the program starts itself as a worker.</summary>
    public const string Command = "worker";

    // Deep recursion in a cell should meet its own error first; the default of a thread is a tenth of this.
    private const int StackBytes = 16 * 1024 * 1024;

    private static readonly string? UsersData = Environment.GetEnvironmentVariable(OutsideProject.DataVariable);

    private readonly Channel _channel;
    private NotebookSession? _session;

    private WorkerProgram(Channel channel) => _channel = channel;

    /// <summary>Runs until standard input ends, which it does when the runner is gone.</summary>
    public static int Run()
    {
        HaveNoCulture();
        using var requests = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        using var channel = new Channel(Console.OpenStandardOutput());
        using var worker = new WorkerProgram(channel);
        // What cells write and read is theirs; the process's own streams carry the messages.
        Console.SetIn(TextReader.Null);
        Console.SetOut(channel.Console("stdout"));
        Console.SetError(channel.Console("stderr"));
        Output.Current = channel;
        KnownShapes.FindLibrary = FindLibrary;
        var formatting = Task.Run(InteractiveFormatting.Begin);
        while (requests.ReadLine() is { } line)
        {
            var request = JsonSerializer.Deserialize<Request>(line)!;
            // Cells run on a thread of their own, so that the end of input ends the process even while a cell runs.
            var thread = new Thread(() => worker.Serve(request, formatting), StackBytes) { IsBackground = true };
            thread.Start();
        }

        return 0;
    }

    public void Dispose() => _session?.Dispose();

    // Outputs must not depend on the computer's settings. Only the default is set: a culture of this thread's own would go with
    // every request, and hide the one that a cell makes the default of those that follow.
    private static void HaveNoCulture() =>
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

    // The one that is staged for notebooks, as if the notebook had asked for it, unless it has asked for one.
    private static void FindLibrary()
    {
        if (StagedLibrary.Path is not { } library
            || AppDomain.CurrentDomain.GetAssemblies().Any(loaded => loaded.GetName().Name == "Ifo.Analysis"))
            return;
        LoadedAssemblies.Know(library);
        LoadedAssemblies.Load(library);
    }

    private void Serve(Request request, Task ready)
    {
        Reply reply;
        try
        {
            CarryOut(request, ready).GetAwaiter().GetResult();
            reply = new Reply.Done();
        }
        catch (StaleProcessException)
        {
            reply = new Reply.Stale();
        }
        catch (SkipNotebookException skip)
        {
            reply = new Reply.Skipped(skip.Message);
        }
        catch (CellRefusedException refusal)
        {
            reply = new Reply.Refused(refusal.Name, refusal.Message, refusal.Line);
        }
        catch (CellFailureException failure)
        {
            reply = new Reply.Failed(failure.Name, failure.Message, failure.Line, [.. failure.Trace]);
        }
        catch (UserErrorException error)
        {
            reply = new Reply.Failed("#!import", error.Message, null, []);
        }
        catch (Exception error)
        {
            reply = new Reply.Failed(
                error.GetType().Name, "Oväntat fel i värdprogrammet: " + error.Message, null, error.ToString().Split('\n'));
        }

        _channel.Send(reply);
    }

    private async Task CarryOut(Request request, Task ready)
    {
        switch (request)
        {
            case Request.Open open:
                HaveNoCulture();
                Directory.SetCurrentDirectory(open.Folder);
                Environment.SetEnvironmentVariable(OutsideProject.DataVariable, UsersData ?? OutsideProject.Data(open.Folder));
                var session = _session = new NotebookSession(open.Folder);
                foreach (var language in open.Languages)
                    _ = Task.Run(() => session.Prepare(language));
                break;
            case Request.RunCell cell:
                await ready;
                await _session!.RunAsync(cell.Source, cell.Language, cell.Origin);
                break;
            case Request.Close:
                EndSession();
                break;
        }
    }

    // What the notebook took is given back at once: two workers with twenty notebooks are to fit in a gigabyte.
    private void EndSession()
    {
        _session?.Dispose();
        InteractiveFormatting.Reset();
        LoadedAssemblies.EndNotebook();
        _session = null;
        // Twice: what waits for its finalizer holds the rest until then.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <summary>
    /// The way back to the runner: one message a line, console text and values in the order in which they came.
    /// </summary>
    private sealed class Channel(Stream stream) : Output, IDisposable
    {
        private const int FlushAt = 32768;
        private readonly Lock _lock = new();
        private readonly StreamWriter _writer = new(
            stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
        { AutoFlush = true, NewLine = "\n" };
        private readonly StringBuilder _pending = new();
        private string _pendingStream = "";

        public override void Display(ImmutableSortedDictionary<string, JsonNode> bundle, bool isResult = false, string id = "") =>
            Send(new Reply.Shown(Json(bundle), isResult, id));

        public override void Update(string id, ImmutableSortedDictionary<string, JsonNode> bundle) =>
            Send(new Reply.Updated(Json(bundle), id));

        public void Send(Reply reply)
        {
            lock (_lock)
            {
                Flush();
                _writer.WriteLine(JsonSerializer.Serialize(reply));
            }
        }

        public TextWriter Console(string name) => new ConsoleWriter(this, name);

        public void Dispose() => _writer.Dispose();

        private static JsonElement Json(ImmutableSortedDictionary<string, JsonNode> bundle) => JsonSerializer.SerializeToElement(
            new JsonObject(bundle.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value.DeepClone()))));

        private void Write(string name, ReadOnlySpan<char> text)
        {
            lock (_lock)
            {
                if (_pendingStream != name || _pending.Length > FlushAt)
                    Flush();
                _pendingStream = name;
                _pending.Append(text);
            }
        }

        private void Flush()
        {
            if (_pending.Length == 0)
                return;
            _writer.WriteLine(
                JsonSerializer.Serialize<Reply>(new Reply.Written(_pendingStream, _pending.ToString().ReplaceLineEndings("\n"))));
            _pending.Clear();
        }

        private sealed class ConsoleWriter(Channel channel, string name) : TextWriter(CultureInfo.InvariantCulture)
        {
            public override Encoding Encoding => Encoding.UTF8;

            public override void Write(char value) => channel.Write(name, [value]);

            public override void Write(char[] buffer, int index, int count) => channel.Write(name, buffer.AsSpan(index, count));

            public override void Write(string? value) => channel.Write(name, value);
        }
    }
}
