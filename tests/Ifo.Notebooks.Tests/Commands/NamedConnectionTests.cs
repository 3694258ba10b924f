using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Tests.Commands;

/// <summary>Database servers by the names that the user has given them.</summary>
public sealed class NamedConnectionTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ifo-connections-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_name_has_its_address() =>
        Assert.Equal("postgres://a:b=c@d/e", NamedConnections.Address("tdw", Written("# egna\ntdw = postgres://a:b=c@d/e\n")));

    [Fact]
    public void Of_a_name_that_is_not_there_the_others_are_told_and_no_address()
    {
        var path = Written("tdw = postgres://a:hemligt@d/e\n");
        var error = Assert.Throws<UserErrorException>(() => NamedConnections.Address("x", path));
        Assert.Contains("tdw", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_others_may_read_is_refused()
    {
        if (OperatingSystem.IsWindows()) return;
        var path = Written("tdw = postgres://a\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        var error = Assert.Throws<UserErrorException>(() => NamedConnections.Address("tdw", path));
        Assert.Contains("chmod 600", error.Message, StringComparison.Ordinal);
    }

    private string Written(string text)
    {
        var path = Path.Combine(_folder.FullName, "anslutningar.txt");
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }
}
