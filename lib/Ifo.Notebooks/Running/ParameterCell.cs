using System.Globalization;
using System.Text.RegularExpressions;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Surroundings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ifo.Notebooks.Running;

/// <summary>
/// Reads the declarations in a cell tagged <c>parameters</c>: variables set to a number, a text or a truth value.
/// </summary>
internal static partial class ParameterCell
{
    public const string Tag = "parameters";

    /// <summary>The notebook's parameters, in order; empty when it has none.</summary>
    /// <exception cref="UserErrorException">The cell holds something that is not a declaration with a plain value.</exception>
    public static IReadOnlyList<ParameterDeclaration> Declarations(Notebook notebook) =>
        [.. notebook.Cells
            .Select((cell, index) => (cell, index))
            .Where(pair => pair.cell.Kind == NotebookCellKind.Code && pair.cell.HasTag(Tag))
            .SelectMany(pair => pair.cell.Language switch
            {
                Language.CSharp => FromCSharp(notebook, pair.cell, pair.index),
                Language.FSharp => FromFSharp(notebook, pair.cell, pair.index),
                _ => throw Problem(notebook, pair.index, 1, $"språket {pair.cell.Language}", "C# eller F#"),
            })];

    private static List<ParameterDeclaration> FromCSharp(Notebook notebook, NotebookCell cell, int index)
    {
        var tree = CSharpSyntaxTree.ParseText(WithoutMagics(cell.Source), new CSharpParseOptions(kind: SourceCodeKind.Script));
        var found = new List<ParameterDeclaration>();
        foreach (var member in tree.GetCompilationUnitRoot().Members)
        {
            var line = member.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
            if (member is not FieldDeclarationSyntax { Declaration: var declaration })
                throw Problem(notebook, index, line, member.ToString().Trim(), "en deklaration som int ar = 2024;");
            foreach (var variable in declaration.Variables)
            {
                var value = variable.Initializer?.Value;
                var written = declaration.Type.ToString();
                var type = TypeOf(written == "var" ? null : written, value)
                    ?? throw Problem(
                        notebook, index, line, variable.ToString(), "ett tal, en text inom citattecken, true eller false");
                var name = variable.Identifier.Text;
                found.Add(new ParameterDeclaration(name, type, Written(value!), Comment(member), Language.CSharp));
            }
        }

        return found;
    }

    private static ParameterType? TypeOf(string? declared, ExpressionSyntax? value)
    {
        var literal = value is PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax operand }
            ? operand
            : value as LiteralExpressionSyntax;
        return (declared, literal?.Token.Value) switch
        {
            (null, int) or ("int", int) => ParameterType.Int,
            (null, long) or ("long", int or long) => ParameterType.Long,
            (null, decimal) or ("decimal", int or long or decimal) => ParameterType.Decimal,
            (null, double) or ("double", int or long or double) => ParameterType.Double,
            (null or "bool", bool) => ParameterType.Bool,
            (null or "string", string) => ParameterType.Text,
            _ => null,
        };
    }

    // A text that is long enough to be written on several lines is shown on one, as the command line takes it.
    private static string Written(ExpressionSyntax value) =>
        value is LiteralExpressionSyntax { Token.Value: string text } && text.Contains('\n', StringComparison.Ordinal)
            ? $"\"{string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))}\""
            : value.ToString();

    private static string Comment(MemberDeclarationSyntax member) =>
        member
            .GetTrailingTrivia()
            .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
            .Select(trivia => trivia.ToString()[2..].Trim())
            .FirstOrDefault("");

    private static List<ParameterDeclaration> FromFSharp(Notebook notebook, NotebookCell cell, int index)
    {
        var found = new List<ParameterDeclaration>();
        var lines = WithoutMagics(cell.Source).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length == 0 || lines[i].TrimStart().StartsWith("//", StringComparison.Ordinal))
                continue;
            var match = FSharpDeclaration().Match(lines[i]);
            var type = match.Success ? FSharpType(match.Groups["value"].Value) : null;
            found.Add(new ParameterDeclaration(
                match.Groups["name"].Value,
                type ?? throw Problem(notebook, index, i + 1, lines[i].Trim(), "en deklaration som let ar = 2024"),
                match.Groups["value"].Value, match.Groups["comment"].Value.Trim(), Language.FSharp));
        }

        return found;
    }

    private static ParameterType? FSharpType(string value) => value switch
    {
        "true" or "false" => ParameterType.Bool,
        ['"', .., '"'] => ParameterType.Text,
        [.., 'm' or 'M'] when decimal.TryParse(value[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out _) =>
            ParameterType.Decimal,
        [.., 'L'] when long.TryParse(value[..^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) =>
            ParameterType.Long,
        _ when int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => ParameterType.Int,
        _ when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => ParameterType.Double,
        _ => null,
    };

    private static string WithoutMagics(string source) =>
        string.Join(
            '\n', source.Split('\n').Select(line => line.TrimStart().StartsWith("#!", StringComparison.Ordinal) ? "" : line));

    private static UserErrorException Problem(Notebook notebook, int index, int line, string found, string expected) =>
        new($"{notebook.Path}, cell {index + 1}, rad {line}: i cellen med taggen {Tag} fann ”{found}”; väntade {expected}.");

    [GeneratedRegex(
        """^let\s+(?:mutable\s+)?(?<name>\w+)\s*(?::\s*\w+\s*)?=\s*(?<value>"[^"]*"|[^\s/]+)\s*(?://(?<comment>.*))?$""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex FSharpDeclaration();
}
