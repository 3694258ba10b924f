using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Workshops;

namespace Ifo.Analysis.Tests.Workshops;

public class ExerciseTests
{
    private static readonly Workshop[] Workshops = All(PublishedFigures.Load());

    public static IEnumerable<object[]> Exercises =>
        from workshop in Enumerable.Range(0, Workshops.Length) from exercise in Workshops[workshop].Exercises select new object[] { workshop, exercise.Number };

    [Theory]
    [MemberData(nameof(Exercises))]
    public void No_answer_is_told_where_to_write_it(int workshop, int number) =>
        Assert.Equal(ReplyKind.NoAnswer, Workshops[workshop][number].Check(null).Kind);

    [Theory]
    [MemberData(nameof(Exercises))]
    public void The_computed_answer_is_right_with_all_its_digits_and_rounded(int workshop, int number)
    {
        var exercise = Workshops[workshop][number];
        Assert.True(exercise.Check(exercise.Answer.Value).IsRight);
        Assert.True(exercise.Check(decimal.Round(exercise.Answer.Value, exercise.Decimals, MidpointRounding.AwayFromZero)).IsRight);
    }

    [Theory]
    [MemberData(nameof(Exercises))]
    public void Whatever_the_rounding_of_the_printed_figures_allows_is_right(int workshop, int number)
    {
        var exercise = Workshops[workshop][number];
        if (exercise.Answer.IsExact) return;
        var interval = exercise.Answer.Interval;
        Assert.True(exercise.Check((interval.Lower + interval.Upper) / 2).IsRight);
    }

    [Theory]
    [MemberData(nameof(Exercises))]
    public void Each_slip_gets_its_own_hint_and_the_answer_is_not_given_away(int workshop, int number)
    {
        var exercise = Workshops[workshop][number];
        Assert.NotEmpty(exercise.Slips);
        Assert.All(exercise.Slips, slip =>
        {
            var reply = exercise.Check(slip.Answer);
            Assert.Equal(ReplyKind.KnownSlip, reply.Kind);
            Assert.Contains(slip.Hint, reply.ToString(), StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Exercises))]
    public void A_wrong_answer_is_told_which_way_to_go(int workshop, int number)
    {
        var exercise = Workshops[workshop][number];
        var reply = exercise.Check((Math.Abs(exercise.Answer.Interval.Upper) * 17) + 3);
        Assert.Equal(ReplyKind.Wrong, reply.Kind);
        Assert.Contains("lägre", reply.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_wrong_sign_is_told()
    {
        var reply = Workshops[0][3].Check(-Workshops[0][3].Answer.Value);
        Assert.Equal(ReplyKind.KnownSlip, reply.Kind);
        Assert.Contains("tecknet", reply.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.000001, "för litet")]
    [InlineData(1000, "för stort")]
    [InlineData(0.01, "andel")]
    public void The_wrong_unit_is_told(double factor, string words)
    {
        var exercise = Workshops[2][1];
        var reply = exercise.Check(exercise.Answer.Value * (decimal)factor);
        Assert.Equal(ReplyKind.KnownSlip, reply.Kind);
        Assert.Contains(words, reply.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void An_exercise_that_does_not_exist_is_refused(int number) =>
        Assert.Contains("1 till 4", Assert.Throws<WorkshopException>(() => Workshops[0][number]).Message, StringComparison.Ordinal);

    [Fact]
    public void The_answers_of_a_workshop_are_numbered_in_order() =>
        Assert.All(Workshops, workshop => Assert.Equal(Enumerable.Range(1, workshop.Exercises.Count), workshop.Exercises.Select(exercise => exercise.Number)));

    [Fact]
    public void The_teacher_sees_every_answer_and_every_slip()
    {
        var text = Workshops[2].AnswerTable().ToString();
        Assert.All(Workshops[2].Exercises, exercise => Assert.Contains(SwedishFormat.Number(exercise.Answer.Value, exercise.Decimals), text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_hidden_number_follows_from_the_sum()
    {
        var text = HiddenCell.Table().ToString();
        Assert.Contains("..", text, StringComparison.Ordinal);
        Assert.Contains("Syntetiska data", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Protection_hides_one_more_than_the_small_number() =>
        Assert.Equal(2, HiddenCell.Counts().Protect(DisclosureRule.Default).WithheldCount);

    private static Workshop[] All(PublishedFigures figures) => [Workshop.CostPerResident(figures), Workshop.SmallNumbers(figures), Workshop.PriceAndVolume(figures)];
}
