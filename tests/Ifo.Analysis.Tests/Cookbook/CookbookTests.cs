using System.Reflection;
using System.Xml.Linq;
using Ifo.Analysis.Published;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Ifo.Analysis.Tests.Cookbook;

/// <summary>The examples in the library's documentation, compiled and run as an analyst would run them in a cell.</summary>
public class CookbookTests
{
    private static readonly Assembly Library = typeof(PublishedFigures).Assembly;

    private static readonly Lazy<ScriptOptions> Options = new(() => ScriptOptions.Default
        .WithReferences(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(file) is "netstandard.dll" or "mscorlib.dll")
            .Select(file => (Microsoft.CodeAnalysis.MetadataReference)Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(file)))
        .AddReferences(Library)
        .WithImports(["System", "System.Linq", "System.Collections.Generic", .. Library.GetExportedTypes().Select(type => type.Namespace!).Distinct(StringComparer.Ordinal)]));

    public static IEnumerable<object[]> Examples => Documentation.Members
        .SelectMany(member => member.Descendants("example").Descendants("code").Select(code => new object[] { Documentation.Name(member), Trimmed(code) }));

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task The_example_compiles_and_runs(string member, string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        try
        {
            _ = await CSharpScript.RunAsync(code, Options.Value);
        }
        catch (Exception error) when (error is CompilationErrorException or IfoException or ArgumentException or InvalidOperationException)
        {
            Assert.Fail($"The example of {member} does not run: {error.Message}\n{code}");
        }
    }

    [Theory]
    [InlineData("Published.PublishedFigures.Load(")]
    [InlineData("Published.PublishedFigures.ByMeasure(")]
    [InlineData("Requests.RequestFigures.Compare(")]
    [InlineData("Quantities.RoundingInterval.Of(")]
    [InlineData("Quantities.SwedishNumber.")]
    [InlineData("Statistics.RateRatio.Of(")]
    [InlineData("Presentation.Table.From``1(")]
    [InlineData("Presentation.Chart.Bars(")]
    [InlineData("Presentation.Chart.Lines(")]
    [InlineData("Presentation.Chart.Slope(")]
    [InlineData("Presentation.Chart.DotInterval(")]
    [InlineData("Presentation.Chart.Waterfall(")]
    [InlineData("Changes.ChangeQueries.Changes(")]
    [InlineData("Occupancy.OccupancyQueries.Occupancy(")]
    [InlineData("Budget.BudgetQueries.Budget(")]
    [InlineData("Budget.BudgetQueries.BoardBudgets(")]
    [InlineData("Budget.ForecastQueries.YearEnd(")]
    [InlineData("Regiform.RegiformQueries.Regiform(")]
    [InlineData("Regiform.GroundChecks.CheckGround(")]
    [InlineData("Regiform.ShiftCost.Of(")]
    [InlineData("Database.SqliteDatabase.Of(")]
    [InlineData("Database.DatabaseContents.Write(")]
    [InlineData("Exchange.RequestExport.Read(")]
    [InlineData("Exchange.TableFile.WriteWorkbook(")]
    public void An_entry_point_has_an_example(string start) =>
        Assert.Contains(Documentation.Members, member => Documentation.Name(member).StartsWith("M:Ifo.Analysis." + start, StringComparison.Ordinal) && member.Descendants("example").Any());

    private static string Trimmed(XElement code)
    {
        var lines = code.Value.Split('\n').Select(line => line.TrimEnd()).SkipWhile(line => line.Length == 0).ToList();
        var indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : line.TrimStart())).Trim();
    }
}
