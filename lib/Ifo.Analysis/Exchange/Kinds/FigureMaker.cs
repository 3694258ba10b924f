using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Exchange.Kinds;

/// <summary>Makes figures.</summary>
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

    private readonly DaySpan _periods = new();
    private readonly SortedDictionary<string, NumberSum> _sums = new(StringComparer.Ordinal);
    private long _without;

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

    public void Include(ExportedFigure row)
    {
        _periods.Add(row.Period.Start);
        _periods.Add(row.Period.End);
        if (!row.Reading.HasFigure)
        {
            _without++;
            return;
        }

        var figure = row.Reading.Demand("");
        var name = figure.Unit.ToString();
        if (!_sums.TryGetValue(name, out var sum)) _sums[name] = sum = new NumberSum();
        sum.Add(figure.Value);
    }

    public IEnumerable<string> Overview =>
    [
        $"Period: {_periods}",
        .. _sums.SelectMany(sum => OverviewText.Sum("Värde", sum.Key, sum.Value)),
        .. _without == 0 ? (string[])[] : [$"Utan värde: {SwedishFormat.Number(_without)}"],
    ];

    private Reading ReadValue(RowReader row, string measure)
    {
        var key = _unit.Read(row);
        if (row.Text(_value.Index).Length == 0)
            return Reading.None(SwedishNumber.MissingSign(row.Written(_value.Index).ToString()) ?? NoFigureReason.NotReported);
        if (_value.TryRead(row, PercentSign.IsUnit, out var number) == CellReading.None)
            return Reading.None(NoFigureReason.NotNumeric);
        var unit = UnitOf(row, key, number);
        if (taxonomies.Measures.TryGet(measure, out var term) && !term.Allows(unit))
            row.Add(
                _unit.IsThere ? _unit : _value,
                unit.ToString(),
                $"en enhet för {term.LabelInSentence}: "
                + $"{string.Join(", ", Unit.All.Where(term.Allows).Select(known => known.ToString()))}");
        return Reading.Of(new Reported(number.Value, unit, Math.Min(27, number.Decimals), Qualifier.Exact));
    }

    private Unit UnitOf(RowReader row, string key, CellNumber number)
    {
        var unit = key.Length > 0 ? Unit.FromKey(key) : number.IsPercent ? Unit.Percent : Unit.Count;
        if (number.IsPercent && unit != Unit.Percent)
            row.Add(_value, row.Written(_value.Index), $"ett tal utan procenttecken, eftersom enheten är {unit}");
        return unit;
    }
}
