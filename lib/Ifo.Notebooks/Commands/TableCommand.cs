using System.CommandLine;
using Ifo.Analysis;
using Ifo.Analysis.Disclosure.Manifests;
using Ifo.Analysis.Exchange;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Commands;

/// <summary><c>ifo table</c> and <c>ifo chart</c>: a protected table of an export, and the chart of one.</summary>
internal static class TableCommand
{
    /// <summary>The command that shows a table, and writes it to a file.</summary>
    public static Command Create() => Create(
        "table",
        "Visa en röjandekontrollerad tabell ur en export eller en tabell med antal, och skriv den till Excel eller CSV.",
        "Filen som tabellen skrivs till: .xlsx eller .csv.",
        (shown, title, show, _, writer) =>
        {
            var table = shown.Table(title);
            writer.WriteLine(table);
            if (show.Output.Length > 0) table.SaveAs(show.Output);
            return show.Output;
        });

    /// <summary>The command that draws a chart.</summary>
    public static Command CreateChart() => Create(
        "chart",
        "Rita ett röjandekontrollerat diagram ur en export eller en tabell med antal.",
        "Filen som diagrammet skrivs till: .svg, eller .html med siffrorna under; annars .svg bredvid exporten.",
        (shown, title, show, counted, writer) =>
        {
            var path = show.Output.Length > 0 ? show.Output : Path.ChangeExtension(counted.Path, ".svg");
            ChartFile.Write(shown.Chart(title), path);
            return path;
        });

    private static Command Create(
        string name,
        string description,
        string output,
        Func<ShownTable, string, ShowSettings, ProtectInput, TextWriter, string> write)
    {
        var file = new Argument<string>("fil") { Description = "Exporten, eller en tabell med antal; CSV eller Excel." };
        var (options, shows, answers) = (new ProtectOptions(), new ShowOptions(output), new AnswersOption());
        var command = new Command(name, description) { file };
        options.AddTo(command);
        shows.AddTo(command);
        answers.AddTo(command);
        command.SetAction(parsed =>
        {
            var code = Show(
                parsed.GetValue(file)!, options.Read(parsed, parsed.GetValue(file)!), shows.Read(parsed), write, Console.Out);
            if (code == ExitCode.Passed) answers.Write(parsed, parsed.GetValue(file)!, Console.Out);
            return code;
        });
        return command;
    }

    private static int Show(
        string file,
        ProtectSettings settings,
        ShowSettings show,
        Func<ShownTable, string, ShowSettings, ProtectInput, TextWriter, string> write,
        TextWriter writer)
    {
        if (settings.Round is not null || settings.Amounts is not null)
            throw new UserErrorException("--round och --sum gäller ifo protect.");
        try
        {
            var counted = ProtectInput.Read(file, settings);
            foreach (var line in counted.ToKnow) writer.WriteLine(line);
            var shown = ShownTable.Of(counted, settings, show);
            var path = write(shown, show.Title.Length > 0 ? show.Title : shown.Title, show, counted, writer);
            if (shown.Counts.WithheldCount > 0)
                writer.WriteLine($"{OutcomeWords.Count(shown.Counts.WithheldCount, "cell", "celler")} visas inte "
                    + $"({shown.Counts.Rule}).");
            if (path.Length == 0) return ExitCode.Passed;
            writer.WriteLine($"Skrivet: {path}");
            ProtectManifest.Write(shown.Counts, file, path, counted, settings, writer);
            if (settings.Record.Length > 0) ProtectCommand.Record(shown.Counts, Path.GetFileName(path), settings, writer);
            return ExitCode.Passed;
        }
        catch (IfoException error) when (
            (File.Exists(file) || LargeInput.IsOnlyLarge(file))
            && error is DisclosureException or ExportException or PresentationException
                or EngineException)
        {
            writer.WriteLine(error.Message);
            return ExitCode.Failed;
        }
        catch (IfoException error)
        {
            throw new UserErrorException(error.Message, error);
        }
    }
}
