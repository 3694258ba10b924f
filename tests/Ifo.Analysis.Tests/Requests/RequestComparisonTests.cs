using Ifo.Analysis.Checks;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Requests;
using Ifo.Analysis.Statistics;
using Ifo.Analysis.Tests.Published;

namespace Ifo.Analysis.Tests.Requests;

public class RequestComparisonTests
{
    private static readonly RequestFigures Requests = PublishedFigures.Load().Requests();
    private static readonly RequestComparison Change = Requests.Compare(Period.Year(2023), Period.Year(2024));

    [Fact]
    public void Rows_are_the_eleven_insatser_in_the_order_of_the_report() =>
        Assert.Equal(
            ["socialt-boende", "nodbistand", "behandlingsinsatser", "skyddat-boende", "bostad-forst", "hvb", "stodboende", "familjehem", "oppenvard", "korttidsvistelse", "korttidsboende"],
            Change.ByInsats().Select(row => row.Key));

    [Fact]
    public void A_row_tells_the_numbers_the_change_and_its_uncertainty()
    {
        var row = Change.ByInsats()["bostad-forst"];
        Assert.Equal((82, 113, 31), (row.Before, row.After, row.Change));
        Assert.Equal(31m / 82, row.PercentChange!.Value, 15);
        Assert.Equal(1.02786, row.RatioLower, 5);
        Assert.Equal(1.85428, row.RatioUpper, 5);
        Assert.Equal(0.031422, row.PValue, 6);
        Assert.Equal("IFO Vuxen", row.AreaLabel);
    }

    [Fact]
    public void Contributions_sum_to_the_change_of_the_total_to_the_last_decimal()
    {
        var total = Change.Total();
        Assert.Equal(total.PercentChange, Change.ByInsats().Sum(row => row.Contribution));
        Assert.Equal(total.PercentChange, Change.ByArea().Sum(row => row.Contribution));
        Assert.Equal(total.PercentChange, total.Contribution);
    }

    [Fact]
    public void Areas_are_the_sums_of_their_insatser()
    {
        Assert.Equal(["ifo-vuxen", "ifo-barn-unga", "funktionsstod"], Change.ByArea().Select(row => row.Key));
        Assert.Equal([(4814L, 5147L), (1370L, 1245L), (872L, 1033L)], Change.ByArea().Select(row => (row.Before, row.After)));
        Assert.Equal((7056L, 7425L), (Change.Total().Before, Change.Total().After));
    }

    [Fact]
    public void Only_korttidsboende_and_socialt_boende_are_more_than_chance_among_all() =>
        Assert.Equal(["socialt-boende", "korttidsboende"], Change.ByInsats().MoreThanChance().Select(row => row.Key));

    [Fact]
    public void Bostad_forst_and_hvb_are_more_than_chance_only_by_themselves() =>
        Assert.Equal(
            ["bostad-forst", "hvb"],
            Change.ByInsats().Where(row => row.IsMoreThanChance() && !row.IsMoreThanChanceAmongAll()).Select(row => row.Key));

    [Fact]
    public void A_break_is_shown_where_it_touches_and_nowhere_else()
    {
        Assert.Equal(["socialt-boende", "korttidsboende"], Change.ByInsats().Where(row => row.HasBreak).Select(row => row.Key));
        Assert.Equal([true, false, true], Change.ByArea().Select(row => row.HasBreak));
    }

    [Fact]
    public void Every_change_in_the_table_is_reproduced() =>
        Assert.All(Change.Checks().Where(check => check.Figure.Table is "forfragningar-per-kategori"), check => Assert.Equal(Verdict.Reproduced, check.Verdict));

    [Fact]
    public void The_text_s_359_contradicts_the_table_s_369()
    {
        var check = Assert.Single(Change.Total().Checks, check => check.Verdict == Verdict.Contradicted);
        Assert.Equal("359", check.Printed);
        Assert.Equal("369", check.RecomputedText);
        Assert.Equal([974, 995], check.Sources.Select(source => source.Line).Distinct());
    }

    [Fact]
    public void Parts_of_skyddat_boende_do_not_sum_to_the_printed_number_of_2023_but_do_in_2024()
    {
        var checks = Change.PartsCheck("skyddat-boende");
        Assert.Equal([(411L, 409L, 2L), (467L, 467L, 0L)], checks.Select(check => (check.Sum, check.Whole, check.Difference)));
        Assert.Equal([Verdict.Contradicted, Verdict.Reproduced], checks.Select(check => check.Verdict));
        Assert.Contains("987, 1024, 1029, 1034", checks[0].Sources.Caption(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_insatser_sum_to_the_printed_totals() =>
        Assert.All(Change.PartsCheck(), check => Assert.Equal(Verdict.Reproduced, check.Verdict));

    [Fact]
    public void Parts_contribute_to_the_change_of_the_parts_together()
    {
        var parts = Change.Parts("skyddat-boende");
        Assert.Equal([-20, 48, 28], parts.Select(part => part.Change));
        Assert.Equal(decimal.Round(56m / 411, 18), parts.Sum(part => part.Contribution));
    }

    [Fact]
    public void An_insats_without_published_parts_says_so() =>
        Assert.Contains("delar av HVB", Assert.Throws<NoFigureException>(() => Change.Parts("hvb")).Message, StringComparison.Ordinal);

    [Fact]
    public void Swapping_the_periods_inverts_the_ratios_and_changes_the_signs()
    {
        var back = Requests.Compare(Period.Year(2024), Period.Year(2023));
        Assert.Equal(Change.ByInsats().Select(row => -row.Change), back.ByInsats().Select(row => row.Change));
        Assert.All(Change.ByInsats().Zip(back.ByInsats()), pair => Assert.Equal(pair.First.RatioLower, 1 / pair.Second.RatioUpper, 9));
        Assert.Empty(back.Checks());
    }

    [Fact]
    public void Counting_calendar_days_divides_by_the_leap_day()
    {
        var days = Requests.Compare(Period.Year(2023), Period.Year(2024), Exposure.CalendarDays).ByInsats()["hvb"];
        Assert.Equal(Change.ByInsats()["hvb"].RatioLower * 365 / 366, days.RatioLower, 9);
        Assert.Equal(Change.ByInsats()["hvb"].PercentChange, days.PercentChange);
    }

    [Fact]
    public void Sources_are_the_cells_that_were_used()
    {
        Assert.Equal(22, Change.ByInsats().Sources.Count);
        Assert.EndsWith("avsnitt 2.1 (rad 984–994)", Change.ByInsats().Sources.Caption(), StringComparison.Ordinal);
        Assert.EndsWith("avsnitt 2.1 (rad 989)", Change.ByInsats()["hvb"].Sources.Caption(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_without_figures_is_told_with_those_that_there_are()
    {
        var error = Assert.Throws<NoFigureException>(() => Requests.Compare(Period.Year(2022), Period.Year(2023)));
        Assert.Contains("2022", error.Message, StringComparison.Ordinal);
        Assert.Contains("Publicerade perioder: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unlike_periods_are_refused() =>
        Assert.Contains("12 månader", Assert.Throws<PeriodException>(() => Requests.Compare(Period.Year(2023), Period.Quarter(2024, 1))).Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_row_is_told_with_those_that_there_are() =>
        Assert.Contains("korttidsboende", Assert.Throws<IfoException>(() => Change.ByInsats()["bmss"]).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0, BaseSize.Empty)]
    [InlineData(1, BaseSize.Small)]
    [InlineData(29, BaseSize.Small)]
    [InlineData(30, BaseSize.Sufficient)]
    [InlineData(31, BaseSize.Sufficient)]
    public void A_base_below_thirty_is_small_and_zero_gives_no_percentage(int before, BaseSize expected)
    {
        using var data = new DataCopy();
        var row = WithNumber(data, "hvb", 2023, before).Compare(Period.Year(2023), Period.Year(2024)).ByInsats()["hvb"];
        Assert.Equal(expected, row.Base);
        Assert.Equal(before == 0, row.PercentChange is null);
        Assert.Equal(before == 0, double.IsPositiveInfinity(row.RatioUpper));
    }

    [Fact]
    public void A_number_that_is_not_counted_is_refused()
    {
        using var data = new DataCopy();
        data.Change("gemensamma-2024/forfragningar-per-kategori/hvb/2023/antal", ("qualifier", "circa"), ("printed", "cirka 743"));
        var error = Assert.Throws<NoFigureException>(() => data.Load().Requests().Compare(Period.Year(2023), Period.Year(2024)));
        Assert.Contains("HVB 2023", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_number_is_told_with_its_reason()
    {
        using var data = new DataCopy();
        data.Change("gemensamma-2024/forfragningar-per-kategori/hvb/2023/antal", ("value", ""), ("printed", ".."));
        var error = Assert.Throws<NoFigureException>(() => data.Load().Requests().Compare(Period.Year(2023), Period.Year(2024)));
        Assert.Contains("sekretess", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_break_that_forbids_the_comparison_refuses_it()
    {
        using var data = new DataCopy();
        data.Replace("taxonomy/series-breaks.csv", "requests|persons|care-days,show", "requests|persons|care-days,refuse");
        var error = Assert.Throws<PeriodException>(() => data.Load().Requests().Compare(Period.Year(2023), Period.Year(2024)));
        Assert.Contains("beslutstyp", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Contributions_sum_whatever_the_numbers_are() =>
        Assert.All(Enumerable.Range(0, 5), seed =>
        {
            using var data = new DataCopy();
            var change = WithNumber(data, "hvb", 2023, 17 + (seed * 311)).Compare(Period.Year(2023), Period.Year(2024));
            Assert.Equal(change.Total().PercentChange, change.ByInsats().Sum(row => row.Contribution));
            Assert.Equal(Verdict.Contradicted, change.PartsCheck()[0].Verdict);
        });

    private static RequestFigures WithNumber(DataCopy data, string insats, int year, int number)
    {
        var digits = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return data.Change($"gemensamma-2024/forfragningar-per-kategori/{insats}/{year}/antal", ("value", digits), ("printed", digits)).Load().Requests();
    }
}
