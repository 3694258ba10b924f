using System.CommandLine;
using Ifo.Analysis.Disclosure;

namespace Ifo.Notebooks.Commands;

/// <summary><c>ifo protect</c>: disclosure control of a file with counts.</summary>
internal static class ProtectCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("fil") { Description = "CSV med antal: radnamn × kolumnnamn, eller rad, kolumn, antal." };
        var rule = new Option<string>("--rule") { Description = $"Regel: {string.Join(", ", DisclosureRule.All.Select(known => known.Key))}, eller det minsta antal som får visas.", DefaultValueFactory = _ => DisclosureRule.Default.Key };
        var width = new Option<long?>("--width") { Description = "Hur brett det intervall minst måste vara som en utomstående kan härleda för en dold cell." };
        var command = new Command("protect", "Röjandekontrollera en tabell med antal personer, och skriv den skyddade tabellen bredvid.") { file, rule, width };
        command.SetAction(parsed => Protect(parsed.GetValue(file)!, parsed.GetValue(rule)!, parsed.GetValue(width), Console.Out));
        return command;
    }

    private static int Protect(string file, string ruleKey, long? width, TextWriter writer)
    {
        var (counts, rule) = Understand(file, ruleKey, width);
        ProtectedTable table;
        try
        {
            table = counts.Counts.Protect(rule);
        }
        catch (DisclosureException refused)
        {
            writer.WriteLine(refused.Message);
            return ExitCode.Failed;
        }

        counts.Write(table);
        Tell(table, counts.ProtectedPath, writer);
        return ExitCode.Passed;
    }

    private static (CountFile Counts, DisclosureRule Rule) Understand(string file, string ruleKey, long? width)
    {
        try
        {
            var rule = DisclosureRule.Named(ruleKey);
            return (CountFile.Read(file), width is { } given ? rule.WithRequiredWidth(given) : rule);
        }
        catch (DisclosureException error)
        {
            throw new UserErrorException(error.Message, error);
        }
    }

    private static void Tell(ProtectedTable table, string path, TextWriter writer)
    {
        writer.WriteLine($"Regel: {table.Rule}. Krävd bredd: {table.Rule.RequiredWidth}.");
        foreach (var reason in table.WithheldReasons()) writer.WriteLine("  " + reason);
        writer.WriteLine($"{Words.Count(table.WithheldCount, "cell", "celler")} visas inte. Ingen kan härledas närmare än regeln kräver.");
        writer.WriteLine($"Skyddad tabell: {path}");
        if (table.WithheldCount > 0)
            writer.WriteLine("Skälen ovan är för enheten: lämna inte ut dem, eftersom de säger vilka celler som är små.");
    }
}
