namespace Ifo.Notebooks.Tests.Commands;

/// <summary><c>ifo doctor</c>.</summary>
public class DoctorCommandTests
{
    [Fact]
    public async Task Doctor_runs_cells_and_says_what_to_do_about_what_is_missing()
    {
        var (exit, output) = await IfoCommand.RunAsync(TestProject.Repository, "doctor");
        Assert.True(exit == 0, output);
        Assert.Contains("[ok]  C#-celler: körs", output, StringComparison.Ordinal);
        Assert.Contains("[ok]  F#-celler: körs", output, StringComparison.Ordinal);
        Assert.Contains("Allt som behövs för att köra analyserna finns.", output, StringComparison.Ordinal);

        // Not built: but what packages can be had is known from the project that is.
        using var empty = new TestProject().WithRestoredPackages();
        var (without, advice) = await IfoCommand.RunAsync(empty.Root, "doctor");
        Assert.Equal(1, without);
        Assert.Contains("Kör dotnet build Analysis.sln", advice, StringComparison.Ordinal);
    }
}
