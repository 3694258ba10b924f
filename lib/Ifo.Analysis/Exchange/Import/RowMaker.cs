using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Periods;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>Makes the columns of an export.</summary>
internal sealed class ColumnMaker(
    ExportKind kind,
    IReadOnlyDictionary<string, SchemaField> schema,
    FieldChoices choices,
    Mapping mapping,
    SheetLayout layout,
    ReadingOptions options)
{
    private readonly List<KeyColumn> _keys = [];
    private readonly List<PersonColumn> _persons = [];

    public IEnumerable<ValueUse> Values => _keys.SelectMany(key => key.Uses);

    /// <summary>How many persons are written in several ways.</summary>
    public long MergedPersons => Elsewhere?.Merged ?? _persons.Sum(column => column.Merged);

    /// <summary>How many persons' numbers stand both with and without zeros before them.</summary>
    public long ZeroTwins => Elsewhere?.ZeroTwins ?? _persons.Sum(column => column.ZeroTwins);

    /// <summary>Both numbers, where not every row is read here.</summary>
    public (long Merged, long ZeroTwins)? Elsewhere { get; set; }

    /// <summary>The columns of persons.</summary>
    public IReadOnlyList<PersonColumn> PersonColumns => _persons;

    /// <summary>The day that something happened, which is not after today.</summary>
    public DateColumn Date(string field) => Date(field, 0);

    /// <summary>A day that may be some years from now.</summary>
    public DateColumn Date(string field, int yearsAhead) => new(
        Setup(field),
        layout.Order,
        layout.DateSystem,
        (options.FirstDay, options.LastDay ?? DateOnly.FromDateTime(DateTime.Today).AddYears(yearsAhead)));

    /// <summary>The day until which what goes on is counted.</summary>
    public DateOnly Until => options.Until ?? DateOnly.FromDateTime(DateTime.Today);

    public NumberColumn Number(string field) => new(Setup(field), layout.Mark);

    public RowNumberColumn RowNumber(string field, Uniqueness uniqueness) => new(Setup(field), uniqueness);

    public PersonColumn Person(string field)
    {
        var column = new PersonColumn(Setup(field), layout.Persons);
        _persons.Add(column);
        return column;
    }

    public KeyColumn Key(string field)
    {
        var column = new KeyColumn(Setup(field), choices.Of(field), mapping);
        _keys.Add(column);
        return column;
    }

    public FieldSetup Setup(string field) => new(
        kind.Field(field), schema[field], layout.IsDecided(field) ? layout.Columns[field] : -1, layout.HeaderOf(field));
}

/// <summary>Makes a row of the current one. Where that has a problem, what is made is not used.</summary>
internal interface IRowMaker<TRow>
{
    /// <summary>The columns that every row of data has a value in; a row of totals has none in any of them.</summary>
    IReadOnlyList<string> Identifying { get; }

    TRow Make(RowReader row);

    (DateOnly First, DateOnly Last) Days(TRow row);

    /// <summary>Takes a row that was read into the overview.</summary>
    void Include(TRow row);

    /// <summary>What the rows are, all together.</summary>
    IEnumerable<string> Overview { get; }

    /// <summary>What is worth knowing of how rows were read.</summary>
    IEnumerable<string> Notes => [];

    /// <summary>Rules that would have refused rows, had the analyst not answered them in her own lists.</summary>
    IEnumerable<string> Answers => [];
}

/// <summary>Periods.</summary>
internal sealed class PeriodColumn(FieldSetup setup) : FieldColumn(setup)
{
    public Period Read(RowReader row)
    {
        var text = Demanded(row);
        if (text.Length == 0) return Period.Year(1);

        // Excel makes a day of "2024-03"; whether the day or the month was meant cannot be known.
        if (row.Kind(Index) == CellKind.Date)
        {
            row.Add(
                this,
                text,
                "en period som text, 2024-03",
                "Excel har gjort perioden till ett datum; formatera kolumnen som text och skriv 2024-03, eller 2024-03-31.");
            return Period.Year(1);
        }

        var written = text.ToString();
        if (PeriodNotation.TryRead(written.Replace('–', '-'), out var period) || TryMonthName(written, out period)) return period;
        row.Add(this, text, $"en period som {PeriodNotation.Examples}, eller mars 2024");
        return Period.Year(1);
    }

    private static bool TryMonthName(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Period? period)
    {
        period = null;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 2 || DateText.Month(words[0]) is not (> 0 and var month)) return false;
        if (words[1].Length != 4
            || !int.TryParse(
                words[1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year)
            || year < 1)
            return false;
        period = Period.Month(year, month);
        return true;
    }
}

/// <summary>Free text.</summary>
internal sealed class TextColumn(FieldSetup setup) : FieldColumn(setup)
{
    public string Read(RowReader row)
    {
        var text = Demanded(row);
        if (IdentityNumber.IsIn(text))
            row.Add(this, text, "text utan personnummer", "Ta bort personnumret ur cellen.");
        return text.ToString();
    }
}
