namespace Ifo.Notebooks.Tests.Guides;

/// <summary>A text that a reader follows: the README, the environment's page, the guide for contributors, the pages beside the data.</summary>
internal sealed record Guide(string Name, string Text)
{
    public static IReadOnlyList<Guide> All { get; } =
    [
        .. from folder in new[] { TestProject.Repository, Path.Combine(TestProject.Repository, "data-samples") }
           let depth = folder == TestProject.Repository ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories
           from file in Directory.EnumerateFiles(folder, "*.md", depth).Order(StringComparer.Ordinal)
           select Read(Path.GetRelativePath(TestProject.Repository, file).Replace('\\', '/')),
    ];

    public static Guide Read(string name) => new(name, File.ReadAllText(Path.Combine(TestProject.Repository, name)).ReplaceLineEndings("\n"));

    public IReadOnlyList<Fence> Fences => Fence.In(Text);

    /// <summary>The code that a reader types into the cells of one notebook, in the order of the text.</summary>
    public IReadOnlyList<Fence> Cells => [.. Fences.Where(fence => fence.Language is "csharp" or "fsharp" or "sql")];

    public override string ToString() => Name;
}
