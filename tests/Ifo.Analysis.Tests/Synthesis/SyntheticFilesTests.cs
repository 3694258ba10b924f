using System.Text.Json;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Synthesis;
using Ifo.Analysis.Tests.Published;

namespace Ifo.Analysis.Tests.Synthesis;

/// <summary>The registers that are committed in the data package.</summary>
public class SyntheticFilesTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Load();

    [Fact]
    public void The_committed_requests_are_what_the_generator_makes() =>
        IsCommitted(SyntheticFiles.Requests, RequestRegisterTests.Written(SyntheticRegister.Requests(Figures)));

    [Fact]
    public void The_committed_placements_are_what_the_generator_makes() =>
        IsCommitted(SyntheticFiles.Placements, RequestRegisterTests.Written(SyntheticRegister.Placements(Figures)));

    [Fact]
    public void The_package_describes_the_registers_as_the_generator_does()
    {
        IsDescribed(SyntheticFiles.Requests, SyntheticRegister.Requests(Figures).Description);
        IsDescribed(SyntheticFiles.Placements, SyntheticRegister.Placements(Figures).Description);
    }

    [Fact]
    public void The_requests_are_read_back_as_they_were_made()
    {
        var read = SyntheticRegister.LoadRequests();
        Assert.Equal(SyntheticRegister.Requests(Figures).Rows(), read);
        Assert.Equal("Källa: Syntetiska data, synthetic/synthetic-placement-requests-2023-2024.csv. Period: 2023–2024. n = 14 481 förfrågningar.", read.Caption.SourceLine.Replace('\u00A0', ' '));
    }

    [Fact]
    public void The_placements_are_read_back_as_they_were_made()
    {
        var read = SyntheticRegister.LoadPlacements();
        Assert.Equal(SyntheticRegister.Placements(Figures).Rows(), read);
        Assert.Equal(DataKind.Synthetic, read.Caption.Kind);
    }

    [Fact]
    public void Every_problem_of_a_spoiled_register_is_listed()
    {
        using var copy = new DataCopy();
        copy.Write(SyntheticFiles.Requests, string.Join('\n', string.Join(',', SyntheticRequests.Columns),
            "1,2023-13-01,socialforvaltning-centrum,socialt-boende,,p0123456789,ramavtal,privata,980,placering",
            "1,2023-01-02,socialforvaltning-centrm,hvb,,p012345678x,iop,privata,0,kanske",
            "3,2023-01-02,socialforvaltning-centrum,socialt-boende,hvb-akut,p0123456789,ramavtal,privata,980,placering", ""));
        var problems = Assert.Throws<DataProblemException>(() => SyntheticRegister.LoadRequests(copy.Folder)).Problems;
        Assert.Equal(
            ["received", "administration", "day_price", "ground", "outcome", "part", "person", "request", "part"],
            problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column, StringComparer.Ordinal).Select(problem => problem.Column));
    }

    [Fact]
    public void A_placement_that_ends_before_it_starts_is_refused()
    {
        using var copy = new DataCopy();
        copy.Write(SyntheticFiles.Placements, string.Join(',', SyntheticPlacements.Columns) + "\n1,q0123456789,socialforvaltning-centrum,hvb,privata,2023-02-02,2023-02-01,7000\n");
        Assert.Equal("end", Assert.Single(Assert.Throws<DataProblemException>(() => SyntheticRegister.LoadPlacements(copy.Folder)).Problems).Column);
    }

    // A new file is left beside the test, to be looked at and put in the place of the old one.
    private static void IsCommitted(string file, byte[] made)
    {
        var committed = Path.Combine(DataFolder.Find(), file);
        var isSame = File.Exists(committed) && File.ReadAllBytes(committed).AsSpan().SequenceEqual(made);
        if (!isSame) File.WriteAllBytes(Path.Combine(AppContext.BaseDirectory, Path.GetFileName(file)), made);
        Assert.True(isSame, $"{file} is not what the generator makes; see {AppContext.BaseDirectory}.");
    }

    private static void IsDescribed(string file, string description)
    {
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(DataFolder.Find(), DataFolder.PackageFile)));
        var resource = package.RootElement.GetProperty("resources").EnumerateArray().Single(resource => resource.GetProperty("path").GetString() == file);
        Assert.Equal("synthetic", resource.GetProperty("kind").GetString());
        Assert.Contains("synthetic", Path.GetFileName(file), StringComparison.Ordinal);
        Assert.Equal(description, resource.GetProperty("description").GetString());
        Assert.Contains("syntetiska data", resource.GetProperty("title").GetString(), StringComparison.Ordinal);
    }
}
