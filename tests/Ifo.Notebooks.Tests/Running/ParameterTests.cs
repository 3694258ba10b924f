using FsCheck;
using FsCheck.Fluent;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Running;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Tests.Running;

public class ParameterTests
{
    private static readonly Notebook Fixture = NotebookReader.Read(Path.Combine(TestProject.Fixtures, "parametrar.ipynb"));

    [Fact]
    public void Declarations_have_type_default_and_description()
    {
        var declared = ParameterCell.Declarations(Fixture);
        Assert.Equal(["ar", "omrade", "andel", "tathet", "allt", "antal", "niva"], declared.Select(parameter => parameter.Name));
        Assert.Equal(
            [ParameterType.Int, ParameterType.Text, ParameterType.Decimal, ParameterType.Double, ParameterType.Bool, ParameterType.Long, ParameterType.Double],
            declared.Select(parameter => parameter.Type));
        Assert.Equal("året som redovisas", declared[0].Description);
        Assert.Equal("konfidensnivå", declared[6].Description);
        Assert.Equal("\"IFO Vuxen\"", declared[1].Default);
    }

    [Fact]
    public void A_text_on_several_lines_is_shown_on_one()
    {
        var cell = Fixture.Cells[0] with { Source = "string mått = \"\"\"\n    ett, två,\n    tre\n    \"\"\"; // nycklar" };
        var declared = Assert.Single(ParameterCell.Declarations(Fixture with { Cells = [cell] }));
        Assert.Equal((ParameterType.Text, "nycklar"), (declared.Type, declared.Description));
        Assert.Equal("\"ett, två, tre\"", declared.Default);
    }

    [Fact]
    public async Task Defaults_are_used_until_others_are_given()
    {
        using var project = new TestProject().With("parametrar");
        var defaults = Assert.Single(await project.RunAsync());
        Assert.Equal("2024 IFO Vuxen 0.05 1.5 True 7425", defaults.Text(3));

        var given = Assert.Single(await project.RunAsync(project.Settings("ar=2023", "omrade=IFO \"Barn\" och unga", "andel=0,1", "tathet=2", "allt=nej", "antal=-3", "niva=0.9")));
        Assert.Equal("2023 IFO \"Barn\" och unga 0.1 2 False -3", given.Text(5));
        Assert.Equal("0.9", given.Text(6));
        Assert.Equal([ParameterValues.Tag], given.Executed!.Cells[1].Tags);
    }

    [Theory]
    [InlineData("ar=tjugo", "fann ”tjugo”; väntade ett heltal, till exempel 2024")]
    [InlineData("ar=2024.5", "väntade ett heltal")]
    [InlineData("ar=", "väntade ett heltal")]
    [InlineData("ar=99999999999", "väntade ett heltal")]
    [InlineData("andel=många", "väntade ett tal")]
    [InlineData("niva=NaN", "väntade ett tal")]
    [InlineData("allt=kanske", "väntade ja eller nej")]
    [InlineData("är=2024", "Parametrar: ar, omrade, andel")]
    public void A_wrong_type_or_an_unknown_name_is_refused_before_anything_runs(string pair, string message)
    {
        var error = Assert.Throws<UserErrorException>(() => ParameterValues.Parse([pair]).Inject([Fixture]));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("=5")]
    public void A_pair_needs_a_name_and_an_equals_sign(string pair) =>
        Assert.Contains("väntade namn=värde", Assert.Throws<UserErrorException>(() => ParameterValues.Parse([pair])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_name_given_twice_is_refused() =>
        Assert.Contains("mer än en gång", Assert.Throws<UserErrorException>(() => ParameterValues.Parse(["ar=1", "ar=2"])).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_values_the_notebooks_are_untouched() =>
        Assert.Same(Fixture, Assert.Single(ParameterValues.Parse([]).Inject([Fixture])));

    [Theory]
    [InlineData("var a = Math.Sqrt(2);")]
    [InlineData("Console.WriteLine();")]
    [InlineData("int a;")]
    [InlineData("int a = \"b\";")]
    public void A_parameter_cell_holds_plain_values_only(string source)
    {
        var cell = Fixture.Cells[0] with { Source = source };
        var error = Assert.Throws<UserErrorException>(() => ParameterCell.Declarations(Fixture with { Cells = [cell] }));
        Assert.Contains("cell 1, rad 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_given_is_the_text_that_the_cell_gets() =>
        Prop.ForAll<NonNull<string>>(given =>
        {
            var text = given.Get.Trim();
            var injected = ParameterValues.Parse(["omrade=" + text]).Inject([Fixture])[0].Cells[1].Source;
            var literal = Microsoft.CodeAnalysis.CSharp.SyntaxFactory.ParseExpression(injected["string omrade = ".Length..^1]);
            return Assert.IsType<Microsoft.CodeAnalysis.CSharp.Syntax.LiteralExpressionSyntax>(literal).Token.ValueText == text;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_whole_number_given_is_the_number_that_the_cell_gets() =>
        Prop.ForAll<int>(number =>
        {
            var injected = ParameterValues.Parse([$"ar={number}"]).Inject([Fixture])[0].Cells[1].Source;
            return injected == string.Create(System.Globalization.CultureInfo.InvariantCulture, $"int ar = {number};");
        }).QuickCheckThrowOnFailure();
}
