using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Exchange.Import;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>Days with times and zones, days that are not likely, and days that have not come.</summary>
public sealed class DayReadingTests : IDisposable
{
    private const string PlacementHeader = "Placering;Pseudonym;Förvaltning;Insats;Utförartyp;Start;Slut;Dygnspris";

    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2024-03-30T23:00:00Z", "2024-03-31")]
    [InlineData("2024-03-30T22:59:59Z", "2024-03-30")]
    [InlineData("2024-03-31T22:00:00.000Z", "2024-04-01")]
    [InlineData("2024-03-31T21:59:59.999Z", "2024-03-31")]
    [InlineData("2023-12-31T23:00:00Z", "2024-01-01")]
    [InlineData("2024-10-27T22:59:59Z", "2024-10-27")]
    [InlineData("2024-10-27T23:00:00Z", "2024-10-28")]
    [InlineData("2024-03-31T00:00:00+01:00", "2024-03-31")]
    [InlineData("2024-04-01T00:00:00+02:00", "2024-04-01")]
    [InlineData("2024-03-31T20:00:00-05:00", "2024-04-01")]
    [InlineData("2024-03-31 23:30:00 UTC", "2024-04-01")]
    [InlineData("2024-03-31 23:30 +0000", "2024-04-01")]
    [InlineData("2024-03-31 23:30 CEST", "2024-03-31")]
    [InlineData("1995-09-25T22:30:00Z", "1995-09-25")]
    public void A_day_with_a_time_zone_is_the_day_in_Sweden_and_is_said_to_be(string text, string day)
    {
        var export = RequestExport.Read(_folder.With("Inkommen", text));
        Assert.Equal(day, Text(export.AllRows[0].Received));
        Assert.Contains(export.Report.Notes, note => note.StartsWith("1 datum har en tidszon", StringComparison.Ordinal));
    }

    [Fact]
    public void A_moment_is_the_same_day_whatever_zone_it_is_written_in() =>
        Laws.Hold(
            from minutes in Gen.Choose(0, 20_000_000)
            from quarters in Gen.Choose(-48, 56)
            select (new DateTime(1990, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMinutes(minutes), quarters * 15),
            moment =>
            {
                var (universal, offset) = moment;
                var local = universal.AddMinutes(offset);
                var sign = offset < 0 ? '-' : '+';
                var written = FormattableString.Invariant($"{local:yyyy-MM-ddTHH:mm:ss}{sign}{Math.Abs(offset) / 60:00}:{Math.Abs(offset) % 60:00}");
                return Read(written) == Read(FormattableString.Invariant($"{universal:yyyy-MM-ddTHH:mm:ss}Z"))
                    && Read(written) is { } day
                    && day.DayNumber - DateOnly.FromDateTime(universal).DayNumber is 0 or 1;
            });

    [Theory]
    [InlineData("2024-03-31 14.05")]
    [InlineData("2024-03-31 kl. 14.05")]
    [InlineData("2024-03-31 kl 14:05")]
    [InlineData("2024-03-31, klockan 14:05")]
    [InlineData("31/3 2024 14.05")]
    [InlineData("31 mars 2024 kl. 14.05")]
    [InlineData("2024-03-31 14:05:33.123")]
    [InlineData("2024-03-31 14:05:33,123456")]
    [InlineData("2024-03-31 2:05 PM")]
    [InlineData("20240331T1405")]
    [InlineData("20240331T140533")]
    [InlineData("45382,5")]
    public void A_day_is_read_whatever_time_stands_after_it(string text)
    {
        var export = RequestExport.Read(_folder.With("Inkommen", text));
        Assert.Equal("2024-03-31", Text(export.AllRows[0].Received));
        Assert.Contains(export.Report.Notes, note => note.Contains("klockslag, som inte används", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2024-03-31 25:00")]
    [InlineData("2024-03-31 14:65")]
    [InlineData("2024-03-31 klart")]
    [InlineData("2024-03-31T10:00:00+99:00")]
    [InlineData("2024-03-31 14:05 EST")]
    public void What_is_no_time_makes_no_day(string text) => Assert.Null(Read(text));

    [Fact]
    public void Six_digits_are_never_read_and_what_they_mean_is_proposed() =>
        Laws.Hold(Gen.Choose(0, 20_000), days =>
        {
            var day = new DateOnly(1980, 1, 1).AddDays(days);
            var text = day.ToString("yyMMdd", CultureInfo.InvariantCulture);
            return Read(text) is null && DateText.Likely(text) == day;
        });

    [Theory]
    [InlineData("31.03.24", "2024-03-31")]
    [InlineData("31/03/24", "2024-03-31")]
    [InlineData("24-03-31", "2024-03-31")]
    [InlineData("240331", "2024-03-31")]
    [InlineData("311299", "")]
    [InlineData("24033", "")]
    [InlineData("2403311", "")]
    public void A_year_of_two_digits_is_proposed_in_the_order_of_its_signs(string text, string day) =>
        Assert.Equal(day, DateText.Likely(text) is { } likely ? Text(likely) : "");

    [Fact]
    public void The_fault_of_six_digits_says_the_likely_day_and_what_to_do()
    {
        var report = PlacementExport.Check(Placements("010203", "071231"));
        Assert.Equal((0, 1), (report.Rows.Out, report.Rows.Bad));
        Assert.Contains("010203 är troligen 2001-02-03", report.ToString(), StringComparison.Ordinal);
        Assert.Contains("071231 är troligen 2007-12-31", report.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("1924-03-31")]
    [InlineData("1969-12-31")]
    [InlineData("10203")]
    public void A_day_long_ago_is_asked_about(string text)
    {
        var path = _folder.With("Inkommen", text);
        Assert.Contains("väntade en dag mellan 1970-01-01 och", RequestExport.Check(path).ToString(), StringComparison.Ordinal);
        Assert.True(RequestExport.Check(path, new() { FirstDay = new DateOnly(1900, 1, 1) }).IsSound);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_day_after_the_last_likely_one_is_asked_about(int days, bool isSound)
    {
        var last = new DateOnly(2024, 6, 30);
        Assert.Equal(isSound, RequestExport.Check(_folder.With("Inkommen", Text(last.AddDays(days))), new() { LastDay = last }).IsSound);
    }

    [Fact]
    public void A_day_some_years_from_now_is_asked_about() =>
        Assert.False(RequestExport.Check(_folder.With("Inkommen", Text(DateOnly.FromDateTime(DateTime.Today).AddYears(5)))).IsSound);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("NULL")]
    [InlineData("9999-12-31")]
    [InlineData("9999-12-31 23:59:59")]
    [InlineData("99991231")]
    [InlineData("31/12 9999")]
    [InlineData("2999-12-31")]
    [InlineData("2099-12-31")]
    [InlineData("2958465")]
    [InlineData("pågående")]
    [InlineData("Pågår")]
    [InlineData("tills vidare")]
    [InlineData("t.v.")]
    public void A_placement_without_a_last_day_goes_on(string end)
    {
        var until = new DateOnly(2024, 12, 31);
        var export = PlacementExport.Read(Placements("2024-12-01", end), new() { Until = until });
        Assert.Equal((true, until, 31), (export.AllRows[0].IsOngoing, export.AllRows[0].End, export.AllRows[0].Days));
        Assert.Contains(export.Report.Notes, note => note.Contains("1 placering pågår", StringComparison.Ordinal) && note.Contains("2024-12-31", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2024-12-31")]
    [InlineData("2025-06-30")]
    public void A_placement_with_a_last_day_does_not_go_on(string end) =>
        Assert.Equal((false, end), (PlacementExport.Read(Placements("2024-12-01", end)).AllRows[0].IsOngoing, Text(PlacementExport.Read(Placements("2024-12-01", end)).AllRows[0].End)));

    [Fact]
    public void An_end_before_the_start_is_asked_about() =>
        Assert.Contains("en dag som inte ligger före start", PlacementExport.Check(Placements("2024-12-01", "2024-11-30")).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_check_shows_days_persons_and_sums()
    {
        var report = RequestExport.Check(_folder.Write(ExportFolder.Header, ExportFolder.Row, ExportFolder.Row2)).ToString();
        Assert.Contains("Översikt\n  Inkommen: 2024-03-31–2024-04-02\n  Personer: 2 olika\n  Dygnspris: 2 värden, 1 100,25–7 250,50, summa 8 350,75 kr\n", report.Replace('\u00A0', ' '), StringComparison.Ordinal);
        var placements = PlacementExport.Check(Placements("2024-12-01", "2024-12-31")).ToString();
        Assert.Contains("Kostnad: 1 värde, 21 700–21 700, summa 21 700 kr", placements.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    private string Placements(string start, string end) =>
        _folder.Write(PlacementHeader, $"1;p1;Socialförvaltningen Centrum;Familjehem;Privata utförare;{start};{end};700");

    private static DateOnly? Read(string text) =>
        DateText.TryRead(text, DayOrder.DayFirst, DateSystem.From1900, out var day, out DateMarks _) ? day : null;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
