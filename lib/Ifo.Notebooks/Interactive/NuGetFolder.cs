using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Interactive;

/// <summary>Where NuGet keeps packages on this computer.</summary>
internal static class NuGetFolder
{
    private const string Answer = "global-packages:";

    private static readonly Lazy<string> Asked = new(Ask);

    /// <summary>The folder; NuGet itself is asked, since its configuration may name another than the usual one.</summary>
    public static string Path => Asked.Value;

    private static string Ask()
    {
        var answer = Tool.Ask(DotNet.Path, "nuget", "locals", "global-packages", "--list") ?? "";
        var line = answer.Split('\n').FirstOrDefault(text => text.StartsWith(Answer, StringComparison.Ordinal));
        return line?[Answer.Length..].Trim() is { Length: > 0 } folder
            ? folder
            : System.IO.Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
    }
}
