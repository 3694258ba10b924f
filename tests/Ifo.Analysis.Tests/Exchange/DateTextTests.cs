using System.Globalization;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Exchange.Import;

namespace Ifo.Analysis.Tests.Exchange;

public class DateTextTests
{
    [Theory]
    [InlineData("09999", "")]
    [InlineData("10000", "1927-05-18")]
    [InlineData("10001", "1927-05-19")]
    [InlineData("79998", "2119-01-09")]
    [InlineData("79999", "2119-01-10")]
    [InlineData("80000", "")]
    public void Serial_numbers_have_five_digits_and_end_with_the_next_century(string text, string date) =>
        Assert.Equal(date, DateText.TryRead(text, DayOrder.DayFirst, DateSystem.From1900, out var day, out DateMarks _) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "");
}
