using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Published;

namespace Ifo.Analysis.Tests.Published;

/// <summary>Tests that change what the whole process sees, and so run alone.</summary>
[CollectionDefinition(nameof(DataFolderTests), DisableParallelization = true)]
public sealed class DataFolderTestsAlone;

[Collection(nameof(DataFolderTests))]
public sealed class DataFolderTests : IDisposable
{
    private readonly string? _before = Environment.GetEnvironmentVariable(DataFolder.Variable);
    private readonly string _folder = Directory.GetCurrentDirectory();

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(DataFolder.Variable, _before);
        Directory.SetCurrentDirectory(_folder);
    }

    [Fact]
    public void The_environment_variable_names_the_folder()
    {
        using var copy = new DataCopy();
        Environment.SetEnvironmentVariable(DataFolder.Variable, copy.Folder);
        Assert.Equal(copy.Folder, DataFolder.Find());
    }

    [Fact]
    public void A_wrong_environment_variable_is_named_in_the_error()
    {
        Environment.SetEnvironmentVariable(DataFolder.Variable, Path.Combine(_folder, "saknas"));
        Assert.Contains(DataFolder.Variable, Assert.Throws<DataProblemException>(() => PublishedFigures.Load()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_is_sought_upwards()
    {
        Environment.SetEnvironmentVariable(DataFolder.Variable, null);
        Assert.Equal("data-samples", Path.GetFileName(DataFolder.Find()));
    }

    [Fact]
    public void Where_there_is_none_the_error_says_where_it_was_sought_and_what_to_do()
    {
        Environment.SetEnvironmentVariable(DataFolder.Variable, null);
        var empty = Directory.CreateTempSubdirectory("ifo-tom-").FullName;
        Directory.SetCurrentDirectory(empty);
        var message = Assert.Throws<DataProblemException>(() => DataFolder.Find()).Message;
        Assert.Contains(Path.GetFileName(empty), message, StringComparison.Ordinal);
        Assert.Contains(DataFolder.Variable, message, StringComparison.Ordinal);
        Directory.SetCurrentDirectory(_folder);
        Directory.Delete(empty);
    }
}
