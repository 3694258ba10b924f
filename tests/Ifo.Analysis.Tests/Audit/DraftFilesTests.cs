using System.Text;
using Ifo.Analysis.Audit;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Tests.Audit;

/// <summary>A draft's files as Swedish Excel saves them.</summary>
public sealed class DraftFilesTests : IDisposable
{
    private const string Figures = "id;printed;line;unit\nu/kö/2023;1,0;1;mnkr\nu/kö/2024;2,0;2;mnkr\n;;;\n";
    private const string Claims = "claim;section;line;printed;kind;stated;unit;decimals;qualifier;inputs;reading;missing;paraphrase\n"
        + "u/p;1;9;fördubblats;change;1,0;mnkr;1;;\"new=./kö/2024; old=./kö/2023\";;;Kön växte\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("ifo-excel-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("windows-1252", false)]
    [InlineData("utf-16", true)]
    public void Semicolons_decimal_commas_and_the_encodings_of_Excel_are_understood(string encoding, bool isMarked)
    {
        Write(encoding, isMarked, Figures, Claims.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(("Kön växte", Verdict.Reproduced), (Audit().Paraphrase, Audit().Verdict));
    }

    [Fact]
    public void Tabs_are_understood()
    {
        Write("utf-8", isMarked: false, Figures.Replace(';', '\t'), Claims.Replace(";", "\t", StringComparison.Ordinal).Replace("2024\t old", "2024; old", StringComparison.Ordinal));
        Assert.Equal(Verdict.Reproduced, Audit().Verdict);
    }

    [Fact]
    public void A_folder_without_claims_is_told_what_it_lacks()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "claims"));
        Assert.Contains("minst en fil", Assert.Single(ReportAudit.Validate(_folder)).Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_of_figures_is_told_by_name()
    {
        Write("utf-8", isMarked: false, Figures, Claims);
        File.Delete(Path.Combine(_folder, "published", "u.csv"));
        Assert.Contains(ReportAudit.Validate(_folder), problem => problem is { File: "published/u.csv", Expected: "en fil" });
    }

    [Fact]
    public void A_folder_with_neither_package_nor_draft_is_told_what_a_draft_is() =>
        Assert.Contains("undermappen claims", Assert.Throws<DataProblemException>(() => ReportAudit.Load(_folder)).Message, StringComparison.Ordinal);

    private AuditedClaim Audit() => Assert.Single(ReportAudit.Load(_folder));

    private void Write(string name, bool isMarked, string figures, string claims)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = name == "utf-8" ? new UTF8Encoding(isMarked) : Encoding.GetEncoding(name);
        foreach (var (folder, text) in new[] { ("published", figures), ("claims", claims) })
        {
            Directory.CreateDirectory(Path.Combine(_folder, folder));
            File.WriteAllText(Path.Combine(_folder, folder, "u.csv"), text, encoding);
        }
    }
}
