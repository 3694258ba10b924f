namespace Ifo.Notebooks.Surroundings;

/// <summary>The dotnet command that this program was started with.</summary>
internal static class DotNet
{
    /// <summary>Its path, or the bare name when only the search path knows it.</summary>
    public static string Path { get; } =
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host && File.Exists(host) ? host
        : System.IO.Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet" ? Environment.ProcessPath!
        : "dotnet";
}
