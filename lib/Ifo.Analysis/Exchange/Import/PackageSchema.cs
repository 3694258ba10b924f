using System.Text.Json;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>The schema that the data package gives a table, which an export of the same kind must obey too.</summary>
internal static class PackageSchema
{
    public static IReadOnlyDictionary<string, SchemaField> Load(string folder, string table)
    {
        try
        {
            using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, DataFolder.PackageFile)));
            var resource = Resources(package).First(resource => Is(resource.GetProperty("path").GetString() ?? "", table));
            return resource
                .GetProperty("schema")
                .GetProperty("fields")
                .EnumerateArray()
                .Select(SchemaField.Read)
                .ToDictionary(field => field.Name, StringComparer.Ordinal);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or IOException)
        {
            throw new DataProblemException(
                $"Datapaketet i {folder} beskriver inte tabellen {table}, som exporten ska följa. "
                + "Kontrollera paketet med ifo check.", error);
        }
    }

    /// <summary>
    /// Whether a file is one that the data package itself lists as synthetic. Nothing else makes an export synthetic.
    /// </summary>
    public static bool IsSynthetic(string folder, string path)
    {
        try
        {
            var relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
            using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, DataFolder.PackageFile)));
            return Resources(package).Any(resource => resource.GetProperty("path").GetString() == relative
                && resource.TryGetProperty("kind", out var kind) && kind.GetString() == "synthetic");
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or IOException)
        {
            return false;
        }
    }

    private static bool Is(string path, string table) => table.EndsWith('/')
        ? path.StartsWith(table, StringComparison.Ordinal)
        : string.Equals(path, table, StringComparison.Ordinal);

    private static JsonElement.ArrayEnumerator Resources(JsonDocument package) =>
        package.RootElement.GetProperty("resources").EnumerateArray();
}
