namespace Ifo.Analysis.Tests;

/// <summary>Identity numbers are found in every shape, masked, and not seen where there are none.</summary>
public class IdentityNumberTests
{
    [Fact]
    public void A_number_in_any_shape_is_found() =>
        Laws.Hold(IdentityNumbers.Written, written => IdentityNumber.IsIn(written.Written), 4_000);

    [Fact]
    public void Nothing_of_a_number_in_any_shape_is_left_when_it_is_masked() =>
        Laws.Hold(IdentityNumbers.Written, written => !IdentityNumbers.IsRepeated(IdentityNumber.Mask($"värdet {written.Written}, och mer"), written.Number), 4_000);

    [Fact]
    public void What_stands_around_a_number_is_left() =>
        Laws.Hold(IdentityNumbers.Any, number => IdentityNumber.Mask($"rad 3: {number}; summa 1 234,50") == $"rad 3: {IdentityNumber.Masked}; summa 1 234,50");

    [Fact]
    public void What_is_masked_is_masked_once() =>
        Laws.Hold(IdentityNumbers.Written, written => IdentityNumber.Mask(IdentityNumber.Mask(written.Written)) == IdentityNumber.Mask(written.Written));

    [Fact]
    public void A_message_to_the_analyst_repeats_none() =>
        Laws.Hold(IdentityNumbers.Written, written => !IdentityNumbers.IsRepeated(new IfoException($"Filen {written.Written}.csv finns inte.").Message, written.Number));

    [Theory]
    [InlineData("2024-03-31")]
    [InlineData("20240331")]
    [InlineData("2024-03-31 14:05:00")]
    [InlineData("2024-03-31 14:05")]
    [InlineData("2024-03-31T14:05:00+01:00")]
    [InlineData("20240331T140500Z")]
    [InlineData("31/3 2024")]
    [InlineData("Period: 2023-01-01–2024-12-30.")]
    [InlineData("2023-01-01 - 2024-12-30, 2019-12-12-2020-12-12")]
    [InlineData("1 234 567,50")]
    [InlineData("71 994 fel av 9 slag")]
    [InlineData("Först på rad 3, 4, 5 …")]
    [InlineData("rad 120, 1 301, 14 022")]
    [InlineData("556016-0680")]
    [InlineData("99999999999999999999999999999999999999")]
    [InlineData("p725836da8a")]
    [InlineData("550e8400-e29b-41d4-a716-446655440000")]
    [InlineData("SN 2024/1234")]
    [InlineData("2024-000123")]
    [InlineData("1 | 2024-03-31 | Socialförvaltningen Centrum | HVB | Akut")]
    [InlineData("")]
    public void What_is_no_number_is_left(string text)
    {
        Assert.Equal(text, IdentityNumber.Mask(text));
        Assert.False(IdentityNumber.IsIn(text));
    }

    [Theory]
    [InlineData("20121212", true)]
    [InlineData("2012-12-12", true)]
    [InlineData("20121312", false)]
    [InlineData("20121232", false)]
    [InlineData("30121212", false)]
    [InlineData("2012121", false)]
    [InlineData("p20121212", false)]
    public void A_day_of_birth_is_eight_digits(string text, bool isDay) => Assert.Equal(isDay, IdentityNumber.IsDayOfBirth(text));

    [Theory]
    [InlineData("503101230", IdentityNumber.Likeness.DayAndCheckDigit)]
    [InlineData("503101231", IdentityNumber.Likeness.Day)]
    [InlineData("513311230", IdentityNumber.Likeness.None)]
    [InlineData("123456", IdentityNumber.Likeness.NoNumber)]
    [InlineData("1234567890123", IdentityNumber.Likeness.NoNumber)]
    [InlineData("p1", IdentityNumber.Likeness.NoNumber)]
    internal void A_number_that_has_lost_zeros_is_like_one(string text, IdentityNumber.Likeness likeness) =>
        Assert.Equal(likeness, IdentityNumber.LikenessOf(text));
}
