using Ifo.Analysis.Periods;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Tests.Taxonomy;

public class TaxonomiesTests
{
    private static readonly Taxonomies Lists = Taxonomies.Load();

    [Fact]
    public void Keys_are_ascii() =>
        Assert.All(
            Every().Select(term => term.Key),
            key => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", key));

    [Fact]
    public void Labels_are_told_apart() =>
        Assert.All(
            new IEnumerable<Term>[] { Lists.Organisations, Lists.Areas, Lists.Insatser, Lists.Measures, Lists.Bases, Lists.Providers, Lists.Groups },
            list => Assert.Equal(list.Count(), list.Select(term => term.Label).Distinct(StringComparer.Ordinal).Count()));

    [Fact]
    public void The_request_list_has_the_eleven_insatser_of_the_table_and_bmss() =>
        Assert.Equal(12, Lists.Insatser.Count(insats => insats.Parent.Length == 0 && insats.IsForRequests));

    [Fact]
    public void A_part_has_the_area_of_its_whole() =>
        Assert.All(Lists.Insatser.Where(insats => insats.Parent.Length > 0), part => Assert.Equal(Lists.Insatser[part.Parent].Area, part.Area));

    [Fact]
    public void Every_insats_of_the_table_has_a_rule_for_every_ground() =>
        Assert.Equal(11 * 4, Lists.GroundRules.Select(rule => (rule.Insats, rule.Ground)).Distinct().Count());

    [Fact]
    public void Iop_is_for_skyddat_boende_alone() =>
        Assert.Equal(["skyddat-boende"], Lists.GroundRules.Where(rule => rule.Ground is "iop" && rule.Exists != GroundExistence.No).Select(rule => rule.Insats));

    [Theory]
    [InlineData("socialt-boende", 3)]
    [InlineData("nodbistand", 2)]
    [InlineData("behandlingsinsatser", 2)]
    [InlineData("skyddat-boende", 4)]
    [InlineData("bostad-forst", 2)]
    [InlineData("stodboende", 3)]
    [InlineData("familjehem", 2)]
    [InlineData("hvb", 3)]
    [InlineData("oppenvard", 2)]
    [InlineData("korttidsboende", 3)]
    [InlineData("korttidsvistelse", 3)]
    public void The_rules_allow_as_many_grounds_as_the_printed_row_has_crosses(string insats, int crosses)
    {
        var rules = Lists.GroundRules.Where(rule => rule.Insats == insats).ToList();
        var certain = rules.Count(rule => rule.Exists == GroundExistence.Yes);
        var open = rules.Count(rule => rule.Exists == GroundExistence.Open);
        Assert.True(open == 0 ? certain == crosses : certain < crosses && crosses < certain + open, $"{certain} certain, {open} open");
    }

    [Fact]
    public void An_open_rule_has_no_passage_and_every_other_has_one() =>
        Assert.All(Lists.GroundRules, rule =>
        {
            Assert.Equal(rule.Exists == GroundExistence.Open, rule.Evidence == GroundEvidence.Open);
            Assert.Equal(rule.Exists == GroundExistence.Open, rule.Lines.Length == 0);
        });

    [Fact]
    public void Spink_recommends_in_this_order() =>
        Assert.Equal(["egen-regi", "iop", "ramavtal", "direktupphandling"], Lists.Grounds.OrderBy(ground => ground.Order).Select(ground => ground.Key));

    [Fact]
    public void A_break_touches_a_comparison_across_its_day_in_either_direction()
    {
        var seriesBreak = Lists.SeriesBreaks.Single(item => item.Key is "korttidsboende-beslutstyp");
        Assert.True(seriesBreak.Touches("requests", "korttidsboende", Period.Year(2023), Period.Year(2024)));
        Assert.True(seriesBreak.Touches("requests", "korttidsboende", Period.Year(2024), Period.Year(2023)));
        Assert.False(seriesBreak.Touches("requests", "korttidsboende", Period.Year(2022), Period.Year(2023)));
        Assert.False(seriesBreak.Touches("requests", "korttidsboende", Period.Year(2024), Period.Year(2025)));
        Assert.False(seriesBreak.Touches("requests", "hvb", Period.Year(2023), Period.Year(2024)));
        Assert.False(seriesBreak.Touches("net-cost", "korttidsboende", Period.Year(2023), Period.Year(2024)));
    }

    [Fact]
    public void A_break_within_the_later_period_touches_it()
    {
        var seriesBreak = Lists.SeriesBreaks.Single(item => item.Key is "skyddat-boende-barn");
        Assert.True(seriesBreak.Separates(Period.Year(2023), Period.Year(2024)));
        Assert.True(seriesBreak.Separates(Period.Quarter(2023, 2), Period.Quarter(2024, 2)));
        Assert.False(seriesBreak.Separates(Period.Quarter(2023, 1), Period.Quarter(2024, 1)));
    }

    [Fact]
    public void Every_unit_that_a_measure_can_have_exists() =>
        Assert.All(Lists.Measures, measure => Assert.Contains(Unit.All, measure.Allows));

    [Fact]
    public void A_measure_that_any_unit_fits_says_nothing_of_what_it_is_of() =>
        Assert.Equal(["change-absolute"], Lists.Measures.Where(measure => Unit.All.All(measure.Allows)).Select(measure => measure.Key));

    [Fact]
    public void Changes_and_shares_are_of_levels_and_have_their_dimension() =>
        Assert.All(Lists.Measures.Where(measure => measure.Kind == MeasureKind.Change && measure.Of.Length > 0), measure =>
        {
            Assert.Equal(MeasureKind.Level, Lists.Measures[measure.Of].Kind);
            Assert.Equal(Lists.Measures[measure.Of].Dimension, measure.Dimension);
        });

    [Fact]
    public void Every_insats_that_requests_are_counted_by_is_mapped_to_the_costs_list() =>
        Assert.All(Lists.Insatser.Where(insats => insats.IsForRequests && insats.Parent.Length == 0), insats => Assert.NotEmpty(Lists.CostsOf(insats.Key)));

    [Fact]
    public void Hvb_is_a_part_of_institutionsvard_and_bmss_is_two()
    {
        Assert.Contains(Lists.CostsOf("hvb"), mapping => mapping is { To: "institutionsvard", Relation: InsatsRelation.PartOf });
        Assert.Equal(["bmss-vuxna", "bmss-barn"], Lists.CostsOf("bmss").Where(mapping => mapping.Relation == InsatsRelation.Contains).Select(mapping => mapping.To));
        Assert.Empty(Lists.CostsOf("oppna-insatser"));
    }

    [Fact]
    public void Each_superseded_basis_has_the_one_that_replaced_it_as_its_parent() =>
        Assert.Equal([("original-budget", "budget"), ("previous-forecast", "forecast")], Lists.Bases.Where(basis => basis.Parent.Length > 0).Select(basis => (basis.Key, basis.Parent)));

    [Fact]
    public void An_unknown_key_gets_near_ones_suggested() =>
        Assert.Contains("skyddat-boende", Assert.Throws<IfoException>(() => Lists.Insatser["skydat-boende"]).Message, StringComparison.Ordinal);

    [Fact]
    public void A_term_that_has_ended_is_not_valid_after() =>
        Assert.Equal([true, false], new[] { Period.Quarter(2024, 1), Period.Quarter(2024, 2) }.Select(Lists.Insatser["bmss"].IsValidDuring));

    [Fact]
    public void Labels_stand_in_sentences_with_a_small_letter_unless_they_are_abbreviations()
    {
        Assert.Equal("familjehem", Lists.Insatser["familjehem"].LabelInSentence);
        Assert.Equal("HVB", Lists.Insatser["hvb"].LabelInSentence);
        Assert.Equal("BmSS vuxna", Lists.Insatser["bmss-vuxna"].LabelInSentence);
    }

    private static IEnumerable<Term> Every() =>
        [.. Lists.Organisations, .. Lists.Areas, .. Lists.Insatser, .. Lists.Measures, .. Lists.Bases, .. Lists.Providers, .. Lists.Groups, .. Lists.Grounds];
}
