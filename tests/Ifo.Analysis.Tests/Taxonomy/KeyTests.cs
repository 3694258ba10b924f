using System.Reflection;
using System.Text.RegularExpressions;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Tests.Taxonomy;

public sealed partial class KeyTests
{
    // Rooms whose words are the same but mean other things: units, roles of a claim's inputs, columns of files and tables.
    private static readonly string[] OtherWords =
        ["Quantities/Unit.cs", "Audit/Claims/", "Audit/Measuring/", "Database/", "DataFiles/", "Exchange/", "Presentation/", "Synthesis/Synthetic", "Taxonomy/"];

    private static readonly Taxonomies Lists = Taxonomies.Load();

    [Fact]
    public void Every_measure_has_a_constant_and_every_constant_is_a_measure() =>
        Assert.Equal(Lists.Measures.Select(measure => measure.Key).Order(StringComparer.Ordinal), Constants(typeof(MeasureKeys)));

    [Fact]
    public void Every_basis_has_a_constant_and_every_constant_is_a_basis() =>
        Assert.Equal(Lists.Bases.Select(basis => basis.Key).Order(StringComparer.Ordinal), Constants(typeof(BasisKeys)));

    [Fact]
    public void A_constant_is_named_as_its_key()
    {
        foreach (var field in typeof(MeasureKeys).GetFields().Concat(typeof(BasisKeys).GetFields()))
            Assert.Equal(((string)field.GetRawConstantValue()!).Replace("-", "", StringComparison.Ordinal), field.Name, ignoreCase: true);
    }

    [Fact]
    public void The_library_writes_no_key_of_a_measure_or_a_basis_as_text()
    {
        var keys = Constants(typeof(MeasureKeys)).Concat(Constants(typeof(BasisKeys))).ToHashSet(StringComparer.Ordinal);
        var library = Path.Combine(DataFolder.Find(), "..", "lib", "Ifo.Analysis");
        var files = Directory.EnumerateFiles(library, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(library, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal))
            .Where(file => !OtherWords.Any(other => file.StartsWith(other, StringComparison.Ordinal)))
            .ToList();
        Assert.True(files.Count > 100);
        Assert.Empty(files.SelectMany(file => Texts(Path.Combine(library, file)).Where(keys.Contains).Select(key => $"{file}: \"{key}\"")));
    }

    private static IEnumerable<string> Texts(string file) => File.ReadLines(file)
        .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
        .SelectMany(line => Literal().Matches(line).Select(match => match.Groups["text"].Value));

    private static IEnumerable<string> Constants(Type keys) =>
        keys.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal);

    [GeneratedRegex("\"(?<text>[a-z][a-z0-9-]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Literal();
}
