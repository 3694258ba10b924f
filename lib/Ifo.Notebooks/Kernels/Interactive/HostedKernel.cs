using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.ValueSharing;

namespace Ifo.Notebooks.Kernels.Interactive;

/// <summary>
/// A language of this host as .NET Interactive's API sees it: code sent to it is run, its values can be asked for.
/// </summary>
internal sealed class HostedKernel :
    Kernel,
    IKernelCommandHandler<SubmitCode>,
    IKernelCommandHandler<RequestValue>,
    IKernelCommandHandler<RequestValueInfos>,
    IKernelCommandHandler<SendValue>,
    IKernelCommandHandler<RequestInput>
{
    private readonly NotebookSession _session;
    private readonly string _language;

    /// <summary>A language's kernel.</summary>
    /// <param name="session">The notebook.</param>
    /// <param name="language">The language, which is also the kernel's name.</param>
    public HostedKernel(NotebookSession session, string language)
        : base(language)
    {
        (_session, _language) = (session, language);
        RegisterCommandHandler<CellCommand>((command, _) => command.Cell());
    }

    async Task IKernelCommandHandler<SubmitCode>.HandleAsync(SubmitCode command, KernelInvocationContext context)
    {
        try
        {
            await _session.RunAsync(command.Code, _language, Name, value => context.Publish(
                new ReturnValueProduced(value, command, FormattedValue.CreateManyFromObject(value))));
        }
        catch (Packages.CellFailureException failure)
        {
            context.Fail(command, failure, failure.Message);
        }
    }

    Task IKernelCommandHandler<RequestValue>.HandleAsync(RequestValue command, KernelInvocationContext context)
    {
        if (_session.Kernel(_language).TryGet(command.Name, out var value))
            context.Publish(new ValueProduced(
                value, command.Name, FormattedValue.CreateSingleFromObject(value, command.MimeType), command));
        else
            context.Fail(command, message: $"Det finns ingen variabel ”{command.Name}” i {_language}.");
        return Task.CompletedTask;
    }

    Task IKernelCommandHandler<RequestValueInfos>.HandleAsync(RequestValueInfos command, KernelInvocationContext context)
    {
        var kernel = _session.Kernel(_language);
        context.Publish(
            new ValueInfosProduced([.. kernel.Variables.Select(name => Info(kernel, name, command.MimeType))], command));
        return Task.CompletedTask;
    }

    Task IKernelCommandHandler<SendValue>.HandleAsync(SendValue command, KernelInvocationContext context) =>
        SetValueAsync(command, context, (name, value, _) =>
        {
            _session.Kernel(_language).Set(name, value);
            return Task.CompletedTask;
        });

    Task IKernelCommandHandler<RequestInput>.HandleAsync(RequestInput command, KernelInvocationContext context)
    {
        context.Fail(
            command,
            message: $"”{command.Prompt}”: ingen kan svara medan anteckningsboken körs. Sätt värdet i en cell med taggen "
                + "parameters.");
        return Task.CompletedTask;
    }

    private static KernelValueInfo Info(IKernel kernel, string name, string mimeType)
    {
        var value = kernel.TryGet(name, out var found) ? found : null;
        return new KernelValueInfo(
            name, FormattedValue.CreateSingleFromObject(value, mimeType), value?.GetType() ?? typeof(object));
    }
}

/// <summary>A cell of the notebook, as a command among those that .NET Interactive's API knows.</summary>
internal sealed class CellCommand(string language, Func<Task> cell) : KernelCommand(language)
{
    public Func<Task> Cell { get; } = cell;
}
