namespace Ifo.Notebooks.Tests.Commands;

/// <summary><c>ifo run</c> day after day in one project: run and saved, run again, compared, changed, and compared once more.</summary>
public sealed class RunCommandTests(RunCommandTests.Days days) : IClassFixture<RunCommandTests.Days>
{
    private const string Remembered = "frågas igen en timme efter det";

    [Fact]
    public void A_run_that_passes_exits_with_0_and_says_where_the_report_is()
    {
        var (exit, output) = days.Saved;
        Assert.Equal(0, exit);
        Assert.Contains("1 analys klar, 0 misslyckade, 1 överhoppad.", output, StringComparison.Ordinal);
        Assert.Contains("paket-saknas: överhoppad: Paketet Ifo.Detta.Paket.Finns.Inte 1.0.0", output, StringComparison.Ordinal);
        Assert.Contains($"Rapport: {Path.Combine(days.Project.Report, "index.html")}", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(days.Project.Report, "index.html")));
        Assert.Single(output.Split('\n'), line => line.StartsWith("tillstand: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Verbose_tells_of_each_cell() =>
        Assert.Contains("cell 2 av 6 (csharp)", days.VerifiedAlone.Output, StringComparison.Ordinal);

    [Fact]
    public void What_is_unchanged_comes_from_the_cache() =>
        Assert.Contains("klar (från cacheminnet", days.Again.Output, StringComparison.Ordinal);

    [Fact]
    public void A_single_file_holds_the_whole_report() =>
        Assert.Contains("Tillstånd mellan celler", File.ReadAllText(Path.Combine(days.Project.Root, "hela.html")), StringComparison.Ordinal);

    [Fact]
    public void Saved_outputs_verify()
    {
        Assert.Equal(0, days.VerifiedAlone.Exit);
        Assert.Contains("Utdata stämmer med de sparade", days.VerifiedAlone.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_outputs_exit_with_3_and_are_shown()
    {
        var (exit, output) = days.VerifiedChanged;
        Assert.Equal(3, exit);
        Assert.Contains("tillstand, cell 6: text/plain skiljer sig från det sparade", output, StringComparison.Ordinal);
        Assert.Contains("sparat: 83", output, StringComparison.Ordinal);
        Assert.Contains("nu:     82", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_skipped_notebook_is_never_said_to_verify()
    {
        Assert.Contains("Inte jämförda med de sparade, eftersom de hoppades över: paket-saknas.", days.Verified.Output, StringComparison.Ordinal);
        Assert.Contains("Övriga utdata stämmer", days.Verified.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("stämmer", days.VerifiedSkipped.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Packages_that_were_refused_are_asked_for_again_only_when_told()
    {
        Assert.DoesNotContain(Remembered, days.Saved.Output, StringComparison.Ordinal);
        Assert.Contains(Remembered, days.Verified.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Remembered, days.Retried.Output, StringComparison.Ordinal);
    }

    public sealed class Days : IAsyncLifetime, IDisposable
    {
        internal TestProject Project { get; } = new TestProject().WithoutNetwork().With("tillstand", "paket-saknas");

        internal Said Saved { get; private set; } = null!;

        internal Said Again { get; private set; } = null!;

        internal Said Verified { get; private set; } = null!;

        internal Said VerifiedAlone { get; private set; } = null!;

        internal Said VerifiedChanged { get; private set; } = null!;

        internal Said VerifiedSkipped { get; private set; } = null!;

        internal Said Retried { get; private set; } = null!;

        // One after another: each day finds what the one before it left.
        public async Task InitializeAsync()
        {
            Saved = await Run("--save", "--single-file", "hela.html");
            Again = await Run("tillstand");
            Verified = await Run("--verify");
            VerifiedAlone = await Run("--verify", "--verbose", "tillstand");
            Change(Path.Combine(Project.Notebooks, "tillstand.ipynb"), "\"82\"", "\"83\"");
            VerifiedChanged = await Run("--verify", "tillstand");
            VerifiedSkipped = await Run("--verify", "paket-saknas");
            Retried = await Run("--retry-packages", "paket-saknas");
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => Project.Dispose();

        private Task<Said> Run(params string[] arguments) => IfoCommand.RunAsync(Project.Root, ["run", .. arguments]);

        private static void Change(string file, string from, string to) =>
            File.WriteAllText(file, File.ReadAllText(file).Replace(from, to, StringComparison.Ordinal));
    }
}
