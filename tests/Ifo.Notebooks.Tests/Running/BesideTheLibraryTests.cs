using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Running;
using static Ifo.Notebooks.Tests.MadeNotebook;

namespace Ifo.Notebooks.Tests.Running;

/// <summary>Projects beside the library are built for the first notebook that names their file.</summary>
public sealed class BesideTheLibraryTests : IDisposable
{
    private const string Reference = "#r \"../lib/Ifo.Analysis/bin/notebook/Ifo.Prov.dll\"\nIfoProv.Varde";

    private readonly TestProject _project = new();

    private string Staged => Path.Combine(_project.Root, "lib", "Ifo.Analysis", "bin", "notebook", "Ifo.Prov.dll");

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task What_is_missing_is_built_and_what_is_older_than_its_sources_built_anew()
    {
        var notebook = Write("1");
        await new BesideTheLibrary(_project.Root).ReadyAsync(notebook, NotebookHost.Own);
        var first = await File.ReadAllBytesAsync(Staged);
        await new BesideTheLibrary(_project.Root).ReadyAsync(notebook, NotebookHost.Own);
        Assert.Equal(first, await File.ReadAllBytesAsync(Staged));
        File.SetLastWriteTimeUtc(_project.WriteFile("lib/Ifo.Prov/Typ.cs", Source("22")), DateTime.UtcNow.AddMinutes(1));
        await new BesideTheLibrary(_project.Root).ReadyAsync(notebook, NotebookHost.Own);
        Assert.NotEqual(first, await File.ReadAllBytesAsync(Staged));
    }

    [Fact]
    public void A_notebooks_key_is_of_the_sources_whether_they_are_built_or_not()
    {
        var notebook = Write("1");
        var before = new Fingerprint(_project.Root).Of(notebook);
        _project.WriteFile(Path.GetRelativePath(_project.Root, Staged), "byggd");
        Assert.Equal(before, new Fingerprint(_project.Root).Of(notebook));
        _project.WriteFile("lib/Ifo.Prov/Typ.cs", Source("2"));
        Assert.NotEqual(before, new Fingerprint(_project.Root).Of(notebook));
    }

    [Fact]
    public void The_library_itself_and_files_elsewhere_are_no_such_project()
    {
        Write("1");
        var beside = new BesideTheLibrary(_project.Root);
        Assert.Equal("Ifo.Prov", beside.ProjectOf(Staged));
        Assert.Null(beside.ProjectOf(Path.Combine(Path.GetDirectoryName(Staged)!, "Ifo.Analysis.dll")));
        Assert.Null(beside.ProjectOf(Path.Combine(Path.GetDirectoryName(Staged)!, "Ifo.Annat.dll")));
        Assert.Null(beside.ProjectOf(Path.Combine(_project.Root, "Ifo.Prov.dll")));
    }

    private static string Source(string value) => $"public static class IfoProv {{ public static int Varde => {value}; }}";

    private Notebook Write(string value)
    {
        _project.WriteFile("lib/Ifo.Prov/Ifo.Prov.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <NotebookFolder>$(MSBuildProjectDirectory)/../Ifo.Analysis/bin/notebook/</NotebookFolder>
              </PropertyGroup>
              <Import Project="{Path.Combine(TestProject.Repository, "lib", "Ifo.Analysis", "StageForNotebooks.targets")}" />
            </Project>
            """);
        _project.WriteFile("lib/Ifo.Prov/Typ.cs", Source(value));
        return NotebookReader.Read(_project.WriteFile("notebooks/prov.ipynb", Of([Reference])));
    }
}
