using System.Globalization;
using System.Text;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Synthesis;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Tests.Synthesis;

public class RequestRegisterTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Load();
    private static readonly SyntheticRequests Register = SyntheticRegister.Requests(Figures, seed: 1);
    private static readonly IReadOnlyList<PlacementRequest> Rows = [.. Register.Rows()];
    private static readonly Period[] Years = [Period.Year(2023), Period.Year(2024)];

    public static TheoryData<ulong> Seeds => [1, 2, 3, 20240331, ulong.MaxValue];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_insats_and_year_has_exactly_the_printed_number(ulong seed)
    {
        var rows = SyntheticRegister.Requests(Figures, seed).Rows().ToList();
        var printed = Figures.ByTable("forfragningar-per-kategori").ByMeasure("requests").Where(figure => figure.Insats.Length > 0);
        Assert.Equal(22, printed.Count);
        Assert.All(printed, figure => Assert.Equal(
            figure.Demand().Value, rows.Count(row => row.Insats == figure.Insats && figure.Period.Contains(row.Received))));
        Assert.Equal(printed.Sum(figure => figure.Demand().Value), rows.Count);
    }

    [Fact]
    public void The_years_have_exactly_the_printed_totals() =>
        Assert.All(Years, year => Assert.Equal(
            Figures.ById($"gemensamma-2024/forfragningar-per-kategori/totalt/{year.Notation}/antal").Demand().Value, Rows.Count(row => year.Contains(row.Received))));

    [Fact]
    public void Parts_with_printed_numbers_that_sum_to_the_whole_are_exact()
    {
        var parts = Figures.Taxonomies.Insatser.PartsOf("skyddat-boende");
        Assert.All(parts, part => Assert.Equal(
            Figures.ByMeasure("requests").ByInsats(part.Key).ByPeriod(Years[1]).Single().Demand().Value, Rows.Count(row => row.Part == part.Key && Years[1].Contains(row.Received))));
    }

    [Fact]
    public void Parts_that_sum_to_more_than_the_whole_are_reduced_in_proportion_and_it_is_said()
    {
        var parts = Figures.Taxonomies.Insatser.PartsOf("skyddat-boende");
        var printed = parts.Select(part => Figures.ByMeasure("requests").ByInsats(part.Key).ByPeriod(Years[0]).Single().Demand().Value).ToList();
        var made = parts.Select(part => (decimal)Rows.Count(row => row.Part == part.Key && Years[0].Contains(row.Received))).ToList();
        var whole = Rows.Count(row => row.Insats == "skyddat-boende" && Years[0].Contains(row.Received));
        Assert.NotEqual(printed.Sum(), whole);
        Assert.Equal(whole, made.Sum());
        Assert.All(printed.Zip(made), pair => Assert.InRange(pair.Second - (pair.First * whole / printed.Sum()), -1, 1));
        Assert.Contains(Register.Assumptions, assumption => assumption.Subject == "Skyddat boende 2023" && assumption.Text.Contains("411", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hvb")]
    [InlineData("korttidsboende")]
    public void Parts_with_printed_shares_have_them(string insats)
    {
        var whole = Rows.Count(row => row.Insats == insats && Years[1].Contains(row.Received));
        Assert.All(Figures.Taxonomies.Insatser.PartsOf(insats), part =>
        {
            var share = Figures.ByMeasure("requests-share").ByInsats(part.Key).ByPeriod(Years[1]).Single().Demand();
            var made = 100m * Rows.Count(row => row.Part == part.Key && Years[1].Contains(row.Received)) / whole;
            Assert.True(share.Interval.Contains(made), $"{part}: {made} inte i {share.Interval}");
        });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Persons_with_korttidsboende_also_have_socialt_boende_as_often_as_is_printed(ulong seed)
    {
        var rows = SyntheticRegister.Requests(Figures, seed).Rows().Where(row => Years[1].Contains(row.Received)).ToList();
        var some = Persons(rows.Where(row => row.Insats == "korttidsboende"));
        var both = some.Intersect(Persons(rows.Where(row => row.Insats == "socialt-boende"))).Count();
        var figures = Figures.ByInsats("korttidsboende").ByGroup("aven-socialt-boende").ByPeriod(Years[1]);
        Assert.True(figures.ByMeasure("persons-share").Single().Demand().Interval.Contains(100m * both / some.Count));
        Assert.True(figures.ByMeasure("persons").Single().Demand().Interval.Contains(both));
    }

    [Theory]
    [InlineData(2023)]
    [InlineData(2024)]
    public void Persons_with_hvb_have_familjehem_in_the_same_month_about_as_often_as_is_printed(int year)
    {
        var share = SameMonthShare(Rows, Period.Quarter(year, 1));
        var printed = Figures.ByInsats("hvb").ByPeriod(Period.Quarter(year, 1)).Where(figure => figure.Group.Contains("familjehem", StringComparison.Ordinal) && figure.Reading.HasFigure);
        if (printed.Count == 0) Assert.InRange(share, 0.13m, 0.17m);
        else Assert.All(printed, figure => Assert.True(figure.Demand().Interval.Contains(share * 100), $"{share} inte i {figure}"));
    }

    [Fact]
    public void Socialt_boende_has_more_persons_and_more_requests_per_person_the_second_year()
    {
        var (first, second) = (OfYear("socialt-boende", 0), OfYear("socialt-boende", 1));
        Assert.True(Persons(second).Count > Persons(first).Count);
        Assert.True((double)second.Count / Persons(second).Count > (double)first.Count / Persons(first).Count);
    }

    [Theory]
    [InlineData("socialforvaltning-centrum", -1)]
    [InlineData("socialforvaltning-hisingen", -1)]
    [InlineData("socialforvaltning-nordost", 1)]
    [InlineData("socialforvaltning-sydvast", 1)]
    [InlineData("forvaltningen-for-funktionsstod", 1)]
    public void Administrations_change_in_the_direction_that_the_report_says(string administration, int direction)
    {
        var counts = Years.Select(year => Rows.Count(row => row.Administration == administration && year.Contains(row.Received))).ToList();
        Assert.Equal(direction, Math.Sign(counts[1] - counts[0]));
    }

    [Fact]
    public void No_ground_is_recommended_that_the_matrix_does_not_know_to_exist() =>
        Assert.All(Rows.Select(row => (row.Insats, row.Ground)).Distinct(), pair => Assert.Equal(GroundExistence.Yes, Figures.Taxonomies.RuleFor(pair.Insats, pair.Ground).Exists));

    [Fact]
    public void The_provider_type_agrees_with_the_ground() =>
        Assert.All(Rows.Select(row => (row.Ground, row.Provider)).Distinct(), pair =>
        {
            Assert.Equal(pair.Ground == "egen-regi", pair.Provider == "egen-regi");
            if (pair.Ground == "iop") Assert.Equal("ideburen", pair.Provider);
        });

    [Fact]
    public void Only_what_is_not_paid_by_the_day_lacks_a_price() =>
        Assert.All(Rows, row => Assert.Equal(row.Insats == "oppenvard", row.DayPrice is null));

    [Fact]
    public void Rows_are_numbered_and_in_the_order_of_days()
    {
        Assert.Equal(Enumerable.Range(1, Rows.Count).Select(number => (long)number), Rows.Select(row => row.Request));
        Assert.Equal(Rows.Select(row => row.Received).Order(), Rows.Select(row => row.Received));
    }

    [Fact]
    public void What_is_written_is_what_the_rows_say()
    {
        var lines = Encoding.UTF8.GetString(Written(Register)).Split('\n');
        Assert.Equal(Rows.Count + 2, lines.Length);
        Assert.Equal("", lines[^1]);
        Assert.Equal(Rows.Select(Line), lines[1..^1]);
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("")]
    public void The_bytes_are_the_same_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(Written(Register), Written(SyntheticRegister.Requests(Figures, seed: 1)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Another_seed_gives_another_register() =>
        Assert.NotEqual(Written(Register), Written(SyntheticRegister.Requests(Figures, seed: 2)));

    [Fact]
    public void Three_times_the_volume_is_three_blocks_with_persons_of_their_own()
    {
        var blocks = Register.Times(3).Rows().Chunk(Rows.Count).ToList();
        Assert.Equal(3, blocks.Count);
        Assert.Equal(Rows, blocks[0]);
        Assert.NotEqual(blocks[1].Select(row => row.Received), blocks[2].Select(row => row.Received));
        Assert.All(blocks, block => Assert.Equal(Counted(Rows), Counted(block)));
        Assert.Equal(blocks.Sum(block => Persons(block).Count), Persons(blocks.SelectMany(block => block)).Count);
        Assert.Equal(blocks.Sum(block => (long)block.Length), Register.Times(3).Count);
    }

    [Fact]
    public void A_volume_below_one_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Register.Times(0));

    [Fact]
    public void The_caption_says_that_the_data_are_synthetic()
    {
        Assert.Equal(DataKind.Synthetic, Register.Caption.Kind);
        Assert.Contains("Syntetiska data", Register.Caption.SourceLine, StringComparison.Ordinal);
        Assert.StartsWith("Syntetiska data", Register.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sources_are_the_printed_numbers_of_requests()
    {
        Assert.NotEmpty(Register.Sources);
        Assert.All(Register.Sources, source => Assert.True(Figures.ById(source.Figure).Reading.HasFigure));
    }

    internal static decimal SameMonthShare(IReadOnlyList<PlacementRequest> rows, Period quarter)
    {
        var hvb = rows.Where(row => row.Insats == "hvb" && quarter.Contains(row.Received)).ToList();
        var familjehem = rows.Where(row => row.Insats == "familjehem").Select(row => (row.Person, row.Received.Year, row.Received.Month)).ToHashSet();
        return (decimal)Persons(hvb.Where(row => familjehem.Contains((row.Person, row.Received.Year, row.Received.Month)))).Count / Persons(hvb).Count;
    }

    internal static byte[] Written<TRow>(SyntheticRegister<TRow> register)
    {
        using var stream = new MemoryStream();
        register.WriteCsv(stream);
        return stream.ToArray();
    }

    private static HashSet<string> Persons(IEnumerable<PlacementRequest> rows) => rows.Select(row => row.Person).ToHashSet(StringComparer.Ordinal);

    private static List<PlacementRequest> OfYear(string insats, int year) => [.. Rows.Where(row => row.Insats == insats && Years[year].Contains(row.Received))];

    private static IEnumerable<string> Counted(IEnumerable<PlacementRequest> rows) =>
        rows.GroupBy(row => (row.Insats, row.Part, row.Administration, row.Received.Year, row.Received.Month)).Select(group => $"{group.Key}: {group.Count()}").Order(StringComparer.Ordinal);

    private static string Line(PlacementRequest row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.Request},{row.Received:yyyy-MM-dd},{row.Administration},{row.Insats},{row.Part},{row.Person},{row.Ground},{row.Provider},{row.DayPrice},{(row.IsPlaced ? "placering" : "ingen-placering")}");
}
