using System.CommandLine;
using Ifo.Notebooks.Interactive;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Commands;

/// <summary><c>ifo interactive setup</c>: makes .NET Interactive ready for the project's notebooks, or undoes that.</summary>
internal static class InteractiveCommand
{
    public static Command Create()
    {
        var remove = new Option<bool>("--remove") { Description = "Ta bort det som kommandot har skrivit." };
        var setup = new Command("setup", "Gör .NET Interactive redo för Jupyter och VS Code, utan administratör.") { remove };
        setup.SetAction(parsed => Run(Directory.GetCurrentDirectory(), parsed.GetValue(remove)));
        return new Command("interactive", "Ställ in .NET Interactive, verktyget bakom VS Code och Jupyter.") { setup };
    }

    private static int Run(string folder, bool isRemoved)
    {
        var root = ProjectFolders.Root(folder) ?? throw new UserErrorException(
            $"Varken {folder} eller någon mapp ovanför har en mapp notebooks. Stå i projektets mapp när kommandot körs.");
        var setup = InteractiveSetup.Own(root);
        var lines = isRemoved ? setup.Remove() : setup.Write(InteractiveTool.Demand());
        foreach (var line in lines)
            Console.WriteLine(isRemoved ? "Borttaget: " + line : line);
        if (lines.Count == 0)
            Console.WriteLine("Det fanns inget att ta bort.");
        return ExitCode.Passed;
    }
}
