using Ifo.Analysis.Audit.Claims;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Audit.Measuring;

/// <summary>
/// A made table whose true values are known and whose cells and totals are each rounded on their own, as reports do, with
/// claims about it. Every claim is true of the unrounded values.
/// </summary>
internal sealed class GeneratedTable
{
    private const string Slug = "tabell";

    private readonly List<PublishedFigure> _figures = [];

    private GeneratedTable(decimal[] old, decimal[] now, decimal[] rates, decimal[] weights, int decimals)
    {
        Old = [.. old.Select((value, row) => Add($"{row}/old", value, Unit.Millions, decimals))];
        New =
        [
            .. now.Select((value, row) =>
                Add($"{row}/new", value, Unit.Millions, decimals, row == 0 ? "egen-regi" : row == 1 ? "privat" : "ideburen"))
        ];
        Rates = [.. rates.Select((value, row) => Add($"{row}/rate", value, Unit.Percent, 1))];
        Weights = [.. weights.Select((value, row) => Add($"{row}/weight", value, Unit.Count, 0))];
        OldTotal = Add("total/old", old.Sum(), Unit.Millions, decimals);
        NewTotal = Add("total/new", now.Sum(), Unit.Millions, decimals);
        Change = Add("total/change", ((now.Sum() / old.Sum()) - 1) * 100, Unit.Percent, 1);
        Share = Add("share/1", now[1] / now.Sum() * 100, Unit.Percent, 0);
        Mean = Add("total/rate", rates.Zip(weights, (rate, weight) => rate * weight).Sum() / weights.Sum(), Unit.Percent, 1);
        Points = Add("points/1", rates[1] - rates[0], Unit.PercentagePoints, 1);
        RateChange = Add("rate-change/1", ((rates[1] / rates[0]) - 1) * 100, Unit.Percent, 1);
        Difference = Add("difference/1", now[1] - old[1], Unit.Millions, decimals);
        PerUnit = Add("per-unit/1", now[1] * 1_000_000 / weights[1], Unit.KronorPerResident, 0);
        Ratio = Add("ratio/1", now[1] / old[1], Unit.Times, 1);
    }

    public IReadOnlyList<PublishedFigure> Figures => _figures;

    public IReadOnlyList<PublishedFigure> Old { get; }

    public IReadOnlyList<PublishedFigure> New { get; }

    public IReadOnlyList<PublishedFigure> Rates { get; }

    public IReadOnlyList<PublishedFigure> Weights { get; }

    public PublishedFigure OldTotal { get; }

    public PublishedFigure NewTotal { get; }

    public PublishedFigure Change { get; }

    public PublishedFigure Share { get; }

    public PublishedFigure Mean { get; }

    public PublishedFigure Points { get; }

    public PublishedFigure RateChange { get; }

    public PublishedFigure Difference { get; }

    public PublishedFigure PerUnit { get; }

    public PublishedFigure Ratio { get; }

    public static GeneratedTable Of(Random random)
    {
        var rows = random.Next(3, 13);
        var old = Many(rows, () => (decimal)((random.NextDouble() * 190) + 10));
        var now = old.Select(value => value * (decimal)(0.7 + (random.NextDouble() * 0.6))).ToArray();
        return new GeneratedTable(
            old,
            now,
            Many(rows, () => (decimal)((random.NextDouble() * 60) + 20)),
            Many(rows, () => random.Next(5, 5000)),
            random.Next(0, 3));
    }

    /// <summary>What the table states about itself.</summary>
    public IReadOnlyList<Claim> Claims() =>
    [
        Claim(ClaimKind.Sum, OldTotal, Terms("", Old)), Claim(ClaimKind.Sum, NewTotal, Terms("", New)),
        Claim(ClaimKind.ChangePercent, Change, [.. Terms("new", [NewTotal]), .. Terms("old", [OldTotal])]),
        Claim(ClaimKind.Share, Share, [.. Terms("part", [New[1]]), .. Terms("whole", [NewTotal])]),
        Claim(ClaimKind.WeightedMean, Mean, [.. Terms("value", Rates), .. Terms("weight", Weights)]),
        Claim(ClaimKind.ChangePoints, Points, [.. Terms("new", [Rates[1]]), .. Terms("old", [Rates[0]])]),
        Claim(ClaimKind.ChangePercent, RateChange, [.. Terms("new", [Rates[1]]), .. Terms("old", [Rates[0]])]),
        Claim(ClaimKind.Difference, Difference, [.. Terms("", [New[1]]), ClaimTerm.Of("", -1, Old[1])]),
        Claim(ClaimKind.PerUnit, PerUnit, [.. Terms("amount", [New[1]]), .. Terms("per", [Weights[1]])]),
        Claim(ClaimKind.Ratio, Ratio, [.. Terms("part", [New[1]]), .. Terms("whole", [Old[1]])]),
    ];

    /// <summary>The table with one figure printed otherwise.</summary>
    public GeneratedTable With(PublishedFigure figure, Reported number) =>
        new(this, figure, figure with { Reading = Reading.Of(number) });

    private GeneratedTable(GeneratedTable other, PublishedFigure before, PublishedFigure after)
    {
        PublishedFigure As(PublishedFigure figure) => ReferenceEquals(figure, before) ? after : figure;
        _figures = [.. other._figures.Select(As)];
        (Old, New, Rates, Weights) =
            ([.. other.Old.Select(As)], [.. other.New.Select(As)], [.. other.Rates.Select(As)], [.. other.Weights.Select(As)]);
        (OldTotal, NewTotal, Change, Share, Mean) =
            (As(other.OldTotal), As(other.NewTotal), As(other.Change), As(other.Share), As(other.Mean));
        (Points, RateChange, Difference, PerUnit, Ratio) =
            (As(other.Points), As(other.RateChange), As(other.Difference), As(other.PerUnit), As(other.Ratio));
    }

    private static decimal[] Many(int rows, Func<decimal> one) => [.. Enumerable.Range(0, rows).Select(_ => one())];

    private static IReadOnlyList<ClaimTerm> Terms(string role, IEnumerable<PublishedFigure> figures) =>
        [.. figures.Select(figure => ClaimTerm.Of(role, 1, figure))];

    private static Claim Claim(ClaimKind kind, PublishedFigure stated, IReadOnlyList<ClaimTerm> terms) => new()
    {
        Id = stated.Id,
        Kind = kind,
        Stated = Statement.Published(stated),
        Printed = stated.Printed,
        Reading = "",
        Missing = "",
        Paraphrase = stated.Id,
        Source = stated.Source,
        Terms = terms,
    };

    private PublishedFigure Add(string id, decimal value, Unit unit, int decimals, string provider = "")
    {
        var rounded = decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
        var figure = new PublishedFigure
        {
            Id = $"{Slug}/{id}",
            Label = id,
            Table = Slug,
            Measure = unit.Key,
            Organisation = "",
            Area = "",
            Insats = "",
            Provider = provider,
            Group = "",
            Period = Period.Year(2024),
            Basis = id.Split('/')[1],
            Reading = Reading.Of(new Reported(rounded, unit, decimals, unit == Unit.Count ? Qualifier.Exact : Qualifier.Rounded)),
            Printed = rounded.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Note = "",
            Source = new Source(Slug, Slug, "", "1", _figures.Count + 1, $"{Slug}/{id}"),
        };
        _figures.Add(figure);
        return figure;
    }
}
