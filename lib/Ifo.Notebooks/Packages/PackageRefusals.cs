using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Ifo.Notebooks.Packages;

/// <summary>
/// Remembers for an hour that packages could not be reached, so that a run without a network does not ask the same sources
/// again for each run. The memory holds only while the packages asked for and NuGet's configuration are the same.
/// </summary>
internal sealed class PackageRefusals(string place, TimeProvider clock)
{
    /// <summary>How long a refusal is remembered.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private const string FileName = "refused.json";

    private string File => Path.Combine(place, FileName);

    /// <summary>Forgets every refusal, so that the next run asks the sources again.</summary>
    /// <param name="start">A folder of the project.</param>
    public static void ForgetAll(string start)
    {
        var packages = PackageRestore.Folder(start);
        if (!Directory.Exists(packages))
            return;
        foreach (var file in Directory.EnumerateFiles(packages, FileName, SearchOption.AllDirectories))
            System.IO.File.Delete(file);
    }

    /// <summary>Ends the notebook at once when the packages were refused less than an hour ago.</summary>
    /// <exception cref="SkipNotebookException">They were; the message says when and how to ask again.</exception>
    public void ThrowIfRefused()
    {
        if (Read() is not { } refusal || refusal.Configuration != Configuration())
            return;
        var age = clock.GetUtcNow() - refusal.At;
        if (age >= TimeSpan.Zero && age < Kept)
            throw new SkipNotebookException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{refusal.Reason} Källorna tillfrågades för {age.TotalMinutes:0} minuter sedan och frågas igen en timme "
                    + "efter det, eller genast med --retry-packages."));
    }

    /// <summary>Remembers a refusal.</summary>
    public void Remember(SkipNotebookException refusal) =>
        System.IO.File.WriteAllText(
            File, JsonSerializer.Serialize(new Refusal(clock.GetUtcNow(), Configuration(), refusal.Message)));

    private Refusal? Read()
    {
        try
        {
            return System.IO.File.Exists(File) ? JsonSerializer.Deserialize<Refusal>(System.IO.File.ReadAllText(File)) : null;
        }
        catch (Exception error) when (error is JsonException or IOException)
        {
            // A damaged memory is as good as none.
            return null;
        }
    }

    // Everything that NuGet's answer may depend on: its files, from the project upwards and the user's own, and what its
    // variables and the proxy's say.
    private string Configuration()
    {
        var text = new StringBuilder();
        foreach (var file in ConfigurationFiles().Where(System.IO.File.Exists))
            text.Append(file).Append('\n').Append(System.IO.File.ReadAllText(file)).Append('\n');
        foreach (var variable in Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .Select(entry => (Name: (string)entry.Key, Value: (string?)entry.Value))
            .OrderBy(variable => variable.Name, StringComparer.Ordinal))
        {
            if (variable.Name.StartsWith("NUGET", StringComparison.OrdinalIgnoreCase)
                || variable.Name.EndsWith("_PROXY", StringComparison.OrdinalIgnoreCase))
                text.Append(variable.Name).Append('=').Append(variable.Value).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private IEnumerable<string> ConfigurationFiles()
    {
        string[] names = ["nuget.config", "NuGet.config", "NuGet.Config"];
        for (var folder = new DirectoryInfo(place); folder is not null; folder = folder.Parent)
        {
            foreach (var name in names)
                yield return Path.Combine(folder.FullName, name);
        }

        yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "NuGet", "NuGet.Config");
        yield return Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "NuGet", "NuGet.Config");
    }

    private sealed record Refusal(DateTimeOffset At, string Configuration, string Reason);
}
