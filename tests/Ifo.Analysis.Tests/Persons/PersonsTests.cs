using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Persons;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Tests.Published;

namespace Ifo.Analysis.Tests.Persons;

public class PersonsTests
{
    private const string AlsoSocial = "gemensamma-2024/forfragningar-i-text/korttidsboende/aven-socialt-boende/2024/";
    private static readonly PublishedFigures Figures = PublishedFigures.Load();
    private static readonly Period Quarter = Period.Quarter(2024, 1);

    private static Gen<PersonsAndIntensity> Split { get; } =
        from persons in Laws.Counts.Two()
        from requests in Laws.Counts.Two()
        select PersonsAndIntensity.Of(persons.First + 1, requests.First, persons.Second + 1, requests.Second);

    private static Gen<(string Person, string Kind, DateOnly Day)[]> Register { get; } =
        Gen.ArrayOf(
            from person in Gen.Choose(0, 8)
            from kind in Gen.Elements("hvb", "familjehem", "jourhem")
            from day in Gen.Choose(-40, 130)
            select ($"p{person}", kind, new DateOnly(2024, 1, 1).AddDays(day)),
            30);

    [Fact]
    public void The_effects_sum_to_the_change_to_the_last_decimal() =>
        Laws.Hold(Split, split => split.PersonEffect + split.IntensityEffect == split.Change);

    [Fact]
    public void The_effects_are_the_mean_of_the_two_orders() =>
        Laws.Hold(Split, split =>
        {
            var personsFirst = (split.PersonsAfter - split.PersonsBefore) * split.IntensityBefore;
            var personsLast = (split.PersonsAfter - split.PersonsBefore) * split.IntensityAfter;
            var intensityFirst = split.PersonsBefore * (split.IntensityAfter - split.IntensityBefore);
            var intensityLast = split.PersonsAfter * (split.IntensityAfter - split.IntensityBefore);
            return Math.Abs(((personsFirst + personsLast) / 2) - split.PersonEffect) < 1e-10m && Math.Abs(((intensityFirst + intensityLast) / 2) - split.IntensityEffect) < 1e-10m;
        });

    [Fact]
    public void Turning_the_periods_turns_the_signs() =>
        Laws.Hold(Split, split =>
        {
            var back = PersonsAndIntensity.Of(split.PersonsAfter, split.RequestsAfter, split.PersonsBefore, split.RequestsBefore);
            return back.PersonEffect == -split.PersonEffect && back.IntensityEffect == -split.IntensityEffect;
        });

    [Fact]
    public void As_many_persons_or_as_many_each_have_no_effect()
    {
        Assert.Equal((0m, 10m), Effects(PersonsAndIntensity.Of(5, 10, 5, 20)));
        Assert.Equal((10m, 0m), Effects(PersonsAndIntensity.Of(5, 10, 10, 20)));
        Assert.Equal((0m, 0m), Effects(PersonsAndIntensity.Of(5, 0, 9, 0)));
    }

    [Fact]
    public void Overlap_is_that_of_looking_at_each_person() =>
        Laws.Hold(from rows in Register from window in Gen.Elements(OverlapWindow.Month, OverlapWindow.Period) select (rows, window), drawn =>
        {
            var overlap = From(drawn.rows).Overlap("hvb", "familjehem", Quarter, drawn.window);
            var inside = drawn.rows.Where(row => Quarter.Contains(row.Day)).ToList();
            var persons = inside.Where(row => row.Kind is "hvb").Select(row => row.Person).Distinct().ToList();
            var both = persons.Count(person => inside.Any(row => row.Person == person && row.Kind is "hvb" && inside.Any(other =>
                other.Person == person && other.Kind is "familjehem" && (drawn.window == OverlapWindow.Period || other.Day.Month == row.Day.Month))));
            return overlap.Persons == persons.Count && overlap.Both == both;
        });

    [Fact]
    public void Both_is_the_same_number_either_way_and_a_wider_window_never_smaller() =>
        Laws.Hold(Register, rows =>
        {
            var register = From(rows);
            var (there, back) = (register.Overlap("hvb", "jourhem", Quarter, OverlapWindow.Month), register.Overlap("jourhem", "hvb", Quarter, OverlapWindow.Month));
            return there.Both == back.Both && there.Both <= register.Overlap("hvb", "jourhem", Quarter, OverlapWindow.Period).Both && there.Both <= there.Persons;
        });

    [Theory]
    [InlineData("kast", 51, 500, 61, 481)]
    [InlineData("mikamottagningen", 143, 2152, 161, 1744)]
    [InlineData("stodcentrum-for-brottsutsatta", 459, 2059, 579, 1687)]
    [InlineData("kriscentrum-for-man", 340, 2112, 265, 1857)]
    public void The_units_visits_split_into_persons_and_visits_each(string unit, int personsBefore, int before, int personsAfter, int after)
    {
        var split = Figures.PersonsAndIntensity(unit, Period.Year(2023), Period.Year(2024));
        Assert.Equal(((long)personsBefore, (long)before, (long)personsAfter, (long)after), (split.PersonsBefore, split.RequestsBefore, split.PersonsAfter, split.RequestsAfter));
        Assert.Equal(after - before, split.PersonEffect + split.IntensityEffect);
        Assert.Equal(4, split.Sources.Count);
    }

    [Fact]
    public void Korttidsboende_s_250_persons_at_27_percent_leave_room_for_hardly_more_than_one_request_each()
    {
        var persons = Figures.ImpliedPersons($"{AlsoSocial}antal", $"{AlsoSocial}andel");
        Assert.Equal((875m, 980m), (persons.Interval.Lower, persons.Interval.Upper));
        var requests = Figures.ById("gemensamma-2024/forfragningar-per-kategori/korttidsboende/2024/antal").Demand().Value;
        Assert.True(persons.Interval.Lower < requests && requests < persons.Interval.Upper);
    }

    [Fact]
    public void A_register_is_compared_between_like_periods()
    {
        var rows = new[] { ("a", "hvb", new DateOnly(2023, 2, 1)), ("a", "hvb", new DateOnly(2024, 2, 1)), ("a", "hvb", new DateOnly(2024, 3, 31)), ("b", "hvb", new DateOnly(2024, 1, 1)), ("b", "hvb", new DateOnly(2024, 4, 1)) };
        var split = From(rows).Compare(Period.Quarter(2023, 1), Quarter, "hvb");
        Assert.Equal((1L, 1L, 2L, 3L), (split.PersonsBefore, split.RequestsBefore, split.PersonsAfter, split.RequestsAfter));
        Assert.Equal(5, From(rows).Count);
        Assert.Throws<PeriodException>(() => From(rows).Compare(Period.Year(2023), Quarter));
        Assert.Throws<PersonsException>(() => From(rows).Compare(Period.Quarter(2022, 1), Quarter));
    }

    [Fact]
    public void Splits_and_overlaps_are_shown()
    {
        var split = Figures.PersonsAndIntensity("kast", Period.Year(2023), Period.Year(2024));
        Assert.StartsWith("från 500 till 481: +88,4 av antalet personer (51 till 61) och −107,4 av antalet per person (9,8 till 7,9)", split.InWords(), StringComparison.Ordinal);
        Assert.Contains("Källa", new[] { split }.Table("Besök").ToHtml(), StringComparison.Ordinal);
        Assert.Equal(4, split.Chart("Besök").ToTable().Rows.Length);
        Assert.Contains("internt underlag", new[] { PersonsAndIntensity.Of(1, 2, 3, 4) }.Table("Egna").ToHtml(), StringComparison.Ordinal);
        var overlap = new Overlap("hvb", "familjehem", Quarter, OverlapWindow.Month, 50, 7);
        var empty = overlap with { Persons = 0, Both = 0 };
        Assert.Contains("7 av 50 personer med förfrågan om hvb", overlap.InWords(), StringComparison.Ordinal);
        Assert.StartsWith("ingen person", empty.InWords(), StringComparison.Ordinal);
        Assert.Contains("ingen person hade", new[] { overlap, empty }.Table("Överlapp").ToHtml(), StringComparison.Ordinal);
        Assert.Single(new[] { overlap, empty }.Chart("Överlapp", Caption.Synthetic("Register", "2024", "50 personer")).ToTable().Rows);
    }

    [Fact]
    public void What_cannot_be_split_is_refused()
    {
        Assert.Contains("Utan personer", Assert.Throws<PersonsException>(() => PersonsAndIntensity.Of(0, 0, 1, 1)).Message, StringComparison.Ordinal);
        Assert.Throws<PersonsException>(() => PersonsAndIntensity.Of(1, 1, 0, 0));
        Assert.Throws<PersonsException>(() => PersonsAndIntensity.Of(1, -1, 1, 1));
        Assert.Contains("Rad 1 saknar pseudonym", Assert.Throws<PersonsException>(() => From([(" ", "hvb", default)])).Message, StringComparison.Ordinal);
        Assert.Contains("Rad 1 saknar insats", Assert.Throws<PersonsException>(() => From([("a", "", default)])).Message, StringComparison.Ordinal);
        Assert.Throws<PersonsException>(() => From([]).Overlap("hvb", "hvb", Quarter, OverlapWindow.Month));
        Assert.Equal(0, From([]).Overlap("hvb", "familjehem", Quarter, OverlapWindow.Month).Persons);
        Assert.Throws<NoFigureException>(() => Figures.PersonsAndIntensity("kast", Period.Year(2021), Period.Year(2022)));
        Assert.Throws<PeriodException>(() => Figures.PersonsAndIntensity("kast", Period.Year(2023), Quarter));
    }

    [Fact]
    public void A_number_that_is_not_counted_is_refused()
    {
        using var copy = new DataCopy();
        copy.Change("gemensamma-2024/kast/personer/2023", ("qualifier", "circa"), ("printed", "ca 51"));
        Assert.Contains("exakta antal", Assert.Throws<NoFigureException>(() => copy.Load().PersonsAndIntensity("kast", Period.Year(2023), Period.Year(2024))).Message, StringComparison.Ordinal);
    }

    private static PersonRequests From((string Person, string Kind, DateOnly Day)[] rows) => PersonRequests.From(rows, Ifo.Analysis.Presentation.Caption.Synthetic("prov", "2024", "okänt"), row => row.Person, row => row.Kind, row => row.Day);

    private static (decimal Persons, decimal Intensity) Effects(PersonsAndIntensity split) => (split.PersonEffect, split.IntensityEffect);
}
