using Ifo.Notebooks.Results;
using Ifo.Notebooks.Running;

namespace Ifo.Notebooks.Tests.Running;

/// <summary>Every failing fixture, run once, in one run, with one notebook among them that passes.</summary>
public sealed class FailingFixtures : IAsyncLifetime, IDisposable
{
    private readonly TestProject _project = new TestProject().WithoutNetwork();
    private Dictionary<string, NotebookResult> _results = [];

    internal TestProject Project => _project;

    internal NotebookResult this[string name] => _results[name];

    public async Task InitializeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(TestProject.Fixtures, "fel-*.ipynb"))
            _project.With(Path.GetFileNameWithoutExtension(file));
        _project.With("paket-saknas", "tillstand").WriteFile("notebooks/olaslig.ipynb", "{");
        _results = (await _project.RunAsync()).ToDictionary(result => result.Name, StringComparer.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _project.Dispose();
}
