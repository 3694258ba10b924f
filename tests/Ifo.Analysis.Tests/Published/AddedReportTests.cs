using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Ifo.Analysis.Audit;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Tests.Exchange;

namespace Ifo.Analysis.Tests.Published;

/// <summary>One more report needs files in the data package, and no code.</summary>
public sealed class AddedReportTests : IDisposable
{
    private readonly DataCopy _data = MadeUpReport.AddTo(new DataCopy());

    public void Dispose() => _data.Dispose();

    [Fact]
    public void It_is_loaded_beside_the_others_without_a_fault()
    {
        Assert.Empty(PublishedFigures.Validate(_data.Folder));
        var (before, after) = (PublishedFigures.Load(), _data.Load());
        Assert.Equal(
            before.Reports.Select(report => report.Slug).Append(MadeUpReport.Slug), after.Reports.Select(report => report.Slug));
        Assert.Equal(before.Count + 4, after.Count);
        var own = after.ByReport(MadeUpReport.Slug);
        Assert.Equal(12.5m, own.ByOrganisation(MadeUpReport.Organisation).ByInsats("hvb").Single().Demand().Value);
        Assert.Equal("Källa: Provkommun, Årsredovisning 2025, avsnitt 2 (rad 10–12)", own.ByTable("kostnader").Sources.Caption());
        Assert.Contains("Provkommun", own.Table("Kostnader").ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_claims_are_audited_and_the_report_is_listed()
    {
        Assert.Empty(ReportAudit.Validate(_data.Folder));
        var audit = ReportAudit.Load(_data.Folder);
        Assert.Contains(audit.Reports, report => report is { Slug: MadeUpReport.Slug, Title: MadeUpReport.Title });
        var own = audit.ByReport(MadeUpReport.Slug);
        Assert.Equal([Verdict.Reproduced, Verdict.Contradicted], own.Select(claim => claim.Verdict).Order());
        Assert.Contains("21,0", own.ByVerdict(Verdict.Contradicted).Table("Fel").ToHtml(), StringComparison.Ordinal);
        Assert.Equal(ReportAudit.Load().Count + 2, audit.Count);
    }

    [Fact]
    public void A_fault_in_it_is_found()
    {
        _data.Replace($"published/{MadeUpReport.Slug}.csv", ",7.3,", ",7.4,");
        Assert.Contains(PublishedFigures.Validate(_data.Folder), problem => problem.File == $"published/{MadeUpReport.Slug}.csv");
    }

    [Fact]
    public void Exports_know_its_organisation()
    {
        using var folder = new ExportFolder();
        var (header, row) = ExportSamples.Of(ExportKind.Figures);
        var path = folder.Write(header, row.Replace("Socialförvaltningen Centrum", "Provkommun", StringComparison.Ordinal));
        Assert.False(FigureExport.Check(path).IsSound);
        var read = FigureExport.Read(path, new ReadingOptions { DataFolder = _data.Folder });
        Assert.Equal(MadeUpReport.Organisation, read.Rows[0].Organisation);
    }

    [Fact]
    public void All_published_tables_have_the_schema_that_exports_of_figures_obey()
    {
        var expected = PackageSchema.Load(DataFolder.Find(), ExportKind.Figures.SchemaOf);
        var reports = PublishedFigures.Load().Reports.Select(report => $"published/{report.Slug}.csv")
            .Where(file => File.Exists(Path.Combine(DataFolder.Find(), file))).ToList();
        Assert.True(reports.Count > 1);
        Assert.All(reports, file => Assert.Equal(expected.Keys, PackageSchema.Load(DataFolder.Find(), file).Keys));
    }

    [Fact]
    public void No_report_is_named_in_the_library()
    {
        var texts = Texts(typeof(PublishedFigures).Assembly.Location);
        Assert.Contains("datapackage.json", texts);
        Assert.All(
            PublishedFigures.Load().Reports,
            report => Assert.DoesNotContain(texts, text => text.Contains(report.Slug, StringComparison.Ordinal)));
    }

    // Every text that the code of an assembly holds; the first place of the heap is empty.
    private static List<string> Texts(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        var texts = new List<string>();
        var first = metadata.GetNextHandle(MetadataTokens.UserStringHandle(0));
        for (var text = first; !text.IsNil; text = metadata.GetNextHandle(text)) texts.Add(metadata.GetUserString(text));
        return texts;
    }
}
