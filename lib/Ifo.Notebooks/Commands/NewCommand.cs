using System.CommandLine;
using System.Text;
using Ifo.Analysis;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Taxonomy;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Commands;

/// <summary><c>ifo new</c>: lays out a folder for an analyst's own data.</summary>
internal static class NewCommand
{
    private const string DataName = "data";

    public static Command Create()
    {
        var folder = new Argument<string>("mapp") { Description = "Mappen som ska läggas upp; den skapas om den inte finns." };
        var about = ExportOptions.Choice(
            "--as", "Vad raderna i era filer är (requests).", [.. NewNotebook.Kinds.Select(kind => kind.Key)]);
        var from = ExportOptions.Choice("--from", "Börja med Göteborgs listor i stället för med tomma.", "goteborg");
        var command = new Command(
            "new", "Lägg upp en mapp för egna data: data, taxonomi, en anteckningsbok som går att köra, och LÄSMIG.")
        {
            folder, about, from
        };
        command.SetAction(parsed => Lay(
            Path.GetFullPath(parsed.GetValue(folder)!),
            ExportKind.FromKey(parsed.GetValue(about) ?? ExportKind.Requests.Key),
            parsed.GetValue(from) is null ? OwnListSource.Nothing : OwnListSource.Package,
            Console.Out));
        return command;
    }

    private static int Lay(string folder, ExportKind kind, OwnListSource source, TextWriter writer)
    {
        if (File.Exists(folder)) throw new UserErrorException($"{folder} är en fil. Ange en mapp.");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, DataName));
            var made = OwnListStart.Write(Path.Combine(folder, OwnTaxonomy.FolderName), source, ProgramData.Folder())
                .Select(file => Path.Combine(OwnTaxonomy.FolderName, file))
                .ToList();
            var notebook = Path.Combine(folder, NewNotebook.FileName);
            if (Make(notebook, path => NotebookWriter.Write(NewNotebook.Of(path, kind), path))) made.Add(NewNotebook.FileName);
            if (Make(Path.Combine(folder, NewReadme.FileName), path =>
                File.WriteAllText(path, NewReadme.Of(kind), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true))))
                made.Add(NewReadme.FileName);
            writer.WriteLine(made.Count == 0 ? $"Allt finns redan i {folder}." : $"Skrivet i {folder}:");
            foreach (var file in made) writer.WriteLine($"  {file}");
            writer.WriteLine($"Lägg er fil i {Path.Combine(folder, DataName)}, och kör ifo run \"{notebook}\". Tills dess "
                + "körs anteckningsboken på ett syntetiskt exempel.");
            return ExitCode.Passed;
        }
        catch (Exception error) when (error is IfoException or IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Mappen {folder} kunde inte läggas upp: {error.Message}", error);
        }
    }

    // What she has written herself is never written over.
    private static bool Make(string path, Action<string> write)
    {
        if (File.Exists(path)) return false;
        write(path);
        return true;
    }
}
