using System.CommandLine;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Report;
using Ifo.Notebooks.Results;
using Ifo.Notebooks.Running;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Commands;

/// <summary><c>ifo export</c>: an analysis as a Word document, slides or PDF, with the outputs that its notebook holds.</summary>
internal static class ExportCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var name = new Argument<string>("analys") { Description = "Anteckningsboken, till exempel 01." };
        var notebooks = ProjectOptions.Notebooks();
        var word = new Option<bool>("--docx") { Description = "Skriv ett Worddokument." };
        var slides = new Option<bool>("--pptx") { Description = "Skriv bilder för PowerPoint." };
        var pdf = new Option<bool>("--pdf") { Description = "Skriv sidan som PDF, med en installerad webbläsare." };
        var output = new Option<string?>("--output") { Description = "Mappen som filerna skrivs till (den du står i)." };
        var command = new Command("export", "Ta med en analys till Word, PowerPoint eller PDF.")
        {
            name, notebooks, word, slides, pdf, output,
        };
        command.SetAction(parsed => Export(
            NotebookFiles.Find(ProjectOptions.NotebookFolder(parsed.GetValue(notebooks)), [parsed.GetValue(name)!])[0],
            Path.GetFullPath(parsed.GetValue(output) ?? Directory.GetCurrentDirectory()),
            parsed.GetValue(word), parsed.GetValue(slides), parsed.GetValue(pdf)));
        return command;
    }

    private static int Export(string file, string folder, bool word, bool slides, bool pdf)
    {
        if (!word && !slides && !pdf)
            throw new UserErrorException("Ange vad analysen ska bli: --docx, --pptx eller --pdf.");
        var notebook = NotebookReader.Read(file);
        var result = new NotebookResult(notebook.Name, notebook, RunOutcome.Passed, null, null, TimeSpan.Zero, FromCache: true);
        if (!notebook.Cells.Any(cell => cell.Outputs.Length > 0))
            throw new UserErrorException($"{notebook.Name} har inga resultat. Kör den först: ifo run --save {notebook.Name}");
        Directory.CreateDirectory(folder);
        var target = Path.Combine(folder, notebook.Name);
        if (word || slides)
        {
            if (Browser.Path is null)
                Console.WriteLine("Ingen webbläsare hittades att rita diagrammen med; deras siffror skrivs som tabeller.");
            var taken = TakenAway.Of(AnalysisReader.Read([result])[0]);
            if (word) Write(target + ".docx", WordDocument.Write(taken));
            if (slides) Write(target + ".pptx", SlideShow.Write(taken));
        }

        if (pdf) Print(result, Path.GetDirectoryName(Path.GetDirectoryName(file))!, target + ".pdf");
        return ExitCode.Passed;
    }

    private static void Write(string path, byte[] content)
    {
        ReportFolder.Publish(path, content);
        Console.WriteLine($"Skrivet: {path}");
    }

    private static void Print(NotebookResult result, string root, string path)
    {
        var folder = Directory.CreateTempSubdirectory("ifo-export-").FullName;
        try
        {
            var site = Path.Combine(folder, "report");
            var package = Path.Combine(root, "data-samples", "datapackage.json");
            ReportSite.Write(site, [result], new ReportContext("Analyser av socialtjänstens siffror", package, string.Empty));
            var made = Path.Combine(folder, "sida.pdf");
            Browser.Print(Path.Combine(site, AnalysisReader.Read([result])[0].Slug + ".html"), made);
            Write(path, File.ReadAllBytes(made));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
