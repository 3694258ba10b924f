using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

// How values are shown is one for the whole process, so that two notebooks at once would change it for each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Ifo.Interactive.Tests;

/// <summary>A notebook in .NET Interactive within the test's own process, with the extension loaded.</summary>
internal sealed class Session : IDisposable
{
    private readonly CompositeKernel _root = [];

    public Session()
    {
        _root.Add(new CSharpKernel().UseKernelHelpers().UseValueSharing());
        Extension.Load(_root);
    }

    public CompositeKernel Root => _root;

    /// <summary>Runs a cell and gives what it showed, or why it failed.</summary>
    public async Task<Ran> RunAsync(string code, string kernel = "csharp")
    {
        var result = await _root.SendAsync(new SubmitCode(code, kernel));
        var failure = result.Events.OfType<CommandFailed>().LastOrDefault()?.Message ?? "";
        return new Ran([.. result.Events.OfType<DisplayEvent>().SelectMany(shown => shown.FormattedValues)], failure);
    }

    public void Dispose() => _root.Dispose();
}

/// <summary>What a cell did.</summary>
internal sealed record Ran(IReadOnlyList<FormattedValue> Shown, string Failure)
{
    /// <summary>What was shown in one form.</summary>
    public IReadOnlyList<string> As(string mimeType) =>
        [.. Shown.Where(value => value.MimeType == mimeType).Select(value => value.Value)];

    /// <summary>The only HTML that was shown.</summary>
    public string Html => Assert.Single(As("text/html"));
}
