using FsCheck.Fluent;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Quantities;

public class SwedishNumberTests
{
    [Fact]
    public void What_is_formatted_parses_back() =>
        Laws.Hold(Laws.Reported, figure =>
        {
            var back = SwedishNumber.Parse(SwedishFormat.Figure(figure));
            var expected = figure.Qualifier is Qualifier.Exact or Qualifier.Rounded ? Natural(figure) : figure.Qualifier;
            return back == new Reported(figure.Value, figure.Unit, figure.Decimals, expected);
        });

    [Fact]
    public void What_is_formatted_parses_back_with_other_spaces_and_minuses() =>
        Laws.Hold(
            from figure in Laws.Reported
            from space in Gen.Elements(' ', '\u00A0', '\u202F', '\u2009', '\u2007')
            from minus in Gen.Elements('-', '\u2212', '\u2010', '\u2011', '\u2013', '\u2014')
            select (figure, Text: SwedishFormat.Figure(figure).Replace(SwedishFormat.Space, space).Replace(SwedishFormat.Minus, minus)),
            pair => SwedishNumber.Parse(pair.Text).Value == pair.figure.Value);

    [Fact]
    public void A_formatted_range_parses_back() =>
        Laws.Hold(
            from interval in Laws.Intervals
            from unit in Gen.Elements(Unit.All.ToArray())
            select (interval, unit),
            pair =>
            {
                var back = SwedishNumber.ParseRange(SwedishFormat.Range(pair.interval, 4, pair.unit));
                return back.Unit == pair.unit && back.Interval == Interval.Closed(pair.interval.Lower, pair.interval.Upper);
            });

    [Theory]
    [InlineData("1 020 985", "1020985", 0, "count", Qualifier.Exact)]
    [InlineData("1.020.985", "1020985", 0, "count", Qualifier.Exact)]
    [InlineData("-0,6 %", "-0.6", 1, "percent", Qualifier.Rounded)]
    [InlineData("−8%", "-8", 0, "percent", Qualifier.Rounded)]
    [InlineData("+ 81,6 mkr", "81.6", 1, "mnkr", Qualifier.Rounded)]
    [InlineData("tre procentenheter", "3", 0, "percentage-points", Qualifier.Rounded)]
    [InlineData("fem procent", "5", 0, "percent", Qualifier.Rounded)]
    [InlineData("cirka tio procent", "10", 0, "percent", Qualifier.Circa)]
    [InlineData("ca 250 personer", "250", 0, "count", Qualifier.Circa)]
    [InlineData("ca. 250", "250", 0, "count", Qualifier.Circa)]
    [InlineData("närmare 560 personer", "560", 0, "count", Qualifier.Under)]
    [InlineData("Drygt 2,5 mdkr", "2.5", 1, "mdkr", Qualifier.Over)]
    [InlineData("7 400 kr/inv", "7400", 0, "kr-per-resident", Qualifier.Rounded)]
    [InlineData("20 500 dygn", "20500", 0, "dygn", Qualifier.Exact)]
    [InlineData("8,0 %", "8.0", 1, "percent", Qualifier.Rounded)]
    [InlineData("\u20111\u202F234,50 tkr", "-1234.50", 2, "tkr", Qualifier.Rounded)]
    public void Printed_figures_are_read_with_value_decimals_unit_and_word(string text, string value, int decimals, string unit, Qualifier qualifier)
    {
        var expected = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(new Reported(expected, Unit.FromKey(unit), decimals, qualifier), SwedishNumber.Parse(text));
    }

    [Theory]
    [InlineData("us", NoFigureReason.NotReported)]
    [InlineData("US", NoFigureReason.NotReported)]
    [InlineData("", NoFigureReason.NotReported)]
    [InlineData(" ", NoFigureReason.NotReported)]
    [InlineData("-", NoFigureReason.NotReported)]
    [InlineData("–", NoFigureReason.NotReported)]
    [InlineData(".", NoFigureReason.NotApplicable)]
    [InlineData("..", NoFigureReason.Confidential)]
    public void Signs_of_missing_figures_are_reasons_and_not_numbers(string text, NoFigureReason reason)
    {
        Assert.Equal(Reading.None(reason), SwedishNumber.Read(text));
        Assert.False(SwedishNumber.TryParse(text, out _));
        Assert.Throws<SwedishNumberException>(() => SwedishNumber.Parse(text));
    }

    [Theory]
    [InlineData("8.5", 2, "komma")]
    [InlineData("12 34", 3, "grupper om tre")]
    [InlineData("1 0234", 2, "grupper om tre")]
    [InlineData("1234 567", 5, "grupper om tre")]
    [InlineData("0 123", 6, "noll")]
    [InlineData("8,", 3, "siffra")]
    [InlineData("8 äpplen", 3, "äpplen")]
    [InlineData("&tta procent", 1, "siffra")]
    [InlineData("1,234,5", 6, "enhet")]
    [InlineData("12345678901234567890123456789", 30, "28 siffror")]
    public void What_cannot_be_read_is_told_with_its_position(string text, int position, string explanation)
    {
        var error = Assert.Throws<SwedishNumberException>(() => SwedishNumber.Parse(text));
        Assert.Equal(position, error.Position);
        Assert.Contains(explanation, error.Message, StringComparison.Ordinal);
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7,5–8,5 %", "[7,5; 8,5]")]
    [InlineData("7,5 – 8,5 %", "[7,5; 8,5]")]
    [InlineData("−4,55 till −4,45 %", "[−4,55; −4,45]")]
    [InlineData("-3 till 8 %", "[−3; 8]")]
    public void Ranges_are_read(string text, string expected)
    {
        var range = SwedishNumber.ParseRange(text);
        Assert.Equal(expected, range.Interval.ToString());
        Assert.Equal(Unit.Percent, range.Unit);
    }

    [Theory]
    [InlineData("8,5–7,5 %")]
    [InlineData("7,5 %")]
    [InlineData("7,5 -8,5 %")]
    public void What_is_no_range_is_refused(string text) => Assert.Throws<SwedishNumberException>(() => SwedishNumber.ParseRange(text));

    [Fact]
    public void An_interval_is_written_with_a_dash_or_with_till_when_an_end_is_negative()
    {
        Assert.Equal("7,5–8,5\u00A0%", SwedishFormat.Range(RoundingInterval.Of(8, 0), 1, Unit.Percent));
        Assert.Equal("\u22124,55\u00A0till\u00A0\u22124,45\u00A0mnkr", SwedishFormat.Range(RoundingInterval.Of(-4.5m, 1), 2, Unit.Millions));
    }

    [Fact]
    public void A_range_shown_with_fewer_decimals_still_holds_the_interval() =>
        Laws.Hold(Laws.Intervals, interval =>
            SwedishNumber.ParseRange(SwedishFormat.Range(interval, 1, Unit.Kronor)).Interval.Contains(interval));

    private static Qualifier Natural(Reported figure) =>
        figure.Unit.IsCounted && figure.Decimals == 0 ? Qualifier.Exact : Qualifier.Rounded;
}
