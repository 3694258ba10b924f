using Ifo.Notebooks.Commands;
using Ifo.Notebooks.Results;
using Ifo.Notebooks.Running;
using Spectre.Console;

namespace Ifo.Notebooks.Tests.Commands;

/// <summary>How a run tells of itself: in a log, and on a terminal.</summary>
public class ProgressTests
{
    private static readonly NotebookResult Passed =
        new("01-a", null, RunOutcome.Passed, null, null, TimeSpan.FromSeconds(1.5), FromCache: false);

    private static readonly NotebookResult Failed =
        Passed with { Name = "02-b", Outcome = RunOutcome.Failed, Failure = new CellFailure(2, 3, "Division med [noll].", "") };

    [Fact]
    public void A_log_has_one_line_for_each_notebook() => Assert.Equal(
        ["01-a: klar, 1,5 s", "02-b: misslyckades i cell 2, rad 3: Division med [noll]."],
        Log(verbose: false));

    [Fact]
    public void A_verbose_log_has_the_cells_too() => Assert.Equal(
        [
            "01-a: börjar, 6 celler", "01-a: cell 2 av 6 (csharp) 0,5 s", "02-b: börjar, 4 celler",
            "01-a: klar, 1,5 s", "02-b: misslyckades i cell 2, rad 3: Division med [noll].",
        ],
        Log(verbose: true));

    [Fact]
    public async Task A_terminal_shows_what_is_done_what_runs_and_what_is_left()
    {
        var shown = await TerminalAsync();
        Assert.Contains("0 av 3 klara, 2 körs, 1 kvar", shown, StringComparison.Ordinal);
        Assert.Contains("01-a: cell 2 av 6", shown, StringComparison.Ordinal);
        Assert.Contains("2 av 3 klara, 0 körs, 1 kvar", shown, StringComparison.Ordinal);
        Assert.Contains("Rapporten byggs", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_terminal_keeps_what_failed_and_not_what_passed()
    {
        var shown = await TerminalAsync();
        Assert.Contains("02-b: misslyckades i cell 2, rad 3: Division med [noll].", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("01-a: klar", shown, StringComparison.Ordinal);
    }

    private static string[] Log(bool verbose)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        Tell(new PlainProgress(writer, verbose));
        return writer.ToString().TrimEnd('\n').Split('\n');
    }

    private static async Task<string> TerminalAsync()
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = 120;
        await LiveProgress.ShowAsync(console, progress =>
        {
            Tell(progress);
            return Task.FromResult(0);
        });
        return writer.ToString();
    }

    private static void Tell(IProgressReport progress)
    {
        progress.Planned(3);
        progress.Started("01-a", 6);
        progress.CellDone("01-a", 2, 6, "csharp", TimeSpan.FromSeconds(0.5));
        progress.Started("02-b", 4);
        progress.Ended(Passed);
        progress.Ended(Failed);
        progress.BuildsReport();
    }
}
