using System.Globalization;
using System.Text;
using Ifo.Analysis.Published;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Synthesis;

/// <summary>
/// Synthetic placements of two years, whose days, costs and shares per insats and provider type are the printed ones where
/// they exist.
/// </summary>
public sealed class SyntheticPlacements : SyntheticRegister<Placement>
{
    internal static readonly IReadOnlyList<string> Columns =
        ["placement", "person", "administration", "insats", "provider", "start", "end", "day_price"];

    private readonly PlacementModel _model;

    internal SyntheticPlacements(PublishedFigures figures, ulong seed)
        : this(new PlacementModel(figures), seed, volume: 1)
    {
    }

    private SyntheticPlacements(PlacementModel model, ulong seed, int volume)
        : base(model.Years, model.Sources, seed, volume) => _model = model;

    /// <summary>
    /// How many rows. The lengths of placements are drawn, so counting makes the register once, without writing it.
    /// </summary>
    public override long Count
    {
        get
        {
            var block = new PlacementBlock(_model, Seed);
            var count = 0L;
            for (var number = 0; number < Volume; number++)
            {
                block.Make(number);
                count += block.Count;
            }

            return count;
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Assumption> Assumptions => PlacementAssumptions.Statements;

    internal IReadOnlyList<PlacementTarget> Targets => _model.Targets;

    private protected override string Noun => "placeringar";

    private protected override string CountNoun => "rader om placeringar";

    private protected override string Header => string.Join(',', Columns);

    /// <summary>The same register at a multiple of the volume: as many blocks, each with persons of its own.</summary>
    /// <param name="volume">
    /// How many times the city's placements; at least 1. The first block is the register at volume 1.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The volume is below 1.</exception>
    public SyntheticPlacements Times(int volume) => new(_model, Seed, volume);

    private protected override IBlockMaker Maker() => new BlockMaker(this);

    private sealed class BlockMaker : IBlockMaker
    {
        // More than a block ever has, so that no two blocks share a person; below 2⁴⁰ for a hundred thousand blocks.
        private const ulong PersonsPerBlock = 10_000_000;

        private readonly PlacementModel _model;
        private readonly PlacementBlock _block;
        private readonly ulong _key;
        private readonly DateOnly _first;
        private readonly byte[][] _days;
        private readonly byte[][] _administrations;
        private readonly byte[][] _targets;
        private long[] _numbers = [];
        private long _placements;

        public BlockMaker(SyntheticPlacements register)
        {
            _model = register._model;
            _block = new PlacementBlock(_model, register.Seed);
            var state = ~register.Seed;
            _key = SeededRandom.SplitMix(ref state);
            _first = _model.Years[0].Start;
            _days = [.. Enumerable.Range(0, _model.Years.Sum(year => year.Days))
                .Select(day => Bytes($"{_first.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)},"))];
            _administrations = [.. _model.Administrations.Select(administration => Bytes($",{administration.Key},"))];
            _targets = [.. _model.Targets.Select(target => Bytes($"{target.Kind.Insats},{target.Provider},"))];
        }

        public IEnumerable<Placement> Rows(int block)
        {
            Begin(block);
            for (var place = 0; place < _block.Count; place++) yield return Row(block, _block[place]);
        }

        public void Write(int block, Utf8Rows rows)
        {
            Begin(block);
            for (var place = 0; place < _block.Count; place++)
            {
                var draft = _block[place];
                rows.Begin();
                rows.Add(Number(draft.Placement));
                rows.Add((byte)',');
                rows.AddPseudonym((byte)'q', Person(block, draft));
                rows.Add(_administrations[draft.Administration]);
                rows.Add(_targets[draft.Target]);
                rows.Add(_days[draft.Start]);
                rows.Add(_days[draft.End - 1]);
                rows.Add(draft.DayPrice);
                rows.Add((byte)'\n');
            }
        }

        private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

        private void Begin(int block)
        {
            _block.Make(block);
            if (_numbers.Length < _block.Placements) _numbers = new long[_block.Placements * 5 / 4];
            Array.Clear(_numbers);
        }

        // Placements are numbered in the order in which they begin.
        private long Number(int placement) => _numbers[placement] > 0 ? _numbers[placement] : _numbers[placement] = ++_placements;

        private ulong Person(int block, PlacementDraft draft) =>
            Pseudonym.Mix(((ulong)block * PersonsPerBlock) + (ulong)draft.Person, _key);

        private Placement Row(int block, PlacementDraft draft) => new(
            Number(draft.Placement),
            Pseudonym.Write('q', Person(block, draft)),
            _model.Administrations[draft.Administration].Key,
            _model.Targets[draft.Target].Kind.Insats,
            _model.Targets[draft.Target].Provider,
            _first.AddDays(draft.Start),
            _first.AddDays(draft.End - 1),
            draft.DayPrice);
    }
}
