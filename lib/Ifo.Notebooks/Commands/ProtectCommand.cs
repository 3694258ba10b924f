using System.CommandLine;
using Ifo.Analysis;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Disclosure.Manifests;
using Ifo.Analysis.Exchange;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Commands;

/// <summary><c>ifo protect</c>: disclosure control of a file with counts, or of the counts of an export.</summary>
internal static class ProtectCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("fil")
        {
            Description = "Tabell med antal (radnamn × kolumnnamn, eller rad, kolumn, "
            + "antal), eller en export med --as; CSV eller Excel."
        };
        var options = new ProtectOptions();
        var command = new Command(
            "protect", "Röjandekontrollera en tabell med antal personer, och skriv den skyddade tabellen bredvid.") { file };
        options.AddTo(command);
        command.SetAction(parsed => Protect(parsed.GetValue(file)!, options.Read(parsed, parsed.GetValue(file)!), Console.Out));
        return command;
    }

    // A file that does not exist, or an option that means nothing, is wrong use; a file with faults, or a table that cannot be
    // protected, is a finding.
    private static int Protect(string file, ProtectSettings settings, TextWriter writer)
    {
        try
        {
            if (settings.Amounts is { } amounts)
            {
                ProtectAmounts.Protect(file, amounts, settings, writer);
                return ExitCode.Passed;
            }

            var counted = ProtectInput.Read(file, settings);
            writer.WriteLine(counted.Said);
            var counts = settings.KnownTotal is { } total ? counted.Counts.KnowingTotal(total) : counted.Counts;
            if (settings.Round is { } rounding)
            {
                ProtectRounded.Protect(file, counted, counts, rounding, settings, writer);
                return ExitCode.Passed;
            }

            var table = counts.Protect(settings.Rule, settings.Released.Recounted(counted.Recount));
            CountFile.Write(table, counted.Path);
            Tell(table, counted.Path, writer);
            ProtectManifest.Write(table, file, counted.Path, counted, settings, writer);
            if (settings.Record.Length > 0) Record(table, Path.GetFileName(counted.Path), settings, writer);
            return ExitCode.Passed;
        }
        catch (IfoException error) when (
            (File.Exists(file) || LargeInput.IsOnlyLarge(file))
            && error is DisclosureException or ExportException or EngineException)
        {
            writer.WriteLine(error.Message);
            if (error is DisclosureException && settings.Released.Count > 0)
                writer.WriteLine($"Tabellen prövades mot det som redan är släppt. {settings.Released}");
            return ExitCode.Failed;
        }
        catch (IfoException error)
        {
            throw new UserErrorException(error.Message, error);
        }
    }

    /// <summary>Adds a table to the record of what has been let out.</summary>
    public static void Record(ProtectedTable table, string name, ProtectSettings settings, TextWriter writer)
    {
        settings.Recorded.With(table, name).Write(settings.Record, "ifo protect --record");
        writer.WriteLine($"Förteckning över det som är släppt: {settings.Record}. Den innehåller dolda antal och stannar i "
            + "enheten; ange den med --released nästa gång.");
    }

    // No more than was tried: of a table that no name could be linked to, only the totals were compared.
    private static string Assurance(ProtectedTable table)
    {
        var linked = Names(table, isLinked: true);
        var apart = Names(table, isLinked: false);
        var words = linked.Length == 0
            ? "Ingen kan härledas ur tabellen närmare än regeln kräver."
            : $"Ingen kan härledas närmare än regeln kräver, ur tabellen eller ur den tillsammans med {linked}{Pairwise(table)}.";
        if (table.AreOverlapsUntried)
            words += " Hur många personer som står på flera ställen är prövat genom summorna bara: tabellerna är för stora för "
                + "mer, eller en tidigare kan inte räknas om.";
        return apart.Length == 0
            ? words
            : $"{words} Inga rader eller kolumner har något gemensamt namn i {apart}: bara totalerna är jämförda, och ingen "
                + "försäkran gäller tillsammans med det som står där.";
    }

    // Where several were not reasoned about together, what three of them have in common may tell more than each two.
    private static string Pairwise(ProtectedTable table)
    {
        var linked = table.Compared.Where(compared => compared.IsLinked).ToList();
        return linked.Count > 1 && linked.Exists(compared => !compared.IsJoint) ? " (jämförda två och två)" : "";
    }

    private static string Names(ProtectedTable table, bool isLinked) => string.Join(
        ", ", table.ComparedWith.Where(compared => compared.IsLinked == isLinked).Select(compared => compared.Name).Distinct());

    private static void Tell(ProtectedTable table, string path, TextWriter writer)
    {
        writer.WriteLine($"Regel: {table.Rule}. Krävd bredd: {table.Rule.RequiredWidth}.");
        foreach (var reason in table.WithheldReasons()) writer.WriteLine("  " + reason);
        writer.WriteLine($"{OutcomeWords.Count(table.WithheldCount, "cell", "celler")} visas inte. {Assurance(table)}");
        writer.WriteLine($"Skyddad tabell: {path}");
        if (table.WithheldCount > 0)
            writer.WriteLine("Skälen ovan är för enheten: lämna inte ut dem, eftersom de säger vilka celler som är små.");
    }
}
