using Ifo.Analysis;
using Ifo.Notebooks.Kernels.Words;
using Ifo.Notebooks.Packages;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Ifo.Interactive.Words;

/// <summary>The words <c>#!ifo</c> and <c>#!kalla</c>, the same as in this project's own host.</summary>
internal static class WordDirectives
{
    /// <summary>Adds them to a notebook.</summary>
    public static void Add(CompositeKernel root)
    {
        var ifo = new KernelActionDirective("#!ifo") { Description = "Kör kommandot ifo bredvid anteckningsboken." };
        root.KernelInfo.SupportedDirectives.Add(ifo);
        Add<RunIfoCheck>(root, ifo, "check", "Kontrollerar ett datapaket eller en egen export.");
        Add<RunIfoMap>(root, ifo, "map", "Skriver filen som säger vad exportens rubriker och värden betyder.");
        Add<RunIfoProtect>(root, ifo, "protect", "Röjandekontrollerar en tabell med antal personer.");
        Add<RunIfoAudit>(root, ifo, "audit", "Räknar om det som rapporter säger om sina egna siffror.");
        var origin = new KernelActionDirective("#!kalla") { Description = "Varifrån en siffra kommer." };
        origin.Parameters.Add(
            new("--what", "En variabel, eller en siffra som den är tryckt.") { AllowImplicitName = true, Required = true });
        root.AddDirective<AskOrigin>(origin, (command, context) => OriginAsync(command, root, context));
    }

    private static void Add<TCommand>(CompositeKernel root, KernelActionDirective ifo, string name, string description)
        where TCommand : RunIfo
    {
        var directive = new KernelActionDirective(name)
        {
            Description = description,
            KernelCommandType = typeof(TCommand),
            Parameters =
            {
                new("--file", "Filen, eller datapaketets mapp.") { AllowImplicitName = true },
                new("--with", "Kommandots val, som i ett kommandofönster: \"--as requests\"."),
            },
        };
        ifo.Subcommands.Add(directive);
        root.AddDirective<TCommand>(directive, (command, context) => Told(command, context, () =>
            IfoProgram.Html(name, command.File ?? "", command.With ?? "", Directory.GetCurrentDirectory())));
    }

    private static async Task OriginAsync(AskOrigin command, CompositeKernel root, KernelInvocationContext context)
    {
        var said = command.What.Length > 0 ? await OfVariableAsync(command.What, root) : null;
        await Told(command, context, () => said ?? Origins.OfText(command.What));
    }

    // The first language that has a variable of the name, and one that knows where it comes from.
    private static async Task<string?> OfVariableAsync(string name, CompositeKernel root)
    {
        if (!char.IsLetter(name[0]))
            return null;
        // Asked for a variable that it does not have, a kernel complains to the reader.
        foreach (var kernel in root.ChildKernels.Where(kernel => kernel.SupportsCommandType(typeof(RequestValueInfos))))
        {
            var known = await kernel.SendAsync(new RequestValueInfos());
            if (!known.Events.OfType<ValueInfosProduced>().SelectMany(told => told.ValueInfos).Any(info => info.Name == name))
                continue;
            var result = await kernel.SendAsync(new RequestValue(name));
            if (result.Events.OfType<ValueProduced>().FirstOrDefault() is { } found && Origins.OfValue(found.Value) is { } said)
                return said;
        }

        return null;
    }

    private static Task Told(KernelCommand command, KernelInvocationContext context, Func<string> html)
    {
        try
        {
            context.DisplayAs(html(), HtmlFormatter.MimeType);
        }
        catch (Exception failure) when (failure is CellFailureException or IfoException)
        {
            context.Fail(command, message: failure.Message);
        }

        return Task.CompletedTask;
    }
}
