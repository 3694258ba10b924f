using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>Makes the columns of an export.</summary>
internal sealed class ColumnMaker(
    ExportTable table, IReadOnlyDictionary<string, SchemaField> schema, FieldChoices choices, Mapping mapping, SheetLayout layout, ReadingOptions options)
{
    private readonly List<KeyColumn> _keys = [];

    public IEnumerable<ValueUse> Values => _keys.SelectMany(key => key.Uses);

    public DateColumn Date(string field) => new(Setup(field), layout.Order, options.DateSystem);

    public NumberColumn Number(string field) => new(Setup(field), layout.Mark);

    public RowNumberColumn RowNumber(string field, Uniqueness uniqueness) => new(Setup(field), uniqueness);

    public PersonColumn Person(string field) => new(Setup(field));

    public KeyColumn Key(string field)
    {
        var column = new KeyColumn(Setup(field), choices.Of(field), mapping);
        _keys.Add(column);
        return column;
    }

    public FieldSetup Setup(string field) => new(
        table.Field(field), schema[field], layout.IsDecided(field) ? layout.Columns[field] : -1, layout.HeaderOf(field));
}

/// <summary>Makes a row of the current one. Where that has a problem, what is made is not used.</summary>
internal interface IRowMaker<TRow>
{
    /// <summary>The columns that every row of data has a value in; a row of totals has none in any of them.</summary>
    IReadOnlyList<string> Identifying { get; }

    TRow Make(RowReader row);

    (DateOnly First, DateOnly Last) Days(TRow row);
}

internal sealed class RequestMaker(ColumnMaker columns, Taxonomies taxonomies) : IRowMaker<PlacementRequest>
{
    private readonly RowNumberColumn _request = columns.RowNumber("request", Uniqueness.OncePerFile);
    private readonly DateColumn _received = columns.Date("received");
    private readonly KeyColumn _administration = columns.Key("administration");
    private readonly KeyColumn _insats = columns.Key("insats");
    private readonly KeyColumn _part = columns.Key("part");
    private readonly PersonColumn _person = columns.Person("person");
    private readonly KeyColumn _ground = columns.Key("ground");
    private readonly KeyColumn _provider = columns.Key("provider");
    private readonly NumberColumn _price = columns.Number("day_price");
    private readonly KeyColumn _outcome = columns.Key("outcome");
    private readonly HashSet<(string Insats, string Ground)> _none =
        [.. taxonomies.GroundRules.Where(rule => rule.Exists == GroundExistence.No).Select(rule => (rule.Insats, rule.Ground))];

    public IReadOnlyList<string> Identifying => ["received", "person"];

    public PlacementRequest Make(RowReader row)
    {
        var request = new PlacementRequest(
            _request.Read(row),
            _received.Read(row),
            _administration.Read(row),
            _insats.Read(row),
            _part.Read(row),
            _person.Read(row),
            _ground.Read(row),
            _provider.Read(row),
            _price.TryRead(row, PercentSign.IsWrong, out var price) == CellReading.Value ? price.Value : null,
            _outcome.Read(row) == "placering");
        Check(row, request);
        return request;
    }

    public (DateOnly First, DateOnly Last) Days(PlacementRequest row) => (row.Received, row.Received);

    private void Check(RowReader row, PlacementRequest request)
    {
        if (request.Ground.Length > 0 && _none.Contains((request.Insats, request.Ground)))
            row.Add(_ground, row.Written(_ground.Index), $"en avtalsform som finns för {taxonomies.Insatser[request.Insats].LabelInSentence}");
        if (request.Part.Length > 0 && request.Insats.Length > 0 && taxonomies.Insatser[request.Part].Parent != request.Insats)
            row.Add(_part, row.Written(_part.Index), $"en del av {taxonomies.Insatser[request.Insats].LabelInSentence}");
    }
}

internal sealed class PlacementMaker(ColumnMaker columns) : IRowMaker<Placement>
{
    private readonly RowNumberColumn _number = columns.RowNumber("placement", Uniqueness.MayRepeat);
    private readonly PersonColumn _person = columns.Person("person");
    private readonly KeyColumn _administration = columns.Key("administration");
    private readonly KeyColumn _insats = columns.Key("insats");
    private readonly KeyColumn _provider = columns.Key("provider");
    private readonly DateColumn _start = columns.Date("start");
    private readonly DateColumn _end = columns.Date("end");
    private readonly NumberColumn _price = columns.Number("day_price");
    private readonly HashSet<(long Number, int Start)> _seen = [];

    public IReadOnlyList<string> Identifying => ["start", "end", "person"];

    public Placement Make(RowReader row)
    {
        var placement = new Placement(
            _number.Read(row), _person.Read(row), _administration.Read(row), _insats.Read(row), _provider.Read(row), _start.Read(row), _end.Read(row),
            _price.TryRead(row, PercentSign.IsWrong, out var price) == CellReading.Value ? price.Value : 0);
        if (placement.End != default && placement.End < placement.Start) row.Add(_end, row.Written(_end.Index), "en dag som inte ligger före start");
        if (_number.IsThere && placement.Number > 0 && placement.Start != default && !_seen.Add((placement.Number, placement.Start.DayNumber)))
            row.Add(_number, row.Written(_number.Index), "ett nummer som inte redan finns med samma startdag", "Raden är troligen dubblerad; behåll en av dem.");
        return placement;
    }

    public (DateOnly First, DateOnly Last) Days(Placement row) => (row.Start, row.End);
}

internal sealed class FigureMaker(ColumnMaker columns, Taxonomies taxonomies) : IRowMaker<ExportedFigure>
{
    private readonly KeyColumn _measure = columns.Key("measure");
    private readonly KeyColumn _organisation = columns.Key("organisation");
    private readonly KeyColumn _area = columns.Key("area");
    private readonly KeyColumn _insats = columns.Key("insats");
    private readonly KeyColumn _provider = columns.Key("provider");
    private readonly KeyColumn _group = columns.Key("group");
    private readonly PeriodColumn _period = new(columns.Setup("period"));
    private readonly KeyColumn _basis = columns.Key("basis");
    private readonly NumberColumn _value = columns.Number("value");
    private readonly KeyColumn _unit = columns.Key("unit");
    private readonly TextColumn _note = new(columns.Setup("note"));

    public IReadOnlyList<string> Identifying => ["measure", "period"];

    public ExportedFigure Make(RowReader row)
    {
        var measure = _measure.Read(row);
        var provider = _provider.Read(row);
        var isGround = provider.Length > 0 && !taxonomies.Providers.TryGet(provider, out _);
        return new ExportedFigure
        {
            Measure = measure,
            Organisation = _organisation.Read(row),
            Area = _area.Read(row),
            Insats = _insats.Read(row),
            Provider = isGround ? "" : provider,
            Ground = isGround ? provider : "",
            Group = _group.Read(row),
            Period = _period.Read(row),
            Basis = _basis.Read(row) is { Length: > 0 } basis ? basis : "outcome",
            Reading = ReadValue(row, measure),
            Note = _note.Read(row),
            Line = row.Line,
        };
    }

    public (DateOnly First, DateOnly Last) Days(ExportedFigure row) => (row.Period.Start, row.Period.End);

    private Reading ReadValue(RowReader row, string measure)
    {
        var key = _unit.Read(row);
        if (row.Text(_value.Index).Length == 0) return Reading.None(SwedishNumber.MissingSign(row.Written(_value.Index).ToString()) ?? NoFigureReason.NotReported);
        if (_value.TryRead(row, PercentSign.IsUnit, out var number) == CellReading.None) return Reading.None(NoFigureReason.NotNumeric);
        var unit = UnitOf(row, key, number);
        if (taxonomies.Measures.TryGet(measure, out var term) && !term.Allows(unit))
            row.Add(_unit.IsThere ? _unit : _value, unit.ToString(), $"en enhet för {term.LabelInSentence}: {string.Join(", ", Unit.All.Where(term.Allows).Select(known => known.ToString()))}");
        return Reading.Of(new Reported(number.Value, unit, Math.Min(27, number.Decimals), Qualifier.Exact));
    }

    private Unit UnitOf(RowReader row, string key, CellNumber number)
    {
        var unit = key.Length > 0 ? Unit.FromKey(key) : number.IsPercent ? Unit.Percent : Unit.Count;
        if (number.IsPercent && unit != Unit.Percent) row.Add(_value, row.Written(_value.Index), $"ett tal utan procenttecken, eftersom enheten är {unit}");
        return unit;
    }
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
            row.Add(this, text, "en period som text, 2024-03", "Excel har gjort perioden till ett datum; formatera kolumnen som text och skriv 2024-03, eller 2024-03-31.");
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
        if (words[1].Length != 4 || !int.TryParse(words[1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) || year < 1) return false;
        period = Period.Month(year, month);
        return true;
    }
}

/// <summary>Free text.</summary>
internal sealed class TextColumn(FieldSetup setup) : FieldColumn(setup)
{
    public string Read(RowReader row) => Demanded(row).ToString();
}
