using System.Diagnostics;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Tests;

public class StagingTests
{
    [Fact]
    public async Task A_rebuild_succeeds_while_a_kernel_holds_the_library_and_tidies_up_afterwards()
    {
        using var project = new TestProject();
        var targets = Path.Combine(TestProject.Repository, "lib", "Ifo.Analysis", "StageForNotebooks.targets");
        var file = project.WriteFile("Bibliotek.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <Import Project="{targets}" />
            </Project>
            """);
        project.WriteFile("Typ.cs", "public class Typ { public const int Varde = 1; }");
        await BuildAsync(file);
        var staged = Path.Combine(project.Root, "bin", "notebook", "Bibliotek.dll");
        var before = await File.ReadAllBytesAsync(staged);

        project.WriteFile("Typ.cs", "public class Typ { public const int Varde = 2; }");
        await using (new FileStream(staged, FileMode.Open, FileAccess.Read, FileShare.Delete))
        {
            // The lock is real: an ordinary copy over the held file is refused.
            Assert.ThrowsAny<IOException>(() => File.Copy(Path.Combine(project.Root, "bin", "Debug", "net10.0", "Bibliotek.dll"), staged, overwrite: true));
            await BuildAsync(file);
        }

        Assert.NotEqual(before, await File.ReadAllBytesAsync(staged));
        project.WriteFile("Typ.cs", "public class Typ { public const int Varde = 3; }");
        await BuildAsync(file);
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(staged)!, "*.old-*"));
    }

    private static async Task BuildAsync(string project)
    {
        var start = new ProcessStartInfo(DotNet.Path, ["build", project, "-v", "quiet", "--nologo", "-warnaserror"]) { UseShellExecute = false, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
    }
}
