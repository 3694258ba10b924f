using System.Runtime.ExceptionServices;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Packages;
using Ifo.Notebooks.Scripting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Events;

namespace Ifo.Notebooks.Kernels.Interactive;

/// <summary>
/// The kernels of a notebook as .NET Interactive's API has them: <c>Kernel.Root</c>, <c>KernelInvocationContext.Current</c>,
/// what extensions add to them. Made for the first cell that speaks of them, since it takes a fraction of a second.
/// </summary>
internal sealed class HostedKernels(NotebookSession session) : IDisposable
{
    private static readonly string[] Words = ["Kernel", "Javascript", "CSS", "GetInput", "GetPassword", "Interactive.Commands"];

    private CompositeKernel? _root;
    private TextWriter _console = TextWriter.Null;

    /// <summary>The root, made when it is asked for.</summary>
    public CompositeKernel Root => _root ??= Make();

    /// <summary>Runs a cell, so that what it calls of the API finds its kernel, if it may call any.</summary>
    public async Task RunAsync(string source, string language, Func<Task> cell)
    {
        var mayCall = _root is not null || Words.Any(word => source.Contains(word, StringComparison.Ordinal));
        if (mayCall)
            await InContextAsync(language, cell);
        else
            await cell();
    }

    /// <summary>Does what calls the API.</summary>
    public async Task InContextAsync(string language, Func<Task> work)
    {
        if (KernelInvocationContext.Current is null)
            await SendAsync(language, work);
        else
            await work();
    }

    /// <summary>Whether a kernel that the notebook has added itself has that name.</summary>
    public bool Has(string name) => _root?.FindKernelByName(name) is not (null or HostedKernel or CompositeKernel);

    /// <summary>Whether the notebook has added a magic of that name.</summary>
    public bool HasMagic(string name) => _root is not null && _root.ChildKernels.Append<Kernel>(_root)
        .SelectMany(kernel => kernel.KernelInfo.SupportedDirectives)
        .Any(directive => directive.Name == "#!" + name && directive is not KernelSpecifierDirective);

    /// <summary>Sends code to a kernel that the notebook has added, or a magic that it has added to one.</summary>
    /// <exception cref="CellFailureException">It fails there.</exception>
    public async Task SendAsync(string code, string language, int line)
    {
        var result = await Root.SendAsync(new SubmitCode(code, language));
        if (result.Events.OfType<CommandFailed>().FirstOrDefault() is { } failed)
            throw new CellFailureException(failed.Exception?.GetType().Name ?? "Kernel", failed.Message, line);
    }

    public void Dispose() => _root?.Dispose();

    private CompositeKernel Make()
    {
        var root = new CompositeKernel { DefaultKernelName = Language.CSharp };
        root.Add(new HostedKernel(session, Language.CSharp), ["c#", "C#"]);
        root.Add(new HostedKernel(session, Language.FSharp), ["f#", "F#"]);
        root.KernelEvents.Subscribe(new Listener(Show));
        return root;
    }

    private async Task SendAsync(string language, Func<Task> cell)
    {
        ExceptionDispatchInfo? failure = null;
        _console = Console.Out;
        var error = Console.Error;
        var target = Root.FindKernelByName(language) is HostedKernel ? language : Language.CSharp;
        var hasRun = false;
        var command = new CellCommand(target, async () =>
        {
            hasRun = true;
            // A command takes the console, line by line, for its own events; cells write to it straight on.
            Console.SetOut(_console);
            Console.SetError(error);
            try
            {
                await cell();
            }
            catch (Exception thrown)
            {
                failure = ExceptionDispatchInfo.Capture(thrown);
            }
        });
        var result = await Root.SendAsync(command);
        failure?.Throw();
        // What the notebook has put in the way of commands may stop one.
        if (!hasRun)
            throw new CellFailureException(
                "Kernel",
                "Cellen kördes inte. "
                + result.Events.OfType<CommandFailed>().Select(failed => failed.Message).FirstOrDefault(),
                null);
    }

    private void Show(KernelEvent shown)
    {
        switch (shown)
        {
            case DisplayedValueProduced value:
                Output.Current.Display(
                    InteractiveFormatting.Forms(value.Value, [.. value.FormattedValues]), id: value.ValueId ?? "");
                break;
            case DisplayedValueUpdated value:
                Output.Current.Update(value.ValueId ?? "", InteractiveFormatting.Forms(value.Value, [.. value.FormattedValues]));
                break;
            // What this host's own kernels return, they have shown.
            case ReturnValueProduced value when Root.FindKernelByName(value.Command.TargetKernelName) is not HostedKernel:
                Output.Current.Display(InteractiveFormatting.Forms(value.Value, [.. value.FormattedValues]), isResult: true);
                break;
            case StandardOutputValueProduced or StandardErrorValueProduced:
                _console.Write(string.Concat(((DisplayEvent)shown).FormattedValues.Select(form => form.Value)));
                break;
        }
    }

    private sealed class Listener(Action<KernelEvent> next) : IObserver<KernelEvent>
    {
        public void OnNext(KernelEvent value) => next(value);

        public void OnError(Exception error)
        {
        }

        public void OnCompleted()
        {
        }
    }
}
