using Ifo.Analysis.DataFiles;
using Ifo.Tests.Shared;

namespace Ifo.Analysis.Tests.Architecture;

/// <summary>What a file uses stands in order: System first, then by name.</summary>
public class UsingOrderTests
{
    [Fact]
    public void What_is_used_stands_in_order()
    {
        var root = Path.GetFullPath(Path.Combine(DataFolder.Find(), ".."));
        string[] files = [.. new[] { "lib", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))];
        Assert.True(files.Length > 500);
        Told.None([.. files.Where(file => !IsInOrder(File.ReadLines(file)))]);
    }

    private static bool IsInOrder(IEnumerable<string> lines)
    {
        var used = lines
            .TakeWhile(line => !line.StartsWith("namespace ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains('=') && !line.Contains(" static "))
            .Select(line => line["using ".Length..].TrimEnd(';'))
            .ToList();
        return used.SequenceEqual(used
            .OrderBy(name => name.Split('.')[0] != "System")
            .ThenBy(name => name.Replace('.', '\u0001'), StringComparer.OrdinalIgnoreCase));
    }
}
