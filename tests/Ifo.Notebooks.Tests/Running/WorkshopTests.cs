using System.Text.RegularExpressions;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Tests.Running;

/// <summary>The workshops as a participant meets them: unanswered, and with the hidden solutions written in.</summary>
public partial class WorkshopTests
{
    public static TheoryData<string> Workshops =>
        [.. Directory.GetFiles(Path.Combine(TestProject.Repository, "notebooks"), "3*-verkstad-*.ipynb").Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => !name.EndsWith("lararen", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static string Repository => TestProject.Repository.Replace('\\', '/');

    [Fact]
    public void There_are_three() => Assert.Equal(3, Workshops.Count);

    [Theory]
    [MemberData(nameof(Workshops))]
    public async Task The_hidden_solutions_are_right(string workshop)
    {
        using var project = new TestProject();
        var solved = Solved(Text(workshop), out var count);
        Assert.Equal(4, count);
        project.WriteFile($"notebooks/{workshop}.ipynb", solved);
        var result = Assert.Single(await project.RunAsync());
        Assert.True(result.Outcome == RunOutcome.Passed, $"{result.Failure}");
        Assert.Equal(count, Replies(result.Executed!, "**Rätt.**"));
    }

    [Theory]
    [MemberData(nameof(Workshops))]
    public void As_committed_the_answers_are_missing(string workshop)
    {
        var notebook = NotebookReader.Read(Path.Combine(TestProject.Repository, "notebooks", workshop + ".ipynb"));
        Assert.Equal(4, Replies(notebook, "skriv ditt svar"));
        Assert.Equal(0, Replies(notebook, "**Rätt.**"));
    }

    private static int Replies(Notebook notebook, string words) => notebook.Cells
        .Where(cell => cell.Source.Contains(".Check(", StringComparison.Ordinal))
        .Count(cell => cell.Outputs.OfType<DisplayOutput>().Any(output => output.Text("text/markdown")?.Contains(words, StringComparison.Ordinal) == true));

    private static string Text(string workshop) =>
        File.ReadAllText(Path.Combine(TestProject.Repository, "notebooks", workshop + ".ipynb"))
            .Replace("../lib/", Repository + "/lib/", StringComparison.Ordinal)
            .Replace("PublishedFigures.Load()", $"PublishedFigures.Load(\\\"{Repository}/data-samples\\\")", StringComparison.Ordinal);

    // The text of the file is changed as a participant would: each answer of null becomes the solution that is folded below it.
    private static string Solved(string text, out int count)
    {
        var solutions = Solution().Matches(text).Where(match => match.Groups["code"].Value != "null").ToDictionary(match => match.Groups["answer"].Value, match => match.Groups["code"].Value, StringComparer.Ordinal);
        count = solutions.Count;
        return solutions.Aggregate(text, (all, solution) => all.Replace($"{solution.Key} = null;", $"{solution.Key} = {solution.Value};", StringComparison.Ordinal));
    }

    [GeneratedRegex("\"decimal\\? (?<answer>svar[0-9]+) = (?<code>(?:[^\"\\\\;]|\\\\.)+);", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Solution();
}
