using Ifo.Analysis.Exchange.Import;
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
    private readonly DateColumn _start = columns.Date("start");
    private readonly DateColumn _end = columns.Date("end");
    private readonly NumberColumn _price = columns.Number("day_price");
    private readonly HashSet<(long Number, int Start)> _seen = [];

    public IReadOnlyList<string> Identifying => ["start", "end", "person"];

    public Placement Make(RowReader row)
    {
        var placement = new Placement(
            _number.Read(row),
            _person.Read(row),
            _administration.Read(row),
            _insats.Read(row),
            _provider.Read(row),
            _start.Read(row),
            _end.Read(row),
            _price.TryRead(row, PercentSign.IsWrong, out var price) == CellReading.Value ? price.Value : 0);
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
}
