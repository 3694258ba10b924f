namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// Values of one of the field's lists: what each means is found out once, and how many rows have it is counted.
/// </summary>
internal sealed class KeyColumn(FieldSetup setup, ChoiceFinder choices, Mapping mapping) : FieldColumn(setup)
{
    /// <summary>
    /// A column with more different values than this is no column of a list; the values are then found out again each time.
    /// </summary>
    private const int MostKept = 100_000;

    private readonly Dictionary<string, Meaning>.AlternateLookup<ReadOnlySpan<char>> _known =
        new Dictionary<string, Meaning>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly FieldSetup _setup = setup;

    /// <summary>The key; empty when the cell is, or, with a problem, when it means nothing known.</summary>
    public string Read(RowReader row)
    {
        var written = row.Written(Index);
        if (written.Length == 0) return Blank(row);
        if (!_known.TryGetValue(written, out var meaning)) meaning = Learn(row, written);
        meaning.Count++;
        if (meaning.Key == Mapping.Nothing) return Blank(row);
        if (meaning.Key.Length == 0) row.Add(this, written, meaning.Expected, meaning.Remedy, KindOfFound.Apart);
        return meaning.Key;
    }

    public IEnumerable<ValueUse> Uses => _known.Dictionary
        .Where(known => known.Value.Key != Mapping.Nothing && !IdentityNumber.IsIn(known.Key))
        .Select(known => new ValueUse(_setup.Field.Label, known.Key, known.Value.Key, known.Value.Suggestion, known.Value.Count));

    private string Blank(RowReader row)
    {
        if (IsThere && (Schema.IsRequired || _setup.Field.Need == FieldNeed.Column)) Demanded(row, row.Written(Index));
        return "";
    }

    private void Demanded(RowReader row, ReadOnlySpan<char> written) =>
        row.Add(this, written, "ett värde; cellen får inte vara tom", $"Fyll i {_setup.Field.Label}, eller ta bort raden.");

    private Meaning Learn(RowReader row, ReadOnlySpan<char> written)
    {
        var text = written.ToString();
        var meaning = Find(text, row.Text(Index).Length == 0);
        if (_known.Dictionary.Count < MostKept) _known[written] = meaning;
        return meaning;
    }

    private Meaning Find(string text, bool isMissing)
    {
        if (IdentityNumber.IsIn(text))
            return new Meaning("", "ett värde utan personnummer", "Ta bort personnumret ur cellen.", "");
        var decided = mapping.OfValue(_setup.Field.Name, text);
        var key = decided.Length > 0 ? decided : isMissing ? Mapping.Nothing : choices.Find(text);
        if (key.Length > 0) return new Meaning(key, "", "", "");
        if (mapping.ChangedByExcel(_setup.Field.Label, text) is { } changed)
            return new Meaning(
                "",
                $"ett känt värde för {_setup.Field.Label}",
                $"Tolkningsfilen har beslutet {changed.InFile} → {changed.Means}: Excel har troligen gjort om {text} till "
                    + $"{changed.InFile} när filen sparades. {MappingFile.RemedyOf(mapping.Path, text)}",
                changed.Means);
        var near = choices.Suggest(text).Select(choices.LabelOf).ToList();
        var expected = choices.All.Count <= 12
            ? $"något av {string.Join(", ", choices.All.Select(choice => choice.Label))}"
            : $"ett känt värde för {_setup.Field.Label}";
        var remedy = near.Count == 0
            ? "Skriv vad det betyder i tolkningsfilen (ifo map)."
            : $"Menas {string.Join(" eller ", near)}? Bestäm det i tolkningsfilen (ifo map).";
        return new Meaning("", expected, remedy, near.FirstOrDefault() ?? "");
    }

    private sealed class Meaning(string key, string expected, string remedy, string suggestion)
    {
        public string Key => key;

        public string Expected => expected;

        public string Remedy => remedy;

        public string Suggestion => suggestion;

        public long Count { get; set; }
    }
}
