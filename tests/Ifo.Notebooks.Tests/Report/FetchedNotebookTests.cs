using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Report;
using Ifo.Notebooks.Results;
using Ifo.Notebooks.Running;
using Ifo.Notebooks.Tests.Commands;

namespace Ifo.Notebooks.Tests.Report;

/// <summary>A notebook fetched from the foot of its page, and run where it lands.</summary>
public sealed class FetchedNotebookTests : IDisposable
{
    private const string Name = "02-kostnad-per-invanare";

    private static readonly NotebookResult Committed = CommittedNotebooks.Results.Single(result => result.Name == Name);

    private readonly TestProject _project = new();
    private readonly string _landed = Directory.CreateTempSubdirectory("ifo-hamtat-").FullName;

    public FetchedNotebookTests() => ReportFiles.Write(_project.Settings(), [Committed]);

    [Fact]
    public async Task It_runs_in_another_folder_with_the_outputs_that_it_was_fetched_with()
    {
        File.Copy(ExecutedCopies.FileOf(_project.Report, Name), Path.Combine(_landed, Name + ".ipynb"));
        var (exit, output) = await IfoCommand.RunAsync(_landed, "run", Name + ".ipynb");
        Assert.True(exit == 0, output);
        var copy = NotebookReader.Read(ExecutedCopies.FileOf(Path.Combine(_landed, "report"), Name));
        var executed = ExecutedCopies.WithoutAdditions(copy);
        Assert.Empty(Verification.Compare(Committed.Executed!, executed, 0));
    }

    [Fact]
    public void It_says_itself_how_to_run_it()
    {
        var copy = NotebookReader.Read(ExecutedCopies.FileOf(_project.Report, Name));
        var note = Assert.Single(copy.Cells, cell => cell.HasTag(NeedsNote.Tag));
        Assert.Contains($"run {Name}.ipynb", note.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_says_beside_the_link_that_it_needs_the_project() => Assert.Contains(
        "För att köras behöver den projektet, med bibliotek och uppgifter; hur står överst i den.",
        File.ReadAllText(Path.Combine(_project.Report, Name + ".html")), StringComparison.Ordinal);

    [Fact]
    public void A_notebook_without_the_library_needs_nothing_and_says_nothing()
    {
        var plain = NotebookReader.Read(Path.Combine(TestProject.Fixtures, "tillstand.ipynb"));
        Assert.Same(plain, NeedsNote.Insert(plain));
    }

    public void Dispose()
    {
        _project.Dispose();
        Directory.Delete(_landed, recursive: true);
    }
}
