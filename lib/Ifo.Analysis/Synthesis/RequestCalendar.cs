using Ifo.Analysis.Periods;

namespace Ifo.Analysis.Synthesis;

/// <summary>
/// The days of two years: which month a day belongs to, and the days of a month as often as they are to be drawn.
/// </summary>
internal sealed class RequestCalendar
{
    private readonly int[][] _draws;
    private readonly byte[] _months;

    public RequestCalendar(IReadOnlyList<Period> years)
    {
        First = years[0].Start;
        Days = years[1].End.DayNumber - First.DayNumber + 1;
        _months = [.. Enumerable.Range(0, Days).Select(day => (byte)MonthOf(DateOf(day)))];
        _draws = [.. Enumerable.Range(0, RequestModel.Months)
            .Select(month => Enumerable.Range(0, Days).Where(day => _months[day] == month).SelectMany(Repeated).ToArray())];
    }

    public DateOnly First { get; }

    public int Days { get; }

    public DateOnly DateOf(int day) => First.AddDays(day);

    public int Month(int day) => _months[day];

    public int Draw(int month, SeededRandom random)
    {
        var days = _draws[month];
        return days[random.Below(days.Length)];
    }

    private int MonthOf(DateOnly date) => ((date.Year - First.Year) * 12) + date.Month - 1;

    private IEnumerable<int> Repeated(int day)
    {
        var isWeekend = DateOf(day).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return Enumerable.Repeat(day, isWeekend ? RequestAssumptions.WeekendWeight : RequestAssumptions.WeekdayWeight);
    }
}
