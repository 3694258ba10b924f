using System.CommandLine;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Running;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Commands;

/// <summary><c>ifo list</c>: what notebooks there are.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var notebooks = ProjectOptions.Notebooks();
        var command = new Command("list", "Visa vilka anteckningsböcker som finns.") { notebooks };
        command.SetAction(parsed => List(ProjectOptions.NotebookFolder(parsed.GetValue(notebooks))));
        return command;
    }

    private static int List(string folder)
    {
        var exit = ExitCode.Passed;
        foreach (var file in NotebookFiles.Find(folder, []))
        {
            try
            {
                Describe(NotebookReader.Read(file));
            }
            catch (UserErrorException error)
            {
                Console.WriteLine(error.Message);
                exit = ExitCode.Failed;
            }
        }

        return exit;
    }

    private static void Describe(Notebook notebook)
    {
        Console.WriteLine(notebook.Name);
        Console.WriteLine("  " + notebook.Title);
        Console.WriteLine($"  {notebook.Cells.Length} celler; språk: {string.Join(", ", notebook.Languages)}");
        var parameters = ParameterCell.Declarations(notebook).Select(parameter => parameter.Name).ToList();
        if (parameters.Count > 0)
            Console.WriteLine($"  parametrar: {string.Join(", ", parameters)}");
        if (notebook.Requires.Count > 0)
            Console.WriteLine($"  kräver: {string.Join(", ", notebook.Requires.Select(Need))}");
    }

    private static string Need(string need) =>
        need == "nuget" ? "nuget (paket utifrån; hoppas över där de inte går att nå)" : need;
}
