using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Report;
using Ifo.Notebooks.Results;
using Ifo.Notebooks.Running;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Tests.Running;

/// <summary>What an analyst is told of a notebook that fails among others.</summary>
public class FailureTests(FailingFixtures fixtures) : IClassFixture<FailingFixtures>
{
    [Theory]
    [InlineData("fel-kompilering", 1, 2, "Ett namn är inte känt här", "CS0103")]
    [InlineData("fel-korning", 3, 3, "Division med noll", "DivideByZeroException")]
    [InlineData("fel-fsharp-kompilering", 1, 3, "Ett namn är inte känt här", "FS0039")]
    [InlineData("fel-fsharp-korning", 1, 4, "Division med noll", "DivideByZeroException")]
    [InlineData("fel-magi", 1, 1, "Magin #!okand är inte känd här", "#!okand")]
    [InlineData("fel-anslut", 1, 1, "#!connect mssql: bara sqlite är känt här", "#!connect")]
    [InlineData("fel-sql-utan-paket", 1, 1, "Ifo.Interactive.dll", "#!connect")]
    [InlineData("fel-sql-namn", 2, 1, "--kernel-name saknas", "#!connect")]
    [InlineData("fel-sql-text", 2, 1, "”Dta Surce=a” går inte att tolka", "#!connect")]
    [InlineData("fel-sql-tva", 3, 1, "kärnan sql-x finns redan", "#!connect")]
    [InlineData("fel-sql-val", 3, 1, "”--nam” går inte att tolka", "#!sql-x")]
    [InlineData("fel-sql-okand", 2, null, "Kärnan sql-y finns inte än", "#!sql-y")]
    [InlineData("fel-sql-fil", 3, null, "finns-inte.db finns inte", "FileNotFoundException")]
    [InlineData("fel-sql-trasig", 4, 2, "Filen är ingen SQLite-databas", "SqliteException")]
    [InlineData("fel-sql-fraga", 4, 5, "Frågan kan inte läsas vid ”insatser”", "SqliteException")]
    [InlineData("fel-sql-tabell", 4, 4, "Tabellen eller vyn saknas finns inte", "SqliteException")]
    [InlineData("fel-sql-regel", 4, 4, "Raden bryter mot tabellens regler", "SqliteException")]
    [InlineData("fel-sql-parameter", 3, 3, "Parametern @ar har inget värde", "#!sql-x")]
    [InlineData("fel-import", 1, 1, "finns-inte.csx finns inte", "FileNotFoundException")]
    [InlineData("fel-referens", 1, 1, "En fil som #r pekar på finns inte", "CS0006")]
    [InlineData("fel-dela", 1, 1, "det finns ingen variabel ”saknas” i fsharp", "#!share")]
    [InlineData("fel-val", 1, 1, "”--namn” går inte att tolka", "#!set")]
    public void A_failure_names_cell_line_and_what_happened(string fixture, int cell, int? line, string message, string name)
    {
        var result = fixtures[fixture];
        Assert.Equal(RunOutcome.Failed, result.Outcome);
        Assert.Equal(cell, result.Failure!.CellNumber);
        Assert.Equal(line, result.Failure.Line);
        Assert.Contains(message, result.Failure.Message, StringComparison.Ordinal);
        Assert.Equal($"error: {name}", result.Cell(cell)[^1]);
    }

    [Fact]
    public void An_executed_copy_has_a_banner_at_the_failing_cell_and_nothing_after_it_has_run()
    {
        ReportFiles.Write(fixtures.Project.Settings(), [fixtures["fel-korning"]]);
        var copy = NotebookReader.Read(Path.Combine(fixtures.Project.Report, "notebooks", "fel-korning.ipynb"));
        Assert.Contains(FailureBanner.Tag, copy.Cells[2].Tags);
        Assert.Contains("Körningen stannade här: cell 3, rad 3.", copy.Cells[2].Source, StringComparison.Ordinal);
        Assert.Empty(copy.Cells[4].Outputs);
        Assert.Null(copy.Cells[4].ExecutionCount);
    }

    [Fact]
    public void A_package_that_cannot_be_reached_skips_the_notebook_with_the_reason()
    {
        var result = fixtures["paket-saknas"];
        Assert.Equal(RunOutcome.Skipped, result.Outcome);
        Assert.Contains("Ifo.Detta.Paket.Finns.Inte 1.0.0 går inte att nå", result.SkipReason, StringComparison.Ordinal);
        Assert.Contains("NU1101", result.SkipReason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unreadable_notebook_fails()
    {
        Assert.Equal(RunOutcome.Failed, fixtures["olaslig"].Outcome);
        Assert.Contains("inte JSON", fixtures["olaslig"].Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_fails_or_is_skipped_the_others_still_run() => Assert.Equal(RunOutcome.Passed, fixtures["tillstand"].Outcome);
}
