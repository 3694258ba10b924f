using System.Text.RegularExpressions;
using Ifo.Notebooks.Checks;
using Ifo.Notebooks.Documents;

namespace Ifo.Notebooks.Tests.Packages;

/// <summary>A notebook says exactly which version of a package it was made with; what is written elsewhere of versions follows it.</summary>
public sealed partial class PinnedPackagesTests
{
    private static readonly IReadOnlyList<(Notebook Notebook, string Name, string Version)> Asked =
    [
        .. from notebook in CommittedNotebooks.All
           from cell in notebook.Cells
           from Match match in Directive().Matches(cell.Source)
           select (notebook, match.Groups["name"].Value, match.Groups["version"].Value),
    ];

    [Fact]
    public void Every_package_is_pinned_to_one_version() =>
        Assert.All(Asked, asked => Assert.Matches(@"^\[[0-9]+(\.[0-9]+)+\]$", asked.Version));

    [Fact]
    public void A_notebook_that_asks_for_a_package_says_that_it_needs_one() =>
        Assert.All(CommittedNotebooks.All, notebook => Assert.Equal(Asked.Any(asked => asked.Notebook == notebook), notebook.Requires.Contains("nuget", StringComparer.Ordinal)));

    [Fact]
    public void The_doctor_asks_for_the_same_versions() => Assert.Equal(
        Asked.Select(asked => (asked.Name, asked.Version.Trim('[', ']'))).Distinct().Order(),
        Doctor.NotebookPackages.Order());

    [Fact]
    public void The_environments_page_names_the_same_versions()
    {
        var page = Regex.Replace(File.ReadAllText(Path.Combine(TestProject.Repository, "environment.md")), @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.All(Asked, asked => Assert.Contains($"**{asked.Name} {asked.Version.Trim('[', ']')}**", page, StringComparison.Ordinal));
    }

    [GeneratedRegex(""""#r "nuget: (?<name>[^,"]+)(, ?(?<version>[^"]*))?["]"""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Directive();
}
