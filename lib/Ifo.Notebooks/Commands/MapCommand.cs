using System.CommandLine;
using Ifo.Analysis;
using Ifo.Analysis.Exchange;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Commands;

/// <summary><c>ifo map</c>: writes the file that says what the headers and values of an analyst's export mean.</summary>
internal static class MapCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("fil") { Description = "Exporten: CSV eller Excel." };
        var options = new ExportOptions();
        var command = new Command(
            "map", "Skriv eller komplettera tolkningsfilen: vad exportens rubriker och värden betyder.") { file };
        options.AddTo(command);
        command.SetAction(parsed => Map(parsed.GetValue(file)!, options, parsed, Console.Out));
        return command;
    }

    private static int Map(string file, ExportOptions options, ParseResult parsed, TextWriter writer)
    {
        try
        {
            var update = ExportMapping.Update(file, options.Kind(parsed, file), options.Read(parsed));
            writer.WriteLine($"Tolkningsfil: {IdentityNumber.Mask(update.File)}");
            List(writer, "Bestämt", update.Decided);
            List(writer, "Kvar att bestämma (skriv i kolumnen betyder; - för det som inte används)", update.Undecided);
            List(writer, "Tabellen kan inte läsas än", update.Missing);
            return update.Missing.Count == 0 && update.Undecided.All(line => line.StartsWith("kolumn ", StringComparison.Ordinal))
                ? ExitCode.Passed
                : ExitCode.Failed;
        }
        catch (IfoException error)
        {
            throw new UserErrorException(error.Message, error);
        }
    }

    private static void List(TextWriter writer, string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0) return;
        writer.WriteLine(heading);
        foreach (var line in lines) writer.WriteLine($"  {line}");
    }
}
