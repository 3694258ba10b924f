using System.Text;
using Ifo.Analysis.Audit;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Tests.Audit;

/// <summary>A folder with the figures and claims of a draft, as an analyst would write them.</summary>
public sealed class Draft : IDisposable
{
    public const string Header = "claim,section,line,printed,kind,stated,unit,decimals,qualifier,inputs,reading,missing,paraphrase";

    private readonly StringBuilder _figures = new("id,printed,line,unit,provider\n");
    private readonly StringBuilder _claims = new(Header + "\n");
    private int _line;

    public string Folder { get; } = Directory.CreateTempSubdirectory("ifo-draft-").FullName;

    public Draft Figure(string id, string printed, string unit = "", string provider = "")
    {
        _figures.Append(System.Globalization.CultureInfo.InvariantCulture, $"u/{id},\"{printed}\",{++_line},{unit},{provider}\n");
        return this;
    }

    public Draft Claim(string printed, string kind, string inputs, string stated = "", string unit = "", string decimals = "", string qualifier = "", string reading = "", string id = "p", string missing = "")
    {
        _claims.Append(System.Globalization.CultureInfo.InvariantCulture, $"u/{id},1,9,\"{printed}\",{kind},{stated},{unit},{decimals},{qualifier},\"{inputs}\",{reading},{missing},prov\n");
        return this;
    }

    /// <summary>A claim that is itself a published figure.</summary>
    public Draft Row(string id, string figure, string printed, int line, string kind, string inputs)
    {
        _claims.Append(System.Globalization.CultureInfo.InvariantCulture, $"u/{id},1,{line},\"{printed}\",{kind},./{figure},,,,\"{inputs}\",,,prov\n");
        return this;
    }

    public Draft Raw(string row)
    {
        _claims.Append(row).Append('\n');
        return this;
    }

    public ReportAudit Audit() => ReportAudit.Load(Write());

    public AuditedClaim Only() => Assert.Single(Audit());

    public IReadOnlyList<DataProblem> Problems() => ReportAudit.Validate(Write());

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string Write()
    {
        foreach (var (folder, text) in new[] { ("published", _figures), ("claims", _claims) })
        {
            Directory.CreateDirectory(Path.Combine(Folder, folder));
            File.WriteAllText(Path.Combine(Folder, folder, "u.csv"), text.ToString());
        }

        return Folder;
    }
}
