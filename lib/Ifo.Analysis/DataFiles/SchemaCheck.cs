using System.Globalization;
using System.Text.Json;

namespace Ifo.Analysis.DataFiles;

/// <summary>
/// Checks every table of a data package against the schema that <c>datapackage.json</c> gives it, and that no table is left out
/// of the package.
/// </summary>
internal sealed class SchemaCheck(ProblemList problems)
{
    /// <summary>
    /// Adds what is wrong to the problems. A package that cannot be read as JSON has been complained of already and is passed
    /// over.
    /// </summary>
    public void Run()
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(problems.Folder, DataFolder.PackageFile)));
            var resources = json.RootElement.GetProperty("resources").EnumerateArray().ToList();
            foreach (var resource in resources) Check(resource);
            CheckUnlisted([.. resources.Select(resource => resource.GetProperty("path").GetString()!)]);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            if (problems.Count == 0)
                problems.Add(DataFolder.PackageFile, 0, "", error.Message, "ett datapaket med resurser som har path och schema");
        }
    }

    private void Check(JsonElement resource)
    {
        var file = resource.GetProperty("path").GetString()!;
        if (!file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || !File.Exists(Path.Combine(problems.Folder, file)))
            return;

        // A file that is no table as it stands, such as an untidy export, says so with its profile.
        if (resource.TryGetProperty("profile", out var profile) && profile.GetString() == "data-resource") return;
        if (!resource.TryGetProperty("schema", out var schema))
        {
            problems.Add(DataFolder.PackageFile, 0, "schema", file, "ett schema för tabellen");
            return;
        }

        var fields = schema.GetProperty("fields").EnumerateArray().Select(SchemaField.Read).ToList();
        var rows = CsvTable.Read(file, [.. fields.Select(field => field.Name)], problems);
        foreach (var row in rows) Check(row, fields);
        if (schema.TryGetProperty("primaryKey", out var key)) CheckKey(rows, [.. Names(key)]);
    }

    private void Check(CsvRow row, IReadOnlyList<SchemaField> fields)
    {
        foreach (var field in fields.Where(field => row.Has(field.Name)))
        {
            var expected = field.Expected(row[field.Name]);
            if (expected.Length > 0) problems.Add(row, field.Name, expected);
        }
    }

    private void CheckKey(IReadOnlyList<CsvRow> rows, IReadOnlyList<string> key)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var value = string.Join('|', key.Select(column => row[column]));
            if (!lines.TryAdd(value, row.Line))
                problems.Add(
                    row,
                    key[0],
                    "en nyckel som inte redan finns; den står också på rad "
                    + $"{lines[value].ToString(CultureInfo.InvariantCulture)}");
        }
    }

    private void CheckUnlisted(IReadOnlyCollection<string> listed)
    {
        foreach (var path in Directory.EnumerateFiles(problems.Folder, "*.csv", SearchOption.AllDirectories).Order(
            StringComparer.Ordinal))
        {
            var file = Path.GetRelativePath(problems.Folder, path).Replace('\\', '/');
            if (!listed.Contains(file, StringComparer.Ordinal))
                problems.Add(
                    DataFolder.PackageFile,
                    0,
                    "resources",
                    file,
                    "varje tabell i datapaketets lista över resurser",
                    "Lägg till filen med sitt schema, eller ta bort den.");
        }
    }

    private static IEnumerable<string> Names(JsonElement key) => key.ValueKind == JsonValueKind.Array
        ? key.EnumerateArray().Select(name => name.GetString()!)
        : [key.GetString()!];
}
