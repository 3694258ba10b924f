using System.Globalization;

namespace Ifo.Analysis.Fields;

/// <summary>Classes of numbers, of which each begins where the one before it ends.</summary>
internal sealed record NumberClasses : KeyForm
{
    private readonly int[] _from;
    private readonly string[] _labels;
    private readonly int? _last;

    private NumberClasses(int[] from, int? last)
        : base(string.Join(", ", Labels(from, last)))
    {
        (_from, _last, _labels) = (from, last, Labels(from, last));
        Limits = last is { } end ? [.. from, end + 1] : from;
    }

    public static NumberClasses From(IReadOnlyList<int> from) => Of([.. from], last: null)
        ?? throw new IfoException("Klasser behöver stigande gränser, till exempel 0, 7, 13, 18.");

    /// <summary>Classes as they are written: <c>0-6,7-12,13-17,18-</c>; null when they are not.</summary>
    public static NumberClasses? Read(string text)
    {
        var parts = text.Replace('–', '-').Split(',', StringSplitOptions.TrimEntries);
        var from = new int[parts.Length];
        int? last = null;
        for (var part = 0; part < parts.Length; part++)
        {
            var ends = parts[part].Split('-', StringSplitOptions.TrimEntries);
            if (ends.Length > 2 || !Whole(ends[0], out from[part])) return null;
            if (part > 0 && from[part] != (last + 1)) return null;
            if (ends is [_, ""]) last = null;
            else if (ends.Length == 1) last = from[part];
            else if (Whole(ends[1], out var end) && end >= from[part]) last = end;
            else return null;
            if (last is null && part < parts.Length - 1) return null;
        }

        return Of(from, last);
    }

    public override Func<int, string> Of(RegisterField field)
    {
        Demand(field);
        return row => field.Number(row) is { } number ? Label(number) : RegisterField.Unknown;
    }

    public override void Demand(RegisterField field)
    {
        if (field.Kind != FieldKind.Number)
            throw Refused(field, "klasser", $"Är det tal: låt kolumnen {field.Name} betyda eget tal i tolkningsfilen (ifo map).");
    }

    /// <summary>
    /// The numbers that part the classes, rising: below the first, each class in turn, and from the last on what is above them
    /// where the last class ends.
    /// </summary>
    public IReadOnlyList<int> Limits { get; }

    /// <summary>The class between two limits, by how many of them are not above its numbers.</summary>
    public string LabelOf(int limitsBelow) =>
        limitsBelow == 0 ? Below : limitsBelow > _labels.Length ? Above : _labels[limitsBelow - 1];

    // All classes, with those that nobody stands in; outside them only where somebody does.
    public override IReadOnlyList<string> Arranged(IReadOnlyCollection<string> values) =>
    [
        .. values.Contains(Below) ? [Below] : (string[])[],
        .. _labels,
        .. values.Contains(Above) ? [Above] : (string[])[],
        .. values.Contains(RegisterField.Unknown) ? [RegisterField.Unknown] : (string[])[],
    ];

    private string Below => $"under {Text(_from[0])}";

    private string Above => $"över {Text(_last ?? 0)}";

    private static NumberClasses? Of(int[] from, int? last) =>
        from.Length > 0 && from.Zip(from.Skip(1)).All(pair => pair.First < pair.Second) ? new(from, last) : null;

    private string Label(decimal number) => LabelOf(Limits.Count(limit => limit <= number));

    private static string[] Labels(int[] from, int? last) =>
    [
        .. from.Select((first, place) => place < from.Length - 1
            ? Class(first, from[place + 1] - 1)
            : last is { } end ? Class(first, end) : $"{Text(first)}–"),
    ];

    private static string Class(int first, int last) => first == last ? Text(first) : $"{Text(first)}–{Text(last)}";

    private static bool Whole(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
