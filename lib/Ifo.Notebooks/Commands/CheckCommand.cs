using System.CommandLine;
using System.Globalization;
using Ifo.Analysis;
using Ifo.Analysis.Audit;
using Ifo.Analysis.Citations;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Published;
using Ifo.Analysis.Synthesis;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Commands;

/// <summary>
/// <c>ifo check</c>: validates a data package, or an export of the analyst's own, and lists every problem at once.
/// </summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var target = new Argument<string?>("mapp eller fil")
        {
            Description = "Datapaketets mapp (data-samples i projektets mapp), eller en egen export: CSV eller Excel.",
            Arity = ArgumentArity.ZeroOrOne
        };
        var options = new ExportOptions();
        var command = new Command(
            "check", "Kontrollera ett datapaket eller en egen export, och lista allt som är fel.") { target };
        options.AddTo(command);
        command.SetAction(parsed => parsed.GetValue(target) is { } file && !Directory.Exists(file)
            ? CheckFile(file, options, parsed, Console.Out)
            : Check(parsed.GetValue(target), Console.Out));
        return command;
    }

    // A file that does not exist is wrong use; one that is broken is a check that found something.
    private static int CheckFile(string file, ExportOptions options, ParseResult parsed, TextWriter writer)
    {
        try
        {
            var report = ExportMapping.Check(file, options.Kind(parsed, file), options.Read(parsed));
            writer.WriteLine(report);
            if (!report.IsSound) writer.WriteLine($"Tolkningsfil: {IdentityNumber.Mask(report.MappingFile)} (skrivs med ifo "
                + "map).");
            if (report.Values.Any(value => value.Key.Length == 0))
                writer.WriteLine("Är värdena era egna organisationer eller insatser: lägg dem i egna listor (ifo taxonomy new).");
            return report.IsSound ? ExitCode.Passed : ExitCode.Failed;
        }
        catch (ExportException error) when (File.Exists(file))
        {
            writer.WriteLine(error.Message);
            return ExitCode.Failed;
        }
        catch (IfoException error)
        {
            throw new UserErrorException(error.Message, error);
        }
    }

    private static int Check(string? folder, TextWriter writer)
    {
        string found;
        try
        {
            found = DataFolder.Find(folder);
        }
        catch (IfoException error)
        {
            throw new UserErrorException(error.Message, error);
        }

        var problems = ReportAudit.Validate(found)
            .Concat(PublishedFigures.Validate(found))
            .Concat(SyntheticRegister.Validate(found))
            .DistinctBy(problem => (problem.File, problem.Line, problem.Column, problem.Line == 0 ? problem.Found : "")).ToList();
        if (problems.Count > 0)
        {
            List(problems, found, writer);
            return ExitCode.Failed;
        }

        Describe(PublishedFigures.Load(found), found, writer);
        return ExitCode.Passed;
    }

    // A check lists everything: whoever mends the data works through it.
    private static void List(List<DataProblem> problems, string folder, TextWriter writer)
    {
        foreach (var file in problems.GroupBy(problem => problem.File, StringComparer.Ordinal))
        {
            writer.WriteLine($"{file.Key}: {file.Count()} fel");
            foreach (var problem in file.OrderBy(problem => problem.Line))
                writer.WriteLine($"  {problem}");
        }

        writer.WriteLine($"{folder}: {problems.Count} fel.");
    }

    private static void Describe(PublishedFigures figures, string folder, TextWriter writer)
    {
        writer.WriteLine($"{folder}: inga fel.");
        foreach (var report in figures.Reports)
        {
            var own = figures.ByReport(report.Slug);
            var legible = own.Count(figure => figure.Reading.HasFigure);
            writer.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {report.Slug}: {own.Count} uppgifter, varav {own.Count - legible} utan värde "
                    + $"(oläsliga eller saknas i källan)"));
        }
    }
}
