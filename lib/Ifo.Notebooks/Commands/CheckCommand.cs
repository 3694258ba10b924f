using System.CommandLine;
using System.Globalization;
using Ifo.Analysis;
using Ifo.Analysis.Audit;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Published;
using Ifo.Analysis.Synthesis;

namespace Ifo.Notebooks.Commands;

/// <summary><c>ifo check</c>: validates a data package against its schemas and rules, and lists every problem at once.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var folder = new Argument<string?>("mapp") { Description = "Datapaketets mapp (data-samples i projektets mapp).", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("check", "Kontrollera ett datapaket mot dess regler, och lista allt som är fel.") { folder };
        command.SetAction(parsed => Check(parsed.GetValue(folder), Console.Out));
        return command;
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

        var problems = ReportAudit.Validate(found).Concat(PublishedFigures.Validate(found)).Concat(SyntheticRegister.Validate(found))
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
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {report.Slug}: {own.Count} uppgifter, varav {own.Count - legible} utan värde (oläsliga eller saknas i källan)"));
        }
    }
}
