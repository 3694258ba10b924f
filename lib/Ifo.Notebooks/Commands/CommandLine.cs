using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text;
using Ifo.Analysis;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Commands;

/// <summary>The command line of <c>ifo</c>.</summary>
internal static class CommandLine
{
    /// <summary>The commands and their options.</summary>
    public static RootCommand Root() => new(
        "ifo kör analyser av socialtjänstens siffror och skriver deras rapport.\n\n"
        + "Slutkoder: 0 allt gick bra (överhoppade anteckningsböcker listas); 1 en analys misslyckades, "
        + "en kontroll fann fel, ett tal i ett utkast är motsagt eller en tabell kunde inte skyddas; "
        + "2 kommandot kunde inte tolkas och inget kördes; 3 utdata skiljer sig från de sparade (run --verify).")
    {
        RunCommand.Create(), ListCommand.Create(), CheckCommand.Create(), MapCommand.Create(),
        ProtectCommand.Create(), TableCommand.Create(), TableCommand.CreateChart(), ReleaseCommand.Create(),
        AuditCommand.Create(), InteractiveCommand.Create(), DoctorCommand.Create(),
        TaxonomyCommand.Create(), CompareCommand.Create(), NewCommand.Create(), SqlCommand.Create(), ExportCommand.Create(),
    };

    /// <summary>Carries out the command and returns its exit code.</summary>
    public static int Run(string[] args)
    {
        // Swedish letters, on a Windows terminal too.
        Console.OutputEncoding = Encoding.UTF8;
        StagedLibrary.Use();
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                Complain("Kommandot kan inte tolkas: " + error.Message);
            Console.Error.WriteLine("Hjälp: ifo --help, eller ifo run --help.");
            return ExitCode.WrongUse;
        }

        try
        {
            return parsed
                .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false })
                .GetAwaiter()
                .GetResult();
        }
        catch (UserErrorException error)
        {
            Complain(error.Message);
            return ExitCode.WrongUse;
        }
    }

    // What was typed may hold an identity number. Apart from Run, which begins before the library can be found.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Complain(string message) => Console.Error.WriteLine(IdentityNumber.Mask(message));
}
