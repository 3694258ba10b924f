using System.Globalization;
using System.Text.Json.Nodes;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Surroundings;
using Microsoft.CodeAnalysis.CSharp;

namespace Ifo.Notebooks.Running;

/// <summary>Values that the user gives for notebooks' parameters: <c>--param ar=2023</c>.</summary>
internal sealed class ParameterValues
{
    /// <summary>The tag of the cell that carries given values, as in papermill.</summary>
    public const string Tag = "injected-parameters";

    private readonly SortedDictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Reads <c>name=value</c> pairs.</summary>
    /// <exception cref="UserErrorException">A pair has no <c>=</c>, or a name comes twice.</exception>
    public static ParameterValues Parse(IEnumerable<string> pairs)
    {
        var result = new ParameterValues();
        foreach (var pair in pairs)
        {
            var parts = pair.Split('=', 2);
            if (parts.Length != 2 || parts[0].Trim().Length == 0)
                throw new UserErrorException($"--param {pair}: väntade namn=värde, till exempel --param ar=2023.");
            if (!result._values.TryAdd(parts[0].Trim(), parts[1].Trim()))
                throw new UserErrorException($"--param {parts[0].Trim()} är angiven mer än en gång.");
        }

        return result;
    }

    /// <summary>Whether any value is given.</summary>
    public bool Any => _values.Count > 0;

    /// <summary>The values as they were given, in order of name.</summary>
    public override string ToString() => string.Join('\n', _values.Select(pair => $"{pair.Key}={pair.Value}"));

    /// <summary>
    /// The notebooks with a cell of given values after their parameter cells, and without saved outputs where there is one.
    /// Nothing may run before this has accepted every value.
    /// </summary>
    /// <exception cref="UserErrorException">A name that no notebook declares, or a value of the wrong type.</exception>
    public IReadOnlyList<Notebook> Inject(IReadOnlyList<Notebook> notebooks)
    {
        if (!Any)
            return notebooks;
        var declared = notebooks.Select(ParameterCell.Declarations).ToList();
        var known = declared
            .SelectMany(list => list)
            .Select(parameter => parameter.Name)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        foreach (var name in _values.Keys.Where(name => !known.Contains(name)))
        {
            throw new UserErrorException(known.Count == 0
                ? $"--param {name}: ingen av de valda anteckningsböckerna har några parametrar."
                : $"--param {name}: ingen av de valda anteckningsböckerna har en sådan parameter. Parametrar: "
                    + $"{string.Join(", ", known)}.");
        }

        return [.. notebooks.Zip(declared, Inject)];
    }

    private Notebook Inject(Notebook notebook, IReadOnlyList<ParameterDeclaration> parameters)
    {
        var given = parameters.Where(parameter => _values.ContainsKey(parameter.Name)).ToList();
        if (given.Count == 0)
            return notebook;
        // What is saved was made with other values.
        var cells = notebook.Cells.Select(cell => cell with { Outputs = [], ExecutionCount = null }).ToList();
        foreach (var group in given.GroupBy(parameter => parameter.Language, StringComparer.Ordinal))
        {
            var after = cells.FindLastIndex(cell => cell.HasTag(ParameterCell.Tag) && cell.Language == group.Key);
            cells.Insert(
                after + 1,
                Cell(group.Key, string.Join('\n', group.Select(parameter => Code(parameter, _values[parameter.Name])))));
        }

        return notebook with { Cells = [.. cells] };
    }

    private static NotebookCell Cell(string language, string source) => new(
        "parametrar-" + language, NotebookCellKind.Code, language, source,
        new JsonObject { ["tags"] = new JsonArray(Tag), ["polyglot_notebook"] = new JsonObject { ["kernelName"] = language } },
        [],
        null);

    private static string Code(ParameterDeclaration parameter, string text)
    {
        var literal = Literal(parameter, text);
        return parameter.Language == Language.CSharp
            ? $"{CSharpType(parameter.Type)} {parameter.Name} = {literal};"
            : $"let {parameter.Name} = {literal}";
    }

    private static string CSharpType(ParameterType type) =>
        type == ParameterType.Text ? "string" : type.ToString().ToLowerInvariant();

    private static string Literal(ParameterDeclaration parameter, string text)
    {
        // Swedish decimal comma is understood, since that is how an analyst writes.
        var number = text.Replace(',', '.').Replace('\u2212', '-');
        return parameter.Type switch
        {
            ParameterType.Int
                when int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) =>
                value.ToString(CultureInfo.InvariantCulture),
            ParameterType.Long
                when long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) =>
                value.ToString(CultureInfo.InvariantCulture) + "L",
            ParameterType.Decimal
                when decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) =>
                value.ToString(CultureInfo.InvariantCulture) + "m",
            ParameterType.Double when double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                && double.IsFinite(value) => FloatLiteral(value),
            ParameterType.Bool when text is "true" or "ja" => "true",
            ParameterType.Bool when text is "false" or "nej" => "false",
            ParameterType.Text => SymbolDisplay.FormatLiteral(text, quote: true),
            _ =>
                throw new UserErrorException($"--param {parameter.Name}={text}: fann ”{text}”; väntade "
                    + $"{Expected(parameter.Type)}, till exempel {parameter.Default}."),
        };
    }

    private static string FloatLiteral(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny(".E") ? text : text + ".0";
    }

    /// <summary>The type in words.</summary>
    public static string Expected(ParameterType type) => type switch
    {
        ParameterType.Int or ParameterType.Long => "ett heltal",
        ParameterType.Decimal or ParameterType.Double => "ett tal",
        ParameterType.Bool => "ja eller nej",
        _ => "en text",
    };
}
