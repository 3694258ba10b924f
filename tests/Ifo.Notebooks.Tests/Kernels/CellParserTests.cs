using FsCheck;
using FsCheck.Fluent;
using Ifo.Notebooks.Kernels;

namespace Ifo.Notebooks.Tests.Kernels;

public class CellParserTests
{
    [Fact]
    public void Code_keeps_its_line_numbers_whatever_stands_before_it()
    {
        var steps = CellParser.Parse("#!fsharp\n#r \"a.dll\"\nlet a = 1\n#!time\nlet b = 2", "csharp");
        var first = Assert.IsType<CodeStep>(steps[0]);
        var second = Assert.IsType<CodeStep>(steps[2]);
        Assert.Equal("let a = 1", first.Code.Split('\n')[2]);
        Assert.Equal("let b = 2", second.Code.Split('\n')[4]);
        Assert.Equal(("fsharp", 2, "a.dll", false), (first.Language, first.References[0].Line, first.References[0].Target, first.References[0].IsSource));
        Assert.Equal(("time", 4), (Assert.IsType<MagicStep>(steps[1]).Name, steps[1].Line));
    }

    [Theory]
    [InlineData("""#r "nuget: A, 1.0" """, "nuget: A, 1.0")]
    [InlineData("""  #r @"C:\a b\c.dll" """, @"C:\a b\c.dll")]
    [InlineData("""#i "nuget: /kalla";""", "nuget: /kalla")]
    public void References_are_read_with_and_without_at_signs_and_semicolons(string line, string target) =>
        Assert.Equal(target, Assert.Single(Assert.IsType<CodeStep>(Assert.Single(CellParser.Parse(line, "csharp"))).References).Target);

    [Fact]
    public void Arguments_in_quotes_are_one_argument()
    {
        var magic = Assert.IsType<MagicStep>(Assert.Single(CellParser.Parse("#!connect sqlite --kernel-name reg \"Data Source=en fil.db\"", "csharp")));
        Assert.Equal(["sqlite", "--kernel-name", "reg", "Data Source=en fil.db"], magic.Arguments);
    }

    [Fact]
    public void An_empty_cell_has_no_steps() => Assert.Empty(CellParser.Parse(" \n\n", "csharp"));

    [Fact]
    public void Every_line_of_code_stands_on_its_own_line_number_in_exactly_one_step() =>
        Prop.ForAll(Gen.Elements("let a = 1", "", "#!csharp", "#!fsharp", "#!time", "#r \"x.dll\"", "#!set --name a --value b", "  b").ArrayOf().ToArbitrary(), lines =>
        {
            var steps = CellParser.Parse(string.Join('\n', lines), "csharp").OfType<CodeStep>().ToList();
            return Enumerable.Range(0, lines.Length).Where(i => lines[i].Length > 0 && !lines[i].StartsWith('#')).All(i =>
                steps.Count(step => step.Code.Split('\n').ElementAtOrDefault(i) == lines[i]) == 1);
        }).QuickCheckThrowOnFailure();
}
