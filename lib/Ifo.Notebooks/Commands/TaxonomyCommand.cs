using System.CommandLine;
using Ifo.Analysis;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Taxonomy;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Commands;

/// <summary><c>ifo taxonomy</c>: an analyst's own organisations, insatser and rules, begun, shown and checked.</summary>
internal static class TaxonomyCommand
{
    private const string FromPackage = "goteborg";

    public static Command Create() => new(
        "taxonomy", "Egna organisationer, insatser, avtalsformer och regler, i en mapp taxonomi bredvid data.")
    {
        New(), Show(), Check(),
    };

    private static Command New()
    {
        var folder = Folder("Mappen med data; mappen taxonomi läggs i den (här, om ingen anges).");
        var from = ExportOptions.Choice("--from", "Börja med Göteborgs listor i stället för med tomma.", FromPackage);
        var command = new Command("new", "Skriv filerna, med råd om vad som ska stå i dem. Filer som finns rörs inte.")
        {
            folder, from
        };
        command.SetAction(parsed => Guard(() =>
        {
            var path = Path.GetFullPath(PathOf(parsed.GetValue(folder)));
            var source = parsed.GetValue(from) == FromPackage ? OwnListSource.Package : OwnListSource.Nothing;
            var written = OwnListStart.Write(path, source, ProgramData.Folder());
            Console.WriteLine(written.Count == 0 ? $"Alla filer finns redan i {path}." : $"Skrivet i {path}:");
            foreach (var file in written) Console.WriteLine($"  {file}");
            Console.WriteLine("Öppna filerna i Excel, fyll i dem och spara dem som CSV. Se sedan efter med ifo taxonomy check.");
            return ExitCode.Passed;
        }));
        return command;
    }

    private static Command Show()
    {
        var folder = Folder("Mappen taxonomi, eller den som taxonomi ligger i (här, om ingen anges).");
        var list = ExportOptions.Choice("--list", "En lista, i sin helhet.", [.. TaxonomyText.Names]);
        var command = new Command("show", "Visa vilka listor som gäller och varifrån de kommer.") { folder, list };
        command.SetAction(parsed => Guard(() =>
        {
            var lists = Taxonomies.Load(Data(), Found(parsed.GetValue(folder)));
            TaxonomyText.Write(lists, parsed.GetValue(list) ?? "", Console.Out);
            return ExitCode.Passed;
        }));
        return command;
    }

    private static Command Check()
    {
        var folder = Folder("Mappen taxonomi, eller den som taxonomi ligger i (här, om ingen anges).");
        var command = new Command("check", "Kontrollera de egna listorna, och lista allt som är fel.") { folder };
        command.SetAction(parsed => Guard(() =>
        {
            var own = Found(parsed.GetValue(folder));
            if (own.Length == 0) throw new UserErrorException(
                $"Det finns ingen mapp {PathOf(parsed.GetValue(folder))}. Skriv den med ifo taxonomy new.");
            var (lists, problems) = Taxonomies.Look(Data(), own);
            foreach (var file in problems.GroupBy(problem => problem.File, StringComparer.Ordinal))
            {
                Console.WriteLine($"{file.Key}: {file.Count()} fel");
                foreach (var problem in file.OrderBy(problem => problem.Line)) Console.WriteLine($"  {problem}");
            }

            if (problems.Count > 0) return ExitCode.Failed;
            Console.WriteLine($"{own}: inga fel.");
            TaxonomyText.WriteCounts(lists, Console.Out);
            return ExitCode.Passed;
        }));
        return command;
    }

    private static Argument<string?> Folder(string description) =>
        new("mapp") { Description = description, Arity = ArgumentArity.ZeroOrOne };

    private static string? Data() => ProgramData.Folder() is { Length: > 0 } folder ? folder : null;

    private static string PathOf(string? given)
    {
        var folder = given ?? ".";
        return Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)) == OwnTaxonomy.FolderName
            ? folder
            : Path.Combine(folder, OwnTaxonomy.FolderName);
    }

    // A folder of hers may have any name, if it is the one that is given.
    private static string Found(string? given)
    {
        if (Directory.Exists(PathOf(given))) return Path.GetFullPath(PathOf(given));
        return given is null ? ""
            : Directory.Exists(given) ? Path.GetFullPath(given)
            : throw new UserErrorException($"Mappen {given} finns inte.");
    }

    private static int Guard(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (DataProblemException error) when (error.Problems.Count > 0)
        {
            Console.WriteLine(error.Message);
            return ExitCode.Failed;
        }
        catch (IfoException error)
        {
            throw new UserErrorException(error.Message, error);
        }
    }
}
