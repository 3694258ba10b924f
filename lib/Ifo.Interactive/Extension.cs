using Ifo.Interactive.Display;
using Ifo.Interactive.Sql;
using Ifo.Interactive.Words;
using Microsoft.DotNet.Interactive;

namespace Ifo.Interactive;

/// <summary>Adds to a running .NET Interactive what the library's notebooks use.</summary>
public static class Extension
{
    private const string Connect = "#!connect";

    /// <summary>Adds it; where it is there already nothing changes.</summary>
    /// <param name="root">The kernel of the notebook.</param>
    /// <exception cref="InvalidOperationException">There is no kernel that holds those of the languages.</exception>
    public static void Load(Kernel root)
    {
        if (root is not CompositeKernel kernels)
            throw new InvalidOperationException("Ifo.Interactive laddas i en anteckningsbok i .NET Interactive.");
        if (HasSqlite(kernels))
            return;
        kernels.AddConnectDirective(new ConnectSqliteDirective());
        WordDirectives.Add(kernels);
        Displays.Attach(kernels);
    }

    private static bool HasSqlite(CompositeKernel kernels) => kernels.KernelInfo.SupportedDirectives
        .OfType<Microsoft.DotNet.Interactive.Directives.KernelActionDirective>()
        .Where(directive => directive.Name == Connect)
        .SelectMany(directive => directive.Subcommands)
        .Any(directive => directive.Name == ConnectSqliteDirective.Word);
}
