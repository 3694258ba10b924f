using System.Globalization;
using System.Text;
using Ifo.Analysis.Published;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Synthesis;

/// <summary>
/// Synthetic placement requests of two years with exactly the printed numbers per insats and year, first quarters that the
/// March report allows, the printed parts, and persons whose overlaps are near the printed shares.
/// </summary>
public sealed class SyntheticRequests : SyntheticRegister<PlacementRequest>
{
    internal const string Placed = "placering";
    internal const string NotPlaced = "ingen-placering";

    internal static readonly IReadOnlyList<string> Columns =
        ["request", "received", "administration", "insats", "part", "person", "ground", "provider", "day_price", "outcome"];

    private readonly RequestModel _model;
    private readonly PersonPlan _plan;
    private readonly RequestOffers _offers;

    internal SyntheticRequests(PublishedFigures figures, ulong seed)
        : this(new RequestModel(new RequestMargins(figures), seed), seed)
    {
    }

    private SyntheticRequests(RequestModel model, ulong seed)
        : base(model.Printed.Years, model.Printed.Sources, seed, volume: 1)
    {
        _model = model;
        _plan = new PersonPlan(model);
        _offers = new RequestOffers(model.Printed);
    }

    private SyntheticRequests(SyntheticRequests of, int volume)
        : base(of.Years, of.Sources, of.Seed, volume) => (_model, _plan, _offers) = (of._model, of._plan, of._offers);

    /// <inheritdoc/>
    public override long Count => _model.Count * Volume;

    /// <inheritdoc/>
    public override IReadOnlyList<Assumption> Assumptions =>
        [.. _model.Printed.Reconciliations, .. RequestAssumptions.Statements];

    private protected override string Noun => "förfrågningar";

    private protected override string Header => string.Join(',', Columns);

    /// <summary>The same register at a multiple of the volume: as many blocks, each with persons of its own.</summary>
    /// <param name="volume">How many times the city's requests; at least 1. The first block is the register at volume 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The volume is below 1.</exception>
    public SyntheticRequests Times(int volume) => new(this, volume);

    private protected override IBlockMaker Maker() => new BlockMaker(this);

    private sealed class BlockMaker : IBlockMaker
    {
        private readonly RequestModel _model;
        private readonly RequestOffers _offers;
        private readonly RequestCalendar _calendar;
        private readonly RequestBlock _block;
        private readonly ulong _key;
        private readonly byte[][] _days;
        private readonly byte[][] _administrations;
        private readonly byte[][] _kinds;
        private readonly byte[][][] _offerTexts;
        private readonly byte[] _placed = Encoding.UTF8.GetBytes($",{Placed}\n");
        private readonly byte[] _notPlaced = Encoding.UTF8.GetBytes($",{NotPlaced}\n");

        public BlockMaker(SyntheticRequests register)
        {
            (_model, _offers) = (register._model, register._offers);
            _calendar = new RequestCalendar(register.Years);
            _block = new RequestBlock(_model, register._plan, _offers, _calendar, register.Seed);
            var state = register.Seed;
            _key = SeededRandom.SplitMix(ref state);
            _days = [.. Enumerable.Range(0, _calendar.Days)
                .Select(day => Bytes($",{_calendar.DateOf(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)},"))];
            _administrations = [.. _model.Administrations.Select(administration => Bytes(administration.Key))];
            _kinds = [.. _model.Printed.Kinds.Select(kind => Bytes($",{kind.Key},{kind.Part},"))];
            _offerTexts =
            [
                .. _model.Printed.Insatser.Select((_, insats) =>
                    _offers.Of(insats).Select(offer => Bytes($",{offer.Ground},{offer.Provider},")).ToArray())
            ];
        }

        public IEnumerable<PlacementRequest> Rows(int block)
        {
            _block.Make(block);
            for (var place = 0; place < _block.Count; place++) yield return Row(block, place);
        }

        public void Write(int block, Utf8Rows rows)
        {
            _block.Make(block);
            var number = (long)block * _block.Count;
            for (var place = 0; place < _block.Count; place++)
            {
                var draft = _block.Draft(place);
                rows.Begin();
                rows.Add(++number);
                rows.Add(_days[draft.Day]);
                rows.Add(_administrations[draft.Administration]);
                rows.Add(_kinds[draft.Kind]);
                rows.AddPseudonym((byte)'p', Person(block, draft));
                rows.Add(_offerTexts[_model.Printed.Kinds[draft.Kind].Insats][draft.Offer]);
                if (draft.DayPrice > 0) rows.Add(draft.DayPrice);
                rows.Add(draft.IsPlaced ? _placed : _notPlaced);
            }
        }

        private PlacementRequest Row(int block, int place)
        {
            var draft = _block.Draft(place);
            var kind = _model.Printed.Kinds[draft.Kind];
            var offer = _offers.Of(kind.Insats)[draft.Offer];
            return new PlacementRequest(
                ((long)block * _block.Count) + place + 1,
                _calendar.DateOf(draft.Day),
                _model.Administrations[draft.Administration].Key,
                kind.Key,
                kind.Part,
                Pseudonym.Write('p', Person(block, draft)),
                offer.Ground,
                offer.Provider,
                draft.DayPrice > 0 ? draft.DayPrice : null,
                draft.IsPlaced);
        }

        private ulong Person(int block, RequestDraft draft) =>
            Pseudonym.Mix(((ulong)block * (ulong)_block.Count) + (ulong)draft.Person, _key);

        private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
    }
}
