using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Shares;

namespace Ifo.Analysis.Tests.Shares;

public class ShareTests
{
    // What CaseShare and CaseRate promise: nine digits.
    private const double Trusted = 1e-9;
    private const string Hisingen = "hisingen-2022/sjalvforsorjning/";
    private const string LvmWomen = "orebro-2023-p2/lvu-lvm/lvm-kvinnor/2022-01..2022-08/outcome";
    private const string LvmMen = "orebro-2023-p2/lvu-lvm/lvm-man/2022-01..2022-08/outcome";
    private const string Women = "orebro-2023-p2/fem-ar/befolkning-kvinnor/2022/outcome";
    private const string Men = "orebro-2023-p2/fem-ar/befolkning-man/2022/outcome";

    private static readonly PublishedFigures Figures = PublishedFigures.Load();

    public static TheoryData<string> Reference { get; } =
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Shares", "Reference", "shares.csv")).Skip(1)];

    private static Gen<(long Part, long Whole)> Share { get; } =
        from part in Laws.Counts
        from rest in Laws.Counts
        select part + rest == 0 ? (0, 1) : (part, part + rest);

    [Theory]
    [MemberData(nameof(Reference))]
    public void Limits_are_those_of_R(string line)
    {
        var cells = line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
        var share = CaseShare.Of((long)cells[0], (long)cells[1]);
        AssertNear(cells[2], share.Lower);
        AssertNear(cells[3], share.Upper);
        var rate = CaseRate.Of((long)cells[0], 1000);
        AssertNear(cells[4], rate.Lower);
        AssertNear(cells[5], rate.Upper);
    }

    [Fact]
    public void The_interval_holds_the_share_and_is_a_share() =>
        Laws.Hold(Share, pair =>
        {
            var share = CaseShare.Of(pair.Part, pair.Whole);
            return share.Lower >= 0 && share.Upper <= 1 && share.Lower <= (double)share.Estimate + Trusted && (double)share.Estimate <= share.Upper + Trusted;
        });

    [Fact]
    public void The_rest_has_the_mirrored_interval() =>
        Laws.Hold(Share, pair =>
        {
            var (share, rest) = (CaseShare.Of(pair.Part, pair.Whole), CaseShare.Of(pair.Whole - pair.Part, pair.Whole));
            return Math.Abs(share.Lower + rest.Upper - 1) < Trusted && Math.Abs(share.Upper + rest.Lower - 1) < Trusted;
        });

    [Fact]
    public void Ten_times_as_many_cases_narrow_the_interval() =>
        Laws.Hold(Share, pair =>
        {
            var (few, many) = (CaseShare.Of(pair.Part, pair.Whole), CaseShare.Of(pair.Part * 10, pair.Whole * 10));
            return many.Upper - many.Lower < few.Upper - few.Lower && many.Estimate == few.Estimate;
        });

    [Fact]
    public void Representation_weighted_by_residents_is_one() =>
        Laws.Hold(Gen.ListOf(Laws.Counts.Two()).Where(list => list.Count > 1 && list.Any(pair => pair.First > 0)), list =>
        {
            var areas = Representation.Of([.. list.Select((pair, i) => new AreaCases($"Område {i}", pair.First, pair.Second + 1))]);
            return Math.Abs(areas.Sum(area => area.Index * area.ShareOfResidents) - 1) < 1e-9m
                && areas.All(area => area.Lower <= (double)area.Index + Trusted && (double)area.Index <= area.Upper + Trusted);
        });

    [Fact]
    public void A_rate_per_hundred_thousand_is_a_hundred_times_that_per_thousand() =>
        Laws.Hold(Share, pair =>
        {
            var (low, high) = (CaseRate.Of(pair.Part, pair.Whole), CaseRate.Of(pair.Part, pair.Whole, RateBase.HundredThousand));
            return Math.Abs((low.Estimate * 100) - high.Estimate) < 1e-9m && Math.Abs((low.Upper * 100) - high.Upper) <= Trusted * high.Upper;
        });

    [Theory]
    [InlineData("ips-sjalvforsorjande/2022-01..2022-11", "ips-avslutade/2022-01..2022-11", "ips-sjalvforsorjande-andel/2022-01..2022-11")]
    [InlineData("kc-avslutade/2022", "kc-inskrivna/2022", "kc-avslutade-andel/2022")]
    [InlineData("kc-sjalvforsorjande/2022", "kc-avslutade/2022", "kc-sjalvforsorjande-andel/2022")]
    public void The_report_s_shares_are_reproduced(string part, string whole, string printed)
    {
        var share = Figures.CaseShare($"{Hisingen}{part}/outcome", $"{Hisingen}{whole}/outcome");
        Assert.Equal(Verdict.Reproduced, share.Check(Figures.ById($"{Hisingen}{printed}/outcome")).Verdict);
        Assert.Equal(2, share.Sources.Count);
    }

    [Fact]
    public void A_count_that_is_not_known_exactly_widens_the_interval()
    {
        var share = Figures.CaseShare("gemensamma-2024/socialjouren/handelser-goteborg/2023", "gemensamma-2024/socialjouren/handelser/2023");
        Assert.False(share.Share.IsPoint);
        Assert.True(share.Lower < CaseShare.Of(17000, 26669).Lower && share.Upper > CaseShare.Of(17000, 26669).Upper);
    }

    [Fact]
    public void Women_and_men_are_represented_against_their_numbers_in_the_population()
    {
        var gender = Figures.Representation((LvmWomen, Women), (LvmMen, Men));
        Assert.Equal(28, gender.Sum(row => row.Cases));
        Assert.Equal(13m / 28 / (79669m / 158057), gender[0].Index, 9);
        Assert.False(gender[0].IsMoreThanChance);
        Assert.Contains("Örebro", gender.Table("LVM").ToHtml(), StringComparison.Ordinal);
        Assert.Equal(2, gender.Chart("LVM").ToTable().Rows.Length);
    }

    [Fact]
    public void Shares_and_rates_are_shown_with_their_sources()
    {
        var share = Figures.CaseShare($"{Hisingen}kc-sjalvforsorjande/2022/outcome", $"{Hisingen}kc-avslutade/2022/outcome");
        Assert.Equal("61,2\u00A0% (93 av 152; 95\u00A0%-intervall 53,3–68,6\u00A0%)", share.InWords());
        Assert.Contains("Källa", new[] { share }.Table("Andelar").ToHtml(), StringComparison.Ordinal);
        Assert.Single(new[] { share }.Chart("Andelar").ToTable().Rows);
        var rate = Figures.CaseRate(LvmMen, Men, RateBase.HundredThousand, YearEnd);
        Assert.StartsWith("19,1 per 100 000 (15 av 78", rate.InWords(), StringComparison.Ordinal);
        Assert.Single(new[] { rate }.Table("Tal").Rows);
        Assert.Single(new[] { rate }.Chart("Tal").ToTable().Rows);
    }

    [Fact]
    public void Eight_months_of_cases_are_not_laid_over_a_years_population_unseen()
    {
        Assert.Contains("PopulationDay", Refused(() => Figures.CaseRate(LvmMen, Men)), StringComparison.Ordinal);
        Assert.Contains("mer än ett år", Refused(() => Figures.CaseRate(LvmMen, Men, countedOn: new PopulationDay(new DateOnly(2020, 12, 30)))), StringComparison.Ordinal);
        Assert.Contains("räknade 2022-12-31", new[] { Figures.CaseRate(LvmMen, Men, countedOn: YearEnd) }.Table("Tal").ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Women_are_not_counted_among_men()
    {
        Assert.Contains("olika grupper", Refused(() => Figures.CaseRate(LvmWomen, Men, countedOn: YearEnd)), StringComparison.Ordinal);
        Assert.Contains("olika grupper", Refused(() => Figures.Representation((LvmWomen, Men), (LvmMen, Women))), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_residents_gives_no_rate() =>
        Assert.Contains("inte ett antal invånare", Refused(() => Figures.CaseRate(LvmMen, LvmMen)), StringComparison.Ordinal);

    [Fact]
    public void Persons_are_no_share_of_visits_nor_a_year_of_another()
    {
        const string kast = "gemensamma-2024/kast/";
        var persons = Figures.ByTable("kast").ByMeasure("persons").Single(figure => figure.Period == Ifo.Analysis.Periods.Period.Year(2024)).Id;
        var visits = Figures.ByTable("kast").ByMeasure("visits").Single(figure => figure.Period == Ifo.Analysis.Periods.Period.Year(2024)).Id;
        Assert.StartsWith(kast, persons, StringComparison.Ordinal);
        Assert.Contains("olika saker", Refused(() => Figures.CaseShare(persons, visits)), StringComparison.Ordinal);
        Assert.Contains("samma period", Refused(() => Figures.CaseShare("gemensamma-2024/socialjouren/handelser-goteborg/2023", "gemensamma-2024/socialjouren/handelser/2024")), StringComparison.Ordinal);
    }

    [Fact]
    public void Own_numbers_are_marked_as_internal() =>
        Assert.Contains("internt underlag", new[] { CaseShare.Of(1, 2, "Egna") }.Table("Egna").ToHtml(), StringComparison.Ordinal);

    [Fact]
    public void Nothing_counted_still_has_an_upper_limit()
    {
        Assert.Equal((0.0, 0m), (CaseShare.Of(0, 25).Lower, CaseShare.Of(0, 25).Estimate));
        Assert.Equal(3.6888794541139354, CaseRate.Of(0, 1000).Upper, 9);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    [InlineData(1, -5)]
    public void Counts_that_are_no_share_are_refused(long part, long whole) => Assert.Throws<ShareException>(() => CaseShare.Of(part, whole));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_level_is_between_zero_and_one(double level)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CaseShare.Of(1, 2, level: level));
        Assert.Throws<ArgumentOutOfRangeException>(() => CaseRate.Of(1, 2, level: level));
    }

    [Fact]
    public void Areas_that_are_no_whole_are_refused()
    {
        Assert.Contains("minst två", Assert.Throws<ShareException>(() => Representation.Of(new AreaCases("A", 1, 1))).Message, StringComparison.Ordinal);
        Assert.Throws<ShareException>(() => Representation.Of(new AreaCases("A", 0, 1), new AreaCases("B", 0, 1)));
        Assert.Contains("B", Assert.Throws<ShareException>(() => Representation.Of(new AreaCases("A", 1, 1), new AreaCases("B", 1, 0))).Message, StringComparison.Ordinal);
        Assert.Throws<ShareException>(() => CaseRate.Of(1, 0));
        Assert.Throws<ShareException>(() => CaseRate.Of(-1, 10));
    }

    [Fact]
    public void Rates_of_different_bases_are_not_shown_together() =>
        Assert.Throws<ShareException>(() => new[] { CaseRate.Of(1, 2), CaseRate.Of(1, 2, RateBase.HundredThousand) }.Table("Tal"));

    [Fact]
    public void What_is_no_count_is_refused_by_name() =>
        Assert.Contains("inte ett antal", Assert.Throws<ShareException>(() => Figures.CaseShare($"{Hisingen}kc-avslutade-andel/2022/outcome", $"{Hisingen}kc-avslutade/2022/outcome")).Message, StringComparison.Ordinal);

    private static void AssertNear(double expected, double actual) =>
        Assert.True(Math.Abs(expected - actual) <= Trusted * Math.Max(Math.Abs(expected), 1e-3), $"expected {expected:R}, found {actual:R}");

    private static readonly PopulationDay YearEnd = new(new DateOnly(2022, 12, 31));

    private static string Refused(Func<object> share) => Assert.Throws<ShareException>(share).Message;
}
