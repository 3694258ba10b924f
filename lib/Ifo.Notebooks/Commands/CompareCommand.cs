using System.CommandLine;
using Ifo.Analysis;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Exchange;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Commands;

/// <summary><c>ifo compare</c>: what has changed between two exports of the same kind, in counts.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var earlier = new Argument<string>("gammal fil") { Description = "Den tidigare exporten." };
        var later = new Argument<string>("ny fil") { Description = "Den senare, av samma slag." };
        var rule = new Option<string>("--rule")
        {
            Description = "Regel för hur få rader som visas, som i ifo protect.",
            DefaultValueFactory = _ => DisclosureRule.Default.Key
        };
        var options = new ExportOptions();
        var command = new Command(
            "compare", "Jämför två exporter av samma slag: hur många rader som är nya, borta och ändrade, aldrig vilka.")
        {
            earlier, later, rule
        };
        options.AddTo(command);
        command.SetAction(parsed => Compare(
            parsed.GetValue(earlier)!, parsed.GetValue(later)!, parsed.GetValue(rule)!, options, parsed, Console.Out));
        return command;
    }

    private static int Compare(
        string earlier, string later, string rule, ExportOptions options, ParseResult parsed, TextWriter writer)
    {
        try
        {
            var kind = options.Kind(parsed, later);
            var changes = kind.Pair(earlier, later, options.Read(parsed), new ExportComparing(DisclosureRule.Named(rule)));
            writer.WriteLine($"{Name(earlier)} → {Name(later)}: {kind.Label}, matchade efter {changes.Match}.");
            foreach (var (what, number) in changes.Rows) writer.WriteLine($"  {what}: {number}");
            if (changes.Columns.Count > 0) writer.WriteLine("Ändrat i de rader som finns i båda:");
            foreach (var (what, number) in changes.Columns) writer.WriteLine($"  {what}: {number}");
            if (changes.Withheld > 0)
                writer.WriteLine($"{changes.Withheld} antal visas inte: de är för få, eller avslöjar ett som är det.");
            return ExitCode.Passed;
        }
        catch (IfoException error) when (File.Exists(earlier) && File.Exists(later)
            && error is DisclosureException or ExportException)
        {
            writer.WriteLine(error.Message);
            return ExitCode.Failed;
        }
        catch (IfoException error)
        {
            throw new UserErrorException(error.Message, error);
        }
    }

    private static string Name(string file) => IdentityNumber.Mask(Path.GetFileName(file));
}
