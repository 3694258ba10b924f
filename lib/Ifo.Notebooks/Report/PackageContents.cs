using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ifo.Notebooks.Report;

/// <summary>What kind of data a resource is.</summary>
internal enum ResourceKind
{
    /// <summary>Figures printed in a public report.</summary>
    Published,

    /// <summary>Generated; about nobody.</summary>
    Synthetic,

    /// <summary>What reports state about their own figures.</summary>
    Claims,

    /// <summary>Names, keys and other things to read the figures with.</summary>
    Support,
}

/// <summary>A source or licence, as the data package names it.</summary>
/// <param name="Name">Its short name, such as CC0-1.0.</param>
/// <param name="Title">How it is called.</param>
/// <param name="Address">Where it is on the web; empty when that is not said.</param>
internal sealed record Credit(string Name, string Title, string Address)
{
    /// <summary>Who published it; empty when that is not said.</summary>
    public string Publisher { get; init; } = string.Empty;
}

/// <summary>A resource of the data package.</summary>
/// <param name="Name">Its short name.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Kind">Published, synthetic or neither.</param>
/// <param name="Path">Its path in the package.</param>
/// <param name="Sources">Where it comes from.</param>
/// <param name="Licences">How it may be used; the package's when it says nothing itself.</param>
/// <param name="Table">Its rows; null when the file is not a table, or could not be read.</param>
internal sealed record DataResource(
    string Name, string Title, ResourceKind Kind, string Path,
    ImmutableArray<Credit> Sources, ImmutableArray<Credit> Licences, ResourceTable? Table)
{
    /// <summary>Whether its file is there, a table or not.</summary>
    public bool IsThere { get; init; }
}

/// <summary>The data that the analyses rest on, as datapackage.json describes them.</summary>
/// <param name="Resources">The resources in the package's order.</param>
/// <param name="Problem">Why there are none, when the package is missing or damaged; else empty.</param>
internal sealed record PackageContents(ImmutableArray<DataResource> Resources, string Problem)
{
    /// <summary>The licences that its resources are under, each once.</summary>
    public IEnumerable<Credit> Licences => Resources.SelectMany(resource => resource.Licences).Distinct();

    /// <summary>Reads the package. A report can be written without it: what is wrong is said on its page.</summary>
    /// <param name="path">Full path of datapackage.json; null when there is none.</param>
    public static PackageContents Read(string? path)
    {
        if (path is null || !File.Exists(path))
            return new([], "Projektet har ingen beskrivning av sina data (datapackage.json).");
        try
        {
            return Read(JsonNode.Parse(File.ReadAllText(path)), System.IO.Path.GetDirectoryName(path)!);
        }
        catch (Exception problem) when (problem is JsonException
            or IOException
            or UnauthorizedAccessException
            or InvalidOperationException)
        {
            return new([], $"Beskrivningen av data (datapackage.json) kan inte läsas: {problem.Message}");
        }
    }

    /// <summary>One sentence about the data.</summary>
    public string Summary()
    {
        if (Problem.Length > 0)
            return Problem;
        var published = Resources.Where(resource => resource.Kind == ResourceKind.Published).ToList();
        var synthetic = Resources.Count(resource => resource.Kind == ResourceKind.Synthetic && resource.Table is not null);
        return "Analyserna bygger på "
            + $"{SwedishNumbers.Count(
                published.Sum(resource => resource.Table?.Rows.Count ?? 0),
                "publicerad uppgift",
                "publicerade uppgifter")} ur {SwedishNumbers.Count(published.Count, "rapport", "rapporter")}"
            + (synthetic > 0 ? $" och på {SwedishNumbers.Count(synthetic, "syntetiskt register", "syntetiska register")}." : ".");
    }

    private static PackageContents Read(JsonNode? package, string folder)
    {
        var (licences, sources) = (References(package?["licenses"]), References(package?["sources"]));
        return new([.. (package?["resources"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .Select(resource => Completed(ReadResource(resource, licences, folder), sources))], string.Empty);
    }

    // What a resource names as its source is told in full at the top of the package.
    private static DataResource Completed(DataResource resource, ImmutableArray<Credit> sources) => resource with
    {
        Sources = [.. resource.Sources.Select(source =>
            sources.FirstOrDefault(full => full.Name.Length > 0 && full.Name == source.Name) is { } full
                ? source with { Publisher = full.Publisher, Address = source.Address.Length > 0 ? source.Address : full.Address }
                : source)],
    };

    /// <summary>What the report is called that a resource holds the figures of, with who published it.</summary>
    public static string NameOf(DataResource resource)
    {
        var source = resource.Sources.FirstOrDefault();
        var title = source is { Title.Length: > 0 } ? source.Title : resource.Title;
        return source is { Publisher.Length: > 0 } ? $"{source.Publisher}, {title}" : title;
    }

    private static DataResource ReadResource(JsonObject resource, ImmutableArray<Credit> packageLicences, string folder)
    {
        var path = Text(resource["path"] is JsonArray { Count: > 0 } paths ? paths[0] : resource["path"]);
        var name = Text(resource["name"]);
        var licences = References(resource["licenses"]);
        return new(
            name, Text(resource["title"]) is { Length: > 0 } title ? title : name, KindOf(resource, path), path,
            References(resource["sources"]),
            licences.IsEmpty ? packageLicences : licences,
            Text(resource["profile"]) == "data-resource" ? null : ReadTable(path, folder))
        {
            IsThere = IsOurs(path) && File.Exists(System.IO.Path.Combine(folder, path)),
        };
    }

    private static ResourceKind KindOf(JsonObject resource, string path) =>
        Text(resource["kind"]) switch
        {
            "published" => ResourceKind.Published,
            "synthetic" => ResourceKind.Synthetic,
            "claims" => ResourceKind.Claims,
            "" when path.StartsWith("published/", StringComparison.Ordinal) => ResourceKind.Published,
            "" when path.StartsWith("synthetic/", StringComparison.Ordinal) => ResourceKind.Synthetic,
            _ => ResourceKind.Support,
        };

    // A data package may only name files beside itself.
    private static ResourceTable? ReadTable(string path, string folder)
    {
        var file = System.IO.Path.Combine(folder, path);
        return path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && IsOurs(path) && File.Exists(file)
            ? ResourceTable.Read(file)
            : null;
    }

    private static bool IsOurs(string path) =>
        path.Length > 0
        && !System.IO.Path.IsPathRooted(path)
        && !path.Split('/', '\\').Contains("..", StringComparer.Ordinal);

    private static ImmutableArray<Credit> References(JsonNode? list) =>
        [.. (list as JsonArray ?? []).OfType<JsonObject>().Select(item => new Credit(
            Text(item["name"]),
            Text(item["title"]) is { Length: > 0 } title ? title
                : Text(item["name"]) is { Length: > 0 } name ? name
                : Text(item["path"]),
            Text(item["path"])) { Publisher = Text(item["publisher"]) })];

    private static string Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : string.Empty;
}
