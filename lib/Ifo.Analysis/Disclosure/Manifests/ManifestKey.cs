using System.Security.Cryptography;

namespace Ifo.Analysis.Disclosure.Manifests;

/// <summary>
/// The key of a folder that tables are made in, which makes fingerprints that nobody outside can try guesses against.
/// </summary>
internal static class ManifestKey
{
    /// <summary>Its file, whose name says what to do with it.</summary>
    public const string FileName = "stannar-i-enheten.nyckel";

    private const string Words = "Nyckeln jämför underlag med manifest (ifo release verify). Lämna inte ut den: med den kan "
        + "dolda antal gissas fram.";

    private const int Length = 32;

    /// <summary>The key of a folder, made anew where there is none.</summary>
    public static byte[] OfFolder(string folder)
    {
        if (Find(folder) is { } key) return key;
        try
        {
            using var writer = new StreamWriter(new FileStream(Path.Combine(folder, FileName), FileMode.CreateNew));
            writer.Write($"{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length))}\n{Words}\n");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DisclosureException(
                $"{Path.Combine(folder, FileName)} kan inte skrivas. Kontrollera att mappen går att skriva i.", error);
        }

        return Find(folder)!;
    }

    /// <summary>The key of a folder; null where there is none.</summary>
    public static byte[]? Find(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return null;
        try
        {
            var key = Convert.FromHexString(File.ReadLines(path).FirstOrDefault("").Trim());
            return key.Length == Length ? key : throw Broken(path, null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException)
        {
            throw Broken(path, error);
        }
    }

    private static DisclosureException Broken(string path, Exception? error) => new(
        $"{path} går inte att använda som nyckel. Återställ filen; tas den bort görs en ny, och äldre manifest kan inte "
        + "jämföras med sitt underlag.", error);
}
