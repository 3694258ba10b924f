using Ifo.Analysis.DataFiles;
using Ifo.Tests.Shared;

namespace Ifo.Analysis.Tests.Architecture;

/// <summary>Lines that can be read without scrolling. The notebooks' own lines are held to the same width beside the notebooks.</summary>
public class WidthTests
{
    private const int Widest = 130;

    [Theory]
    [InlineData("Ifo.Analysis", 400)]
    [InlineData("Ifo.Notebooks", 100)]
    public void No_line_of_the_libraries_is_wider_than_130_characters(string library, int fewestFiles)
    {
        var root = Path.GetFullPath(Path.Combine(DataFolder.Find(), "..", "lib", library));
        var files = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            .ToList();
        Assert.True(files.Count >= fewestFiles);
        Told.None([.. files.SelectMany(TooWide).Select(line => Path.GetRelativePath(root, line))]);
    }

    private static IEnumerable<string> TooWide(string file) => File.ReadLines(file)
        .Select((line, index) => (line.Length, Number: index + 1))
        .Where(line => line.Length > Widest)
        .Select(line => $"{file}:{line.Number} is {line.Length} characters wide");
}
