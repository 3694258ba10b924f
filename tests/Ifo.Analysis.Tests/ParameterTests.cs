namespace Ifo.Analysis.Tests;

public class ParameterTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void A_number_that_is_not_between_its_bounds_is_refused_by_name(double niva) => Assert.StartsWith(
        "Parametern niva är ",
        Assert.Throws<IfoException>(() => Parameter.Between(niva, 0, 1, "till exempel 0.05")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void What_is_refused_is_told_with_what_to_write()
    {
        var niva = 1.5;
        var error = Assert.Throws<IfoException>(() => Parameter.Between(niva, 0, 1, "till exempel 0.05"));
        Assert.Equal("Parametern niva är 1.5. Den ska ligga mellan 0 och 1, till exempel 0.05.", error.Message);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(11, true)]
    [InlineData(12, false)]
    public void Both_ends_of_a_range_are_allowed(int manader, bool allowed)
    {
        var error = Record.Exception(() => Parameter.From(manader, 1, 11));
        Assert.Equal(allowed, error is null);
        if (!allowed) Assert.EndsWith("Den ska vara från 1 till 11.", Assert.IsType<IfoException>(error).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(-0.99, true)]
    public void A_number_must_be_above_and_not_equal(double merpris, bool allowed) =>
        Assert.Equal(allowed, Record.Exception(() => Parameter.Above(merpris, -1, "ett köpt dygn kan inte vara gratis")) is null);
}
