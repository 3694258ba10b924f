using System.Globalization;
using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Exchange.Kinds;

/// <summary>Makes placements.</summary>
internal sealed class PlacementMaker(ColumnMaker columns) : IRowMaker<Placement>
{
    private readonly RowNumberColumn _number = columns.RowNumber("placement", Uniqueness.MayRepeat);
    private readonly PersonColumn _person = columns.Person("person");
    private readonly KeyColumn _administration = columns.Key("administration");
    private readonly KeyColumn _insats = columns.Key("insats");
    private readonly KeyColumn _provider = columns.Key("provider");
    private readonly DateColumn _start = columns.Date("start", yearsAhead: 1);
    private readonly DateColumn _end = columns.Date("end", yearsAhead: 10);
    private readonly NumberColumn _price = columns.Number("day_price");
    private readonly DaySpan _starts = new();
    private readonly DaySpan _ends = new();
    private readonly NumberSum _prices = new();
    private readonly NumberSum _days = new();
    private readonly NumberSum _costs = new();
    private long _ongoing;
    private readonly HashSet<(long Number, int Start)> _seen = [];

    public IReadOnlyList<string> Identifying => ["start", "end", "person"];

    public Placement Make(RowReader row)
    {
        var isOngoing = _end.IsThere && _end.IsNever(row);
        var placement = new Placement(
            _number.Read(row),
            _person.Read(row),
            _administration.Read(row),
            _insats.Read(row),
            _provider.Read(row),
            _start.Read(row),
            isOngoing ? default : _end.Read(row),
            _price.TryRead(row, PercentSign.IsWrong, out var price) == CellReading.Value ? price.Value : 0);
        if (isOngoing)
            placement = placement with
            {
                End = placement.Start > columns.Until ? placement.Start : columns.Until,
                IsOngoing = true,
            };
        if (placement.End != default && placement.End < placement.Start)
            row.Add(_end, row.Written(_end.Index), "en dag som inte ligger före start");
        if (_number.IsThere
            && placement.Number > 0
            && placement.Start != default
            && !_seen.Add((placement.Number, placement.Start.DayNumber)))
            row.Add(
                _number,
                row.Written(_number.Index),
                "ett nummer som inte redan finns med samma startdag",
                "Raden är troligen dubblerad; behåll en av dem.");
        return placement;
    }

    public (DateOnly First, DateOnly Last) Days(Placement row) => (row.Start, row.End);

    public void Include(Placement row)
    {
        _starts.Add(row.Start);
        if (row.IsOngoing) _ongoing++;
        else _ends.Add(row.End);
        _days.Add(row.Days);
        if (row.DayPrice <= NumberSum.Largest) _costs.Add(row.Cost);
        _prices.Add(row.DayPrice);
    }

    public IEnumerable<string> Overview =>
    [
        $"Start: {_starts}",
        $"Slut: {_ends}{(_ongoing == 0 ? "" : $"; {SwedishFormat.Number(_ongoing)} pågår")}",
        OverviewText.Persons(_person.Count),
        .. OverviewText.Sum("Dygn", "dygn", _days),
        .. OverviewText.Sum("Dygnspris", "kr", _prices),
        .. OverviewText.Sum("Kostnad", "kr", _costs),
    ];

    public IEnumerable<string> Notes => _ongoing == 0 ? [] :
    [
        $"{SwedishFormat.Number(_ongoing)} {(_ongoing == 1 ? "placering" : "placeringar")} pågår (utan slutdag) och räknas "
            + "till och "
            + $"med {columns.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}. Ändra med --until DAG.",
    ];
}
