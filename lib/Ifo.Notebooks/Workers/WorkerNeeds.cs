using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Kernels.Sql;

namespace Ifo.Notebooks.Workers;

/// <summary>What a notebook takes of its process that is costly, or that the process cannot give back.</summary>
/// <param name="HasFSharp">The F# compiler, which takes seconds and a hundred megabytes to start.</param>
/// <param name="Packages">Packages of NuGet, which stay loaded with whatever a notebook has set in them.</param>
internal sealed partial record WorkerNeeds(bool HasFSharp, ImmutableHashSet<string> Packages)
{
    // Cells that are imported are not looked into: they may ask for any package.
    private const string Any = "*";

    /// <summary>What a process has that has served nobody.</summary>
    public static WorkerNeeds None { get; } = new(false, ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase));

    /// <summary>What a notebook may take.</summary>
    public static WorkerNeeds Of(Notebook notebook)
    {
        var code = notebook.Cells.Where(cell => cell.Kind == NotebookCellKind.Code).Select(cell => cell.Source).ToList();
        var packages = code
            .SelectMany(source => Package().Matches(source).Select(match => match.Groups["name"].Value))
            .Where(name => !SqlitePackage.Answers(name))
            .Concat(code.Where(source => source.Contains("#!import", StringComparison.Ordinal)).Select(_ => Any));
        return new(notebook.Languages.Contains(Language.FSharp, StringComparer.Ordinal), None.Packages.Union(packages));
    }

    /// <summary>
    /// Whether a process that has served <paramref name="before"/> may serve these: no package may come with what another
    /// notebook has set in it.
    /// </summary>
    public bool MayFollow(WorkerNeeds before) => Packages.IsEmpty || before.Packages.IsEmpty
        || !(Packages.Contains(Any) || before.Packages.Contains(Any) || Packages.Overlaps(before.Packages));

    /// <summary>Both.</summary>
    public WorkerNeeds And(WorkerNeeds other) => new(HasFSharp || other.HasFSharp, Packages.Union(other.Packages));

    [GeneratedRegex(
        """#r\s*"nuget:\s*(?<name>[^\s,"]+)""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Package();
}
