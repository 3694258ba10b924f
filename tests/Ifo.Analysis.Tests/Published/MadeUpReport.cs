using System.Text.Json.Nodes;

namespace Ifo.Analysis.Tests.Published;

/// <summary>A report of a municipality that the data package does not know, added to a copy of it as its guide says: with files alone.</summary>
internal static class MadeUpReport
{
    public const string Slug = "provkommun-2025";
    public const string Title = "Årsredovisning 2025";
    public const string Organisation = "provkommun";

    private const string FigureHeader =
        "id,table,section,measure,organisation,area,insats,provider,group,period,basis,value,unit,decimals,qualifier,printed,line,note";

    private const string ClaimHeader = "claim,section,line,printed,kind,stated,unit,decimals,qualifier,inputs,reading,missing,paraphrase";

    public static DataCopy AddTo(DataCopy data)
    {
        var organisations = data.Read("taxonomy/organisations.csv").TrimEnd('\n');
        data.Write("taxonomy/organisations.csv", $"{organisations}\n{Organisation},Provkommun,Municipality of Prov,,,,\n");
        data.Write($"published/{Slug}.csv", Lines(
            FigureHeader,
            Figure("kostnader", "hvb", "hvb", "12.5", 10),
            Figure("kostnader", "familjehem", "familjehem", "7.3", 11),
            Figure("kostnader", "summa", "", "19.8", 12),
            Figure("text", "summa", "", "21.0", 20)));
        data.Write($"claims/{Slug}.csv", Lines(ClaimHeader, SumOfParts("kostnader", "19,8", 12), SumOfParts("text", "21,0", 20)));
        return Describe(data);
    }

    private static string Figure(string table, string row, string insats, string value, int line) =>
        $"{Slug}/{table}/{row}/2025/outcome,{table},2,net-cost,{Organisation},,{insats},,,2025,outcome,{value},mnkr,1,rounded,"
        + $"\"{value.Replace('.', ',')}\",{line},";

    private static string SumOfParts(string table, string printed, int line) =>
        $"{Slug}/{table}/summa,2,{line},\"{printed}\",sum,./{table}/summa/2025/outcome,,,,"
        + "+./kostnader/hvb/2025/outcome; +./kostnader/familjehem/2025/outcome,,,Summan är delarnas";

    private static string Lines(params string[] lines) => string.Join('\n', lines) + "\n";

    // The resources are described as those of another report are.
    private static DataCopy Describe(DataCopy data)
    {
        var package = JsonNode.Parse(data.Read("datapackage.json"))!;
        package["sources"]!.AsArray().Add(new JsonObject { ["name"] = Slug, ["title"] = Title, ["publisher"] = "Provkommun" });
        foreach (var kind in new[] { "published", "claims" })
        {
            var resource = package["resources"]!.AsArray().First(resource => resource!["kind"]!.GetValue<string>() == kind)!.DeepClone();
            resource["name"] = $"{kind}-{Slug}";
            resource["path"] = $"{kind}/{Slug}.csv";
            resource["title"] = Title;
            resource["sources"] = new JsonArray(new JsonObject { ["name"] = Slug, ["title"] = Title });
            package["resources"]!.AsArray().Add(resource);
        }

        return data.Write("datapackage.json", package.ToJsonString());
    }
}
