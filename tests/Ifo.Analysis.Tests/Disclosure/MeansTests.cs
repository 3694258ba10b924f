using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Tests.Disclosure;

/// <summary>Means are made of what is shown, and withheld where shown ones would give a withheld one away.</summary>
public class MeansTests
{
    private sealed record Case(string Person, string Insats, string City, decimal? Price, int Days);

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(6, true)]
    public void A_mean_is_of_as_many_as_the_rule_says(int few, bool isShown)
    {
        var means = Of(("A", few), ("B", 20), ("C", 30)).MeanBy(row => row.Insats, row => row.Price, "kronor").Protect(DisclosureRule.Default);
        Assert.Equal(isShown, means["A"].IsKnown);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(6, true)]
    public void A_mean_of_answers_needs_as_many_answers_as_the_rule_says(int few, bool isShown) =>
        Assert.Equal(isShown, Of(("A", few), ("B", 20), ("C", 30)).MeanBy(row => row.Insats, row => row.Price, "betyg").Protect(DisclosureRule.SurveyAnswers)["A"].IsKnown);

    [Fact]
    public void A_shown_mean_is_recomputed_from_the_cases()
    {
        Case[] rows = [.. Enumerable.Range(0, 10).Select(number => new Case($"p{number}", "A", "x", 100 + number, 2)), .. Enumerable.Range(10, 6).Select(number => new Case($"p{number}", "B", "x", 40, 1))];
        var means = Register(rows).MeanBy(row => row.Insats, row => row.Price, "kronor").Protect(DisclosureRule.Default);
        Assert.Equal(104.5m, means["A"].Number);
        Assert.Equal((1045m + 240m) / 16, means["Totalt"].Number);
    }

    [Fact]
    public void The_price_of_a_day_is_weighted_by_days()
    {
        Case[] rows = [.. Enumerable.Range(0, 6).Select(number => new Case($"p{number}", "A", "x", number == 0 ? 100 : 200, number == 0 ? 95 : 1))];
        Assert.Equal(105m, Register(rows).WeightedMeanBy(row => row.Insats, row => row.Price, row => row.Days, "kronor per dygn").Protect(DisclosureRule.Default)["A"].Number);
    }

    [Fact]
    public void A_withheld_mean_is_not_what_is_left_of_the_total()
    {
        // Three of 53: total and the other two means would give their sum, and with their count of 1–4 nearly their mean.
        var means = Of(("A", 3), ("B", 20), ("C", 30)).MeanBy(row => row.Insats, row => row.Price, "kronor").Protect(DisclosureRule.Default);
        string[] names = ["A", "B", "C", "Totalt"];
        Assert.False(means["A"].IsKnown);
        Assert.True(names.Count(name => !means[name].IsKnown) >= 2);
    }

    [Fact]
    public void Two_small_ones_that_are_too_few_together_do_not_protect_each_other()
    {
        // One and three are together four: the mean of all less that of C would be the mean of those four.
        var means = Of(("A", 1), ("B", 3), ("C", 30), ("D", 40)).MeanBy(row => row.Insats, row => row.Price, "kronor").Protect(DisclosureRule.Default);
        Assert.True(!means["Totalt"].IsKnown || !means["C"].IsKnown || !means["D"].IsKnown);
    }

    [Theory]
    [InlineData(1_499, 6)]
    [InlineData(1_500, 4)]
    [InlineData(1_501, 4)]
    public void A_withheld_sum_can_vary_by_a_fifth_of_itself(int opposite, int withheld)
    {
        // The sum of three persons in A and x is 10 000. With all four cells withheld it can be 500 more, as much as those beside it
        // can be less, and so much less as the opposite one can be: together 1 999, 2 000 or 2 001, where 2 000 is a fifth.
        Case[] rows = [.. Sum("A", "x", 3, 10_000), .. Sum("A", "y", 20, 500), .. Sum("B", "x", 20, 500), .. Sum("B", "y", 20, opposite)];
        var means = Register(rows).MeanBy(row => row.Insats, row => row.City, row => row.Price, "kronor").Protect(DisclosureRule.Default);
        string[] insatser = ["A", "B", "Totalt"];
        string[] cities = ["x", "y", "Totalt"];
        Assert.Equal(withheld, insatser.Sum(insats => cities.Count(city => !means[insats, city].IsKnown)));
    }

    [Fact]
    public void No_subtraction_of_shown_sums_gives_those_of_too_few() => Assert.All(Enumerable.Range(0, 300), seed =>
    {
        var random = new Random(seed);
        Case[] rows = [.. Enumerable.Range(0, 70).Select(number => new Case($"p{number / random.Next(1, 3)}", Pick(random, "A", "B", "C"), Pick(random, "x", "y", "z"), random.Next(0, 3000), random.Next(1, 100)))];
        var register = Register(rows);
        var means = register.MeanBy(row => row.Insats, row => row.City, row => row.Price, "kronor").Protect(DisclosureRule.Default);
        string[] insatser = [.. rows.Select(row => row.Insats).Distinct()];
        string[] cities = [.. rows.Select(row => row.City).Distinct()];
        var cells = insatser.SelectMany(insats => cities.Select(city => (insats, city))).ToArray();

        // What is known is the span of the shown sums, each a vector over the inner cells.
        var known = insatser.Append("Totalt").SelectMany(insats => cities.Append("Totalt").Select(city => (insats, city)))
            .Where(shown => means[shown.insats, shown.city].IsKnown)
            .Select(shown => cells.Select(cell => (shown.insats == "Totalt" || shown.insats == cell.insats) && (shown.city == "Totalt" || shown.city == cell.city) ? 1.0 : 0.0).ToArray()).ToList();
        known.AddRange(cells.Select((cell, place) => (cell, place)).Where(pair => !rows.Any(row => row.Insats == pair.cell.insats && row.City == pair.cell.city))
            .Select(pair => cells.Select((_, place) => place == pair.place ? 1.0 : 0.0).ToArray()));
        var rank = Rank(known);
        for (var choice = 1; choice < 1 << cells.Length; choice++)
        {
            var some = cells.Where((_, place) => (choice & (1 << place)) != 0).ToHashSet();
            var persons = rows.Where(row => some.Contains((row.Insats, row.City))).Select(row => row.Person).Distinct().Count();
            if (persons is 0 or >= 5) continue;
            Assert.True(Rank([.. known, [.. cells.Select(cell => some.Contains(cell) ? 1.0 : 0.0)]]) > rank, $"seed {seed}: {string.Join(", ", some)} of {persons}");
        }
    });

    [Fact]
    public void A_mean_of_many_cases_of_few_persons_is_withheld()
    {
        Case[] rows = [.. Enumerable.Range(0, 12).Select(_ => new Case("en", "A", "x", 10, 1)), .. Enumerable.Range(0, 30).Select(number => new Case($"p{number}", "B", "x", 20, 1)), .. Enumerable.Range(30, 30).Select(number => new Case($"p{number}", "C", "x", 30, 1))];
        Assert.False(Register(rows).MeanBy(row => row.Insats, row => row.Price, "kronor").Protect(DisclosureRule.Default)["A"].IsKnown);
    }

    [Fact]
    public void A_mean_is_withheld_where_what_has_been_let_out_withholds_its_count()
    {
        var register = Of(("A", 6), ("B", 20), ("C", 30));
        var released = register.CountBy(row => row.Insats).ProtectBy(DisclosureRule.SixPersons, [("A", "Antal"), ("B", "Antal")]);
        Assert.False(register.MeanBy(row => row.Insats, row => row.Price, "kronor").Protect(DisclosureRule.Default, ReleaseRecord.Empty.With(released))["A"].IsKnown);
    }

    [Fact]
    public void What_is_not_protected_shows_no_number_and_what_is_withheld_its_reason()
    {
        var means = Of(("A", 3), ("B", 20), ("C", 30)).MeanBy(row => row.Insats, row => row.Price, "kronor");
        Assert.DoesNotContain(means.ToString(), char.IsAsciiDigit);
        var safe = means.Protect(DisclosureRule.Default);
        Assert.Contains("visas inte av sekretesskäl", safe.ToString(), StringComparison.Ordinal);
        Assert.Contains("Röjandekontrollerad", safe.ToString(), StringComparison.Ordinal);
        Assert.Contains("sekretesskäl", safe.Chart("Prov").ToHtml(), StringComparison.Ordinal);
        Assert.Contains("Stannar inom enheten", means.StaysInsideTheUnit("Anna", "prov").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_without_a_value_are_left_out_and_negative_values_are_refused()
    {
        Case[] rows = [.. Enumerable.Range(0, 12).Select(number => new Case($"p{number}", "A", "x", number < 6 ? 10 : null, 1))];
        Assert.Equal(6, Register(rows).MeanBy(row => row.Insats, row => row.Price, "kronor").Protect(DisclosureRule.Default).Counts["A"].Number);
        Assert.Throws<DisclosureException>(() => Register([.. rows, rows[0] with { Price = -1 }]).MeanBy(row => row.Insats, row => row.Price, "kronor"));
        Assert.Throws<DisclosureException>(() => Register([rows[11]]).MeanBy(row => row.Insats, row => row.Price, "kronor"));
    }

    private static string Pick(Random random, params string[] words) => words[(int)(words.Length * random.NextDouble() * random.NextDouble())];

    private static PersonRegister<Case> Register(IEnumerable<Case> rows) => PersonRegister.Of(rows, Tables.Caption, row => row.Person);

    private static PersonRegister<Case> Of(params (string Insats, int Number)[] kinds) => Register(kinds.SelectMany(kind => Enumerable.Range(0, kind.Number).Select(number => new Case($"{kind.Insats}{number}", kind.Insats, "x", 1_000 + (number * 37 % 400), 10))));

    private static IEnumerable<Case> Sum(string insats, string city, int persons, decimal sum) =>
        Enumerable.Range(0, persons).Select(number => new Case($"{insats}{city}{number}", insats, city, number == 0 ? sum : 0, 1));

    private static int Rank(List<double[]> vectors)
    {
        var rows = vectors.Select(vector => (double[])vector.Clone()).ToList();
        var rank = 0;
        for (var column = 0; rows.Count > 0 && column < rows[0].Length && rank < rows.Count; column++)
        {
            var pivot = rows.FindIndex(rank, row => Math.Abs(row[column]) > 1e-9);
            if (pivot < 0) continue;
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            foreach (var row in rows.Skip(rank + 1))
            {
                var factor = row[column] / rows[rank][column];
                for (var place = column; place < row.Length; place++) row[place] -= factor * rows[rank][place];
            }

            rank++;
        }

        return rank;
    }
}
