using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Exchange.Kinds;

/// <summary>Makes placement requests.</summary>
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
    private readonly DaySpan _days = new();
    private readonly NumberSum _prices = new();
    private readonly HashSet<(string Insats, string Ground)> _none =
        [.. taxonomies.GroundRules.Where(rule => rule.Exists == GroundExistence.No).Select(rule => (rule.Insats, rule.Ground))];
    private readonly AnsweredRules _answered = new(taxonomies);

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
            IsPlaced(_outcome.Read(row), out var own))
        {
            OwnOutcome = own,
        };
        Check(row, request);
        return request;
    }

    public (DateOnly First, DateOnly Last) Days(PlacementRequest row) => (row.Received, row.Received);

    public void Include(PlacementRequest row)
    {
        _days.Add(row.Received);
        if (row.DayPrice is { } price) _prices.Add(price);
        _answered.Add(row.Insats, row.Ground);
    }

    public IEnumerable<string> Overview =>
    [
        $"Inkommen: {_days}", OverviewText.Persons(_person.Count), .. OverviewText.Sum("Dygnspris", "kr", _prices),
    ];

    public IEnumerable<string> Notes => _answered.Notes;

    public IEnumerable<string> Answers => _answered.Answers;

    private bool IsPlaced(string outcome, out short own)
    {
        own = 0;
        if (outcome.Length == 0 || OutcomeKeys.Has(outcome)) return outcome == OutcomeKeys.Placed;
        while (taxonomies.Outcomes[own++].Key != outcome)
        {
        }

        return taxonomies.Outcomes[outcome].Parent == OutcomeKeys.Placed;
    }

    private void Check(RowReader row, PlacementRequest request)
    {
        if (request.Ground.Length > 0 && _none.Contains((request.Insats, request.Ground)))
            row.Add(
                _ground,
                row.Written(_ground.Index),
                $"en avtalsform som finns för {taxonomies.Insatser[request.Insats].LabelInSentence}",
                "Stämmer raden: svara på regeln med ert skäl i taxonomi/insats-grounds.csv (ifo taxonomy new skriver den).");
        if (request.Part.Length > 0 && request.Insats.Length > 0 && taxonomies.Insatser[request.Part].Parent != request.Insats)
            row.Add(_part, row.Written(_part.Index), $"en del av {taxonomies.Insatser[request.Insats].LabelInSentence}");
    }
}
