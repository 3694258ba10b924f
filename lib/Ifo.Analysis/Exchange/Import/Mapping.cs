using System.Globalization;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Fields;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>One line of a mapping file.</summary>
/// <param name="About"><see cref="Mapping.Column"/>, or the label of the field whose values it is about.</param>
/// <param name="InFile">The header or the value as it stands in the file.</param>
/// <param name="Means">What it means; empty when that is not decided.</param>
/// <param name="Suggestion">What it probably means; not used until it is decided.</param>
/// <param name="Count">How many rows had it when the mapping was last written.</param>
internal sealed record MappingLine(string About, string InFile, string Means, string Suggestion, string Count);

/// <summary>What the headers and values of an analyst's exports mean, as she has decided in a small file beside them.</summary>
internal sealed class Mapping
{
    public const string Column = "kolumn";

    /// <summary>The sign that a column is not used, or that a value says that there is none.</summary>
    public const string Nothing = "-";

    public static readonly IReadOnlyList<string> Header = ["avser", "i filen", "betyder", "förslag", "antal rader"];

    private readonly Dictionary<(string Field, string Plain), string> _means = [];
    private readonly Dictionary<string, FieldKind> _own = new(StringComparer.Ordinal);

    private Mapping(string path, IReadOnlyList<MappingLine> lines) => (Path, Lines) = (path, lines);

    public string Path { get; }

    public IReadOnlyList<MappingLine> Lines { get; }

    public int Decisions => _means.Count;

    /// <summary>Reads the mapping of a kind of export; one that does not exist has no decisions.</summary>
    /// <exception cref="ExportException">A line cannot be understood; all such lines are listed.</exception>
    public static Mapping Load(string path, ExportKind kind, FieldChoices choices)
    {
        var before = MappingFile.Before(path);
        var mapping = new Mapping(path, File.Exists(before) ? ReadLines(before) : []);
        var lines = mapping.Lines.Select((line, index) => (Line: line, Number: index + 2)).ToList();
        var wrong = lines
            .Where(numbered => numbered.Line.About == Column)
            .Concat(lines.Where(numbered => numbered.Line.About != Column))
            .Select(numbered => mapping.Take(numbered.Line, numbered.Number, kind, choices))
            .Where(problem => problem.Length > 0)
            .ToList();
        return wrong.Count == 0
            ? mapping
            : throw new ExportException($"Tolkningsfilen {path} har {wrong.Count.ToString(CultureInfo.InvariantCulture)} rader "
                + $"som inte går att förstå:\n  {string.Join("\n  ", wrong)}");
    }

    /// <summary>The name of the field that a header is decided to mean, <see cref="Nothing"/>, or empty.</summary>
    public string OfHeader(string header) => _means.GetValueOrDefault((Column, PlainText.OfAny(header)), "");

    /// <summary>The key that a value of a field is decided to mean, <see cref="Nothing"/>, or empty.</summary>
    public string OfValue(string field, string value) => _means.GetValueOrDefault((field, PlainText.OfAny(value)), "");

    /// <summary>What the values of a column are decided to be, where it is a field of her own; null where it is not.</summary>
    public FieldKind? OwnKind(string header) => _own.TryGetValue(PlainText.OfAny(header), out var kind) ? kind : null;

    /// <summary>What a value of a field of her own is decided to mean; empty when nothing is.</summary>
    public string OfOwnValue(string header, string value) =>
        _means.GetValueOrDefault((OwnField(header), PlainText.OfAny(value)), "");

    /// <summary>
    /// A decision about what Excel has probably made of a value, when a mapping file that is CSV was saved; null when there is
    /// none.
    /// </summary>
    public MappingLine? ChangedByExcel(string about, string value)
    {
        var made = ExcelText.Of(value).Select(text => PlainText.OfAny(text)).ToHashSet(StringComparer.Ordinal);
        return Lines.FirstOrDefault(line =>
            line.About == about && line.Means.Length > 0 && line.Means != Nothing && made.Contains(PlainText.OfAny(line.InFile)));
    }

    private static List<MappingLine> ReadLines(string path)
    {
        using var records = ExportFile.Open(path, new ReadingOptions()).Records(0);
        if (!records.Read() || records.Count < 3 || PlainText.OfAny(records.Cell(0)) != Header[0])
            throw new ExportException($"Tolkningsfilen {path} har inte rubrikerna {string.Join(", ", Header)} på första raden. "
                + "Ta bort filen och kör ifo map på nytt, eller rätta raden.");
        var lines = new List<MappingLine>();
        while (records.Read())
            lines.Add(new MappingLine(Cell(records, 0), Cell(records, 1), Cell(records, 2), Cell(records, 3), Cell(records, 4)));
        return lines;
    }

    private static string Cell(RecordSource records, int index) =>
        index < records.Count ? Neutralised.Read(records.Cell(index).Trim()).ToString() : "";

    // Gives what is wrong with the line, or nothing.
    private string Take(MappingLine line, int number, ExportKind kind, FieldChoices choices)
    {
        if (line.Means.Length == 0) return "";
        var field = line.About == Column ? null : choices.FieldOf(line.About);
        if (TakeOwn(line, field)) return "";
        if (line.About != Column && field is null)
            return Wrong(
                number,
                "avser",
                line.About,
                $"{Column} eller ett av {string.Join(", ", kind.Fields.Select(known => known.Label))}");
        var finder = field is null ? choices.Fields : choices.Of(field.Name);
        var means = line.Means == Nothing ? Nothing : finder.Find(line.Means);
        if (means.Length == 0)
            return Wrong(
                number,
                "betyder",
                line.Means,
                $"- eller ett av {string.Join(", ", Words(finder, field is null).Take(40))}");
        _means[(field?.Name ?? Column, PlainText.OfAny(line.InFile))] = means;
        return "";
    }

    private static IEnumerable<string> Words(ChoiceFinder finder, bool isColumn) =>
        finder.All.Select(choice => choice.Label).Concat(isColumn ? OwnWords.All : []);

    // A column that is said to be a field of her own, or a value of such a column.
    private bool TakeOwn(MappingLine line, ExportField? field)
    {
        var plain = PlainText.OfAny(line.InFile);
        if (line.About == Column && OwnWords.KindOf(line.Means) is { } kind)
        {
            _own[plain] = kind;
            return true;
        }

        if (field is not null || line.About == Column || !_own.ContainsKey(PlainText.OfAny(line.About))) return false;
        _means[(OwnField(line.About), plain)] = line.Means;
        return true;
    }

    private static string OwnField(string header) => $"own:{PlainText.OfAny(header)}";

    private static string Wrong(int line, string column, string found, string expected) =>
        new DataProblem("", line, column, found, expected, "").ToString();
}

/// <summary>What the headers of an export, and the values of its fields, can mean.</summary>
internal sealed class FieldChoices
{
    private readonly ExportKind _kind;
    private readonly Dictionary<string, ChoiceFinder> _values;

    public FieldChoices(ExportKind kind, Taxonomy.Taxonomies taxonomies)
    {
        _kind = kind;
        Fields = new ChoiceFinder(kind.Fields.Select(field => new Choice(field.Name, field.Label, field.Names)));
        _values = kind.Fields.ToDictionary(
            field => field.Name, field => new ChoiceFinder(field.Choices(taxonomies)), StringComparer.Ordinal);
    }

    public ChoiceFinder Fields { get; }

    /// <summary>The words that may stand for a header or for a value of a field, and the sign for nothing.</summary>
    public IReadOnlyList<string> WordsFor(string about)
    {
        var finder = about == Mapping.Column ? Fields : FieldOf(about) is { } field ? Of(field.Name) : null;
        if (finder is null) return [];
        string[] own = about == Mapping.Column && _kind.IsAboutPersons ? [.. OwnWords.All] : [];
        return [Mapping.Nothing, .. finder.All.Select(choice => choice.Label), .. own];
    }

    public ChoiceFinder Of(string field) => _values[field];

    public ExportField? FieldOf(string label) =>
        _kind.Fields.FirstOrDefault(field => field.Label == label || field.Name == label);
}
