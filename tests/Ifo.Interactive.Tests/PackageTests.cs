using System.Text.RegularExpressions;
using Ifo.Analysis;

namespace Ifo.Interactive.Tests;

/// <summary>What the package runs when a notebook asks for it, extension.dib.</summary>
public partial class PackageTests
{
    private static readonly string Script = File.ReadAllText(Find());

    [Fact]
    public void Every_room_of_the_library_is_opened() => Assert.Equal(
        typeof(IfoException).Assembly.GetExportedTypes().Select(type => type.Namespace!).Distinct().Order(StringComparer.Ordinal),
        Using().Matches(Script).Select(match => match.Groups["name"].Value).Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_rooms_open_together_and_their_types_are_at_hand()
    {
        using var session = new Session();
        await session.RunAsync($"#r \"{typeof(IfoException).Assembly.Location}\"");
        var usings = string.Join('\n', Using().Matches(Script).Select(match => match.Value));
        Assert.Equal("", (await session.RunAsync(usings)).Failure);
        var ran = await session.RunAsync("(typeof(PublishedFigures).Name, Period.Year(2024).Label).ToString()");
        Assert.Equal(("", "(PublishedFigures, 2024)"), (ran.Failure, Assert.Single(ran.As("text/plain"))));
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = Path.Combine(folder.FullName, "lib", "Ifo.Interactive", "extension.dib");
            if (File.Exists(script))
                return script;
        }

        throw new FileNotFoundException("extension.dib");
    }

    [GeneratedRegex("^using (?<name>[^;]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Using();
}
