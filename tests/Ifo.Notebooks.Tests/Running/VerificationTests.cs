using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Running;

namespace Ifo.Notebooks.Tests.Running;

public class VerificationTests
{
    [Fact]
    public async Task Two_runs_of_the_same_notebook_agree_exactly()
    {
        using var project = new TestProject().With("visning", "tid-och-namn", "dela");
        var first = await project.RunAsync();
        var second = await project.RunAsync(project.Settings() with { UseCache = false });
        Assert.All(first.Zip(second), pair => Assert.Empty(Verification.Compare(pair.First.Executed!, pair.Second.Executed!, 0)));
    }

    [Fact]
    public async Task A_changed_value_is_shown_by_cell_with_both_texts()
    {
        using var project = new TestProject().With("tillstand");
        var result = Assert.Single(await project.RunAsync());
        var committed = result.Executed!;
        var changed = committed.Cells[3] with { Outputs = [Plain("43")] };
        var difference = Assert.Single(Verification.Compare(committed with { Cells = committed.Cells.SetItem(3, changed) }, committed, 1e-6));
        Assert.Equal((4, "43", "42"), (difference.CellNumber, difference.Committed, difference.Now));
    }

    [Fact]
    public async Task A_notebook_saved_without_outputs_differs()
    {
        using var project = new TestProject().With("tillstand");
        var result = Assert.Single(await project.RunAsync());
        var committed = NotebookReader.Read(Path.Combine(project.Notebooks, "tillstand.ipynb"));
        Assert.Contains("antalet utdata: 0 sparade, 1 nu", Verification.Compare(committed, result.Executed!, 1e-6).Select(difference => difference.What));
    }

    [Theory]
    [InlineData("7 425 st", "7 425 st", true)]
    [InlineData("a 1,0000001 b", "a 1,0000002 b", true)]
    [InlineData("a 1,00001 b", "a 1,00002 b", false)]
    [InlineData("1e10", "1.0000000001e10", true)]
    [InlineData("−5", "5", false)]
    [InlineData("en 1", "ett 1", false)]
    [InlineData("1 2", "1", false)]
    [InlineData("", "x", false)]
    [InlineData("Wall time: 1.2ms", "Wall time: 99ms", true)]
    [InlineData("Total time: 1.2ms", "Total time: 99ms", false)]
    public void Text_is_compared_exactly_and_numbers_within_the_tolerance(string left, string right, bool equal)
    {
        Assert.Equal(equal, NumberAwareText.FirstDifference(left, right, 1e-6) is null);
        Assert.Equal(equal, NumberAwareText.FirstDifference(right, left, 1e-6) is null);
    }

    [Fact]
    public void Every_text_equals_itself_and_differs_from_itself_with_a_letter_more() =>
        Prop.ForAll<NonNull<string>>(text =>
            NumberAwareText.FirstDifference(text.Get, text.Get, 0) is null
            && NumberAwareText.FirstDifference(text.Get, text.Get + "å", 0) is not null).QuickCheckThrowOnFailure();

    [Fact]
    public void A_number_is_equal_to_another_exactly_when_they_are_within_the_tolerance() =>
        Prop.ForAll<int, int>((a, b) =>
        {
            var equal = NumberAwareText.FirstDifference(Text(a), Text(b), 0.01) is null;
            return equal == (Math.Abs((double)a - b) <= 0.01 * Math.Max(1, Math.Max(Math.Abs((double)a), Math.Abs((double)b))));
        }).QuickCheckThrowOnFailure();

    private static string Text(int number) => "värde " + number.ToString(CultureInfo.InvariantCulture) + " st";

    private static DisplayOutput Plain(string text) => new(
        System.Collections.Immutable.ImmutableSortedDictionary<string, System.Text.Json.Nodes.JsonNode>.Empty.Add("text/plain", System.Text.Json.Nodes.JsonValue.Create(text)), [], true);
}
