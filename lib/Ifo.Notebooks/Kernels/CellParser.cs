using System.CommandLine.Parsing;
using System.Text;
using System.Text.RegularExpressions;
using Ifo.Notebooks.Documents;

namespace Ifo.Notebooks.Kernels;

/// <summary>Divides a cell into its steps: code by language, references, and magics.</summary>
internal static partial class CellParser
{
    /// <summary>Divides the cell.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="language">The language it begins in.</param>
    public static IReadOnlyList<CellStep> Parse(string source, string language)
    {
        var steps = new List<CellStep>();
        var code = new StringBuilder();
        var references = new List<Reference>();
        IReadOnlyList<string> given = [];
        var start = 1;
        var lines = source.Split('\n');
        for (var number = 1; number <= lines.Length; number++)
        {
            var line = lines[number - 1];
            if (Magic().Match(line) is { Success: true } magic)
            {
                EndCode(number);
                var name = magic.Groups["name"].Value;
                var arguments = CommandLineParser.SplitCommandLine(magic.Groups["arguments"].Value).ToList();
                var switched = Language.Find(name) ?? Language.FindElsewhere(name);
                if (switched is not null && (arguments.Count == 0 || !IsCode(switched)))
                    (language, given) = (switched, arguments);
                else
                    steps.Add(new MagicStep(number, language, name, arguments));
            }
            else if (IsCode(language) && ReferenceLine().Match(line) is { Success: true } reference)
            {
                references.Add(
                    new Reference(number, reference.Groups["kind"].Value == "i", reference.Groups["target"].Value.Trim()));
                code.Append('\n');
            }
            else
            {
                code.Append(line).Append('\n');
            }
        }

        EndCode(lines.Length + 1);
        return steps;

        void EndCode(int next)
        {
            var text = IsCode(language) || Language.IsSql(language) ? new string('\n', start - 1) + code : code.ToString();
            var step = new CodeStep(start, language, text, references.ToArray(), given);
            if (!step.IsEmpty)
                steps.Add(step);
            code.Clear();
            references.Clear();
            start = next + 1;
        }
    }

    private static bool IsCode(string language) => language is Language.CSharp or Language.FSharp;

    [GeneratedRegex(@"^\s*#!(?<name>[^\s]+)\s*(?<arguments>.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Magic();

    [GeneratedRegex(
        """^\s*#(?<kind>[ri])\s+@?"(?<target>[^"]*)"\s*;?\s*$""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReferenceLine();
}
