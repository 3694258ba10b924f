using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Reconstruction;
using Ifo.Analysis.Tests.Published;
using Interval = Ifo.Analysis.Quantities.Interval;

namespace Ifo.Analysis.Tests.Reconstruction;

public class ReconstructionTests
{
    private const string Sydvast = "published/sydvast-2024-q1.csv";
    private static readonly Period Quarter = Period.Quarter(2024, 1);
    private static readonly ReconstructedRequests Levels = PublishedFigures.Load().ReconstructRequests(Quarter);

    private static Gen<(int Before, int After)> Small { get; } =
        from before in Gen.Choose(1, 400)
        from after in Gen.Choose(0, 400)
        select (before, after);

    [Fact]
    public void The_truth_is_always_within_the_bounds() =>
        Laws.Hold(Small, pair =>
        {
            var bounds = OfPair(pair.Before, pair.After);
            return bounds["före"].Contains(pair.Before) && bounds["efter"].Contains(pair.After);
        });

    [Fact]
    public void A_difference_and_a_percentage_give_exactly_the_pairs_that_print_so() =>
        Laws.Hold(Small.Where(pair => Math.Abs(pair.After - pair.Before) > 4), pair =>
        {
            var (change, printed) = (pair.After - pair.Before, Printed(pair.Before, pair.After));
            var naive = Enumerable.Range(Math.Max(1, -change), 40_000).Where(before => new Reported(printed, Unit.Percent, 0, Qualifier.Rounded).Interval.Contains(100m * change / before)).ToList();
            var bounds = OfPair(pair.Before, pair.After);
            return printed == 0 || bounds["före"] == Interval.Closed(naive[0], naive[^1]);
        },
        cases: 40);

    [Fact]
    public void More_requirements_never_widen_the_bounds() =>
        Laws.Hold(from pair in Small from limit in Gen.Choose(0, 50) select (pair, limit), drawn =>
        {
            var plain = OfPair(drawn.pair.Before, drawn.pair.After);
            var more = Bounds.Of([.. plain.Requirements, Requirement.Level("årsantal", "före", Interval.Closed(0, drawn.pair.Before + drawn.limit))]);
            return plain["före"].Contains(more["före"]) && plain["efter"].Contains(more["efter"]) && more["före"].Contains(drawn.pair.Before);
        });

    [Fact]
    public void Requirements_in_another_order_give_the_same_bounds() =>
        Laws.Hold(Small, pair =>
        {
            var plain = OfPair(pair.Before, pair.After);
            var turned = Bounds.Of([.. plain.Requirements.Reverse()]);
            return plain["före"] == turned["före"] && plain["efter"] == turned["efter"];
        });

    [Theory]
    [InlineData("socialt-boende", 873, 1066, 825, 1018)]
    [InlineData("nodbistand", 102, 104, 64, 66)]
    [InlineData("skyddat-boende", 116, 116, 91, 91)]
    [InlineData("bostad-forst", 22, 22, 41, 41)]
    [InlineData("hvb", 210, 216, 146, 152)]
    [InlineData("stodboende", 31, 31, 42, 42)]
    [InlineData("familjehem", 115, 120, 88, 93)]
    [InlineData("oppenvard", 34, 34, 17, 17)]
    [InlineData("korttidsvistelse", 28, 29, 32, 33)]
    [InlineData("korttidsboende", 201, 217, 226, 242)]
    [InlineData("total", 1918, 2173, 1755, 2010)]
    public void The_first_quarter_s_levels_are_bounded_per_insats(string key, int beforeLower, int beforeUpper, int afterLower, int afterUpper)
    {
        Assert.Equal(Interval.Closed(beforeLower, beforeUpper), Levels[key].Before);
        Assert.Equal(Interval.Closed(afterLower, afterUpper), Levels[key].After);
        Assert.NotEmpty(Levels[key].Sources);
    }

    [Fact]
    public void What_is_not_printed_is_bounded_by_the_year_and_the_total()
    {
        Assert.Equal(Interval.Closed(0, 196), Levels["behandlingsinsatser"].Before);
        Assert.True(Levels["bmss"].Before.Upper < 500);
        Assert.True(Levels.Bounds.IsFeasible);
    }

    [Fact]
    public void The_levels_are_shown_with_both_reports_as_sources()
    {
        var html = Levels.Table("Möjliga antal").ToHtml();
        Assert.Contains("4.1.6", html, StringComparison.Ordinal);
        Assert.Contains("2.1", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Källa: Källor", html, StringComparison.Ordinal);
        Assert.Contains("Brott i serien", html, StringComparison.Ordinal);
        Assert.Equal(Levels.Count, Levels.Chart("Möjliga antal").ToTable().Rows.Length);
        Assert.Contains("motsäger inte varandra", Levels.Bounds.InWords(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("outcome,-38,count,0,exact,-38,1609", "outcome,-380,count,0,exact,-380,1609", 3, "Nödbistånd")]
    [InlineData("outcome,59,count,0,exact,59,1622", "outcome,79,count,0,exact,79,1622", 4, "Skyddat boende")]
    [InlineData("outcome,-64,count,0,exact,-64,1633", "outcome,64,count,0,exact,64,1633", 2, "HVB")]
    public void Figures_that_clash_are_named_and_nothing_else(string printed, string slip, int most, string name)
    {
        using var copy = new DataCopy();
        copy.Replace(Sydvast, printed, slip);
        var levels = copy.Load().ReconstructRequests(Quarter);
        Assert.False(levels.Bounds.IsFeasible);
        Assert.InRange(levels.Bounds.Conflict.Count, 2, most);
        Assert.Contains(levels.Bounds.Conflict, requirement => requirement.Name.Contains(name, StringComparison.Ordinal));
        Assert.Contains(name, Assert.Throws<InfeasibleException>(() => levels["hvb"]).Message, StringComparison.Ordinal);
        Assert.Contains("kan inte alla stämma", levels.Table("Möjliga antal").ToHtml(), StringComparison.Ordinal);
        Assert.Throws<InfeasibleException>(() => levels.Chart("Möjliga antal"));
    }

    [Fact]
    public void A_clash_is_irreducible()
    {
        var bounds = Bounds.Of(
            Requirement.Level("a är 5", "a", Interval.Point(5)),
            Requirement.Level("b är 3", "b", Interval.Point(3)),
            Requirement.Level("c är 9", "c", Interval.Point(9)),
            Requirement.AtMost("a är högst b", "a", "b"),
            Requirement.Sum("a och b är c", ["a", "b"], "c"));
        Assert.False(bounds.IsFeasible);
        Assert.All(bounds.Conflict, left => Assert.True(Bounds.Of([.. bounds.Conflict.Where(other => other != left)]).IsFeasible));
    }

    [Fact]
    public void Nothing_required_says_nothing_and_a_count_without_limit_says_so()
    {
        Assert.True(Bounds.Of().IsFeasible);
        Assert.Equal(Bounds.Most, Bounds.Of(Requirement.AtMost("a högst b", "a", "b"))["a"].Upper);
        Assert.Contains("Inget krav gäller", Assert.Throws<IfoException>(() => Bounds.Of()["a"]).Message, StringComparison.Ordinal);
        Assert.False(Bounds.Of(Requirement.Level("negativt", "a", Interval.Point(-1))).IsFeasible);
        Assert.False(Bounds.Of(Requirement.Level("ett halvt", "a", Interval.Closed(0.2m, 0.8m))).IsFeasible);
    }

    [Fact]
    public void Narrowing_without_end_is_refused_with_what_to_do() =>
        Assert.Contains("årsantal", Assert.Throws<IfoException>(() => Bounds.Of(
            Requirement.Change("ett mer", "a", "b", Interval.Point(1)), Requirement.Change("ett mer tillbaka", "b", "a", Interval.Point(1)))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_limit_that_lets_the_narrowing_end_is_named_in_the_clash() =>
        Assert.Equal(3, Bounds.Of(
            Requirement.Change("ett mer", "a", "b", Interval.Point(1)),
            Requirement.Change("lika många", "a", "b", Interval.Point(0)),
            Requirement.Level("högst hundra", "a", Interval.Closed(0, 100))).Conflict.Count);

    [Fact]
    public void A_period_without_changes_is_refused()
    {
        Assert.Contains("kvartal", Assert.Throws<NoFigureException>(() => PublishedFigures.Load().ReconstructRequests(Period.Quarter(2022, 1))).Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("behandlingsinsatser", Assert.Throws<IfoException>(() => Levels["ingen"]).Message, StringComparison.Ordinal);
    }

    private static Bounds OfPair(int before, int after) =>
        ReconstructionQueries.Levels(Reported.Counted(after - before), new Reported(Printed(before, after), Unit.Percent, 0, Qualifier.Rounded));

    private static decimal Printed(int before, int after) => decimal.Round(100m * (after - before) / before, 0, MidpointRounding.AwayFromZero);
}
