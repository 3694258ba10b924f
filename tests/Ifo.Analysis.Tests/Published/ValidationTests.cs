using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Published;
using Ifo.Analysis.Synthesis;

namespace Ifo.Analysis.Tests.Published;

public class ValidationTests
{
    private const string Units = "taxonomy/units.csv";

    [Fact]
    public void The_projects_own_package_has_no_problem() => Assert.Empty(PublishedFigures.Validate());

    [Theory]
    [InlineData("\nkr,", "\nkronor-skrivna-fel,", "key")]
    [InlineData(",1000000\n", ",en miljon\n", "factor")]
    public void A_cell_that_breaks_its_schema_is_named(string old, string replacement, string column)
    {
        using var copy = new DataCopy();
        copy.Replace(Units, old, replacement);
        var problems = PublishedFigures.Validate(copy.Folder);
        Assert.Contains(problems, problem => problem.File == Units && problem.Column == column);
    }

    [Fact]
    public void A_key_that_stands_twice_is_named_once()
    {
        using var copy = new DataCopy();
        copy.Replace(Units, "\ntkr,", "\nkr,");
        Assert.Single(PublishedFigures.Validate(copy.Folder), problem => problem.File == Units && problem.Column == "key" && problem.Expected.Contains("inte redan finns", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_that_the_package_does_not_list_is_named()
    {
        using var copy = new DataCopy();
        copy.Write("published/extra.csv", "id\n1\n");
        var problem = Assert.Single(PublishedFigures.Validate(copy.Folder));
        Assert.Equal((DataFolder.PackageFile, "published/extra.csv"), (problem.File, problem.Found));
    }

    [Fact]
    public void A_column_that_the_schema_does_not_have_is_named_once()
    {
        using var copy = new DataCopy();
        copy.Replace(Units, "key,label,english", "key,benamning,english");
        var problems = PublishedFigures.Validate(copy.Folder).Where(problem => problem.File == Units).ToList();
        Assert.Equal(["label", "benamning"], problems.Select(problem => problem.Column).Distinct());
        Assert.Equal(2, problems.Count);
    }

    [Fact]
    public void A_register_that_breaks_its_rules_is_named_by_line_and_column()
    {
        const string file = "synthetic/synthetic-placement-requests-2023-2024.csv";
        using var copy = new DataCopy();
        copy.Replace(file, "\n2,2023-", "\n1,2023-");
        Assert.Empty(SyntheticRegister.Validate());
        var problem = Assert.Single(SyntheticRegister.Validate(copy.Folder));
        Assert.Equal((file, 3, "request"), (problem.File, problem.Line, problem.Column));
        copy.Delete(file);
        Assert.Empty(SyntheticRegister.Validate(copy.Folder));
    }

    [Fact]
    public void A_package_that_is_no_json_is_one_problem()
    {
        using var copy = new DataCopy();
        copy.Write(DataFolder.PackageFile, "{ oj");
        Assert.Contains(PublishedFigures.Validate(copy.Folder), problem => problem.File == DataFolder.PackageFile && problem.Line == 1);
    }
}
