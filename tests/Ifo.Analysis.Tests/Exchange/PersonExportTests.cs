using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>What is read of real persons has no way out but through disclosure control.</summary>
public sealed class PersonExportTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_of_real_persons_cannot_be_read_one_by_one()
    {
        var export = RequestExport.Read(_folder.Write(ExportFolder.Header, ExportFolder.Row));
        Assert.Equal(DataKind.Internal, export.Register.Kind);
        Assert.Contains("Protect", Assert.Throws<DisclosureException>(() => export.Rows).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void They_can_be_counted_and_what_is_counted_shows_no_number_before_it_is_protected()
    {
        var counts = RequestExport.Read(_folder.Write(ExportFolder.Header, ExportFolder.Row, ExportFolder.Row2)).Register.CountBy(row => row.Insats, "Insats");
        Assert.DoesNotContain("1", counts.ToString(), StringComparison.Ordinal);
        Assert.All(counts.Protect(DisclosureRule.Default).Withheld, cell => Assert.False(cell.Interval.IsExact));
    }

    [Fact]
    public void A_file_that_the_package_lists_as_synthetic_can_be_read_one_by_one() =>
        Assert.NotEmpty(RequestExport.Read(Path.Combine(DataFolder.Find(), UntidyExport.Csv), new() { Strictness = Strictness.Lenient, SetAsideFile = _folder.Path("undantagna.csv") }).Rows);
}
