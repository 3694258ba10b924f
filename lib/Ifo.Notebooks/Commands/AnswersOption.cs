using System.CommandLine;
using System.CommandLine.Parsing;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Commands;

/// <summary>
/// Keeps everything that was chosen in a file, one word on each line, so that the same is done with next month's file:
/// <c>ifo table ny.xlsx @svar.txt</c>.
/// </summary>
internal sealed class AnswersOption
{
    private readonly Option<string> _answers = new("--save-answers")
    {
        Description = "Spara alla val i en fil; nästa gång: samma kommando med den nya filen och @FILEN.",
    };

    public void AddTo(Command command) => command.Options.Add(_answers);

    public void Write(ParseResult parsed, string file, TextWriter writer)
    {
        if (parsed.GetValue(_answers) is not { Length: > 0 } path) return;
        var command = parsed.CommandResult.IdentifierToken.Value;
        var kept = new List<string>();
        for (var place = 0; place < parsed.Tokens.Count; place++)
        {
            var token = parsed.Tokens[place];
            if (token.Value == _answers.Name) place++;
            else if (token.Value != file && token.Type != TokenType.Command) kept.Add(token.Value);
        }

        try
        {
            File.WriteAllLines(path, kept);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{path} kan inte skrivas: {error.Message}", error);
        }

        writer.WriteLine($"Valen är sparade. Nästa gång: ifo {command} NY-FIL @{path}");
    }
}
