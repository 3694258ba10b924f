using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>What every kind of export must have, also one that is added.</summary>
public sealed class ExportKindTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    public static TheoryData<string> Keys() => [.. ExportKind.All.Select(kind => kind.Key)];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_kind_that_is_defined_is_listed()
    {
        var defined = typeof(ExportKind).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ExportKind)) && !type.IsAbstract);
        Assert.Equal(defined.OrderBy(type => type.Name), ExportKind.All.Select(kind => kind.GetType()).OrderBy(type => type.Name));
    }

    [Fact]
    public void No_two_kinds_have_a_key_a_label_or_a_mapping_file_in_common()
    {
        Assert.Distinct(ExportKind.All.Select(kind => kind.Key));
        Assert.Distinct(ExportKind.All.Select(kind => kind.Label));
        Assert.Distinct(ExportKind.All.Select(kind => kind.MappingFile));
    }

    [Fact]
    public void Every_kind_has_a_sample() =>
        Assert.Equal(ExportKind.All.Select(kind => kind.Key).Order(StringComparer.Ordinal), ExportSamples.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData("Requests")]
    [InlineData("budgets")]
    public void An_unknown_kind_is_an_error_that_lists_the_known(string key)
    {
        var message = Assert.Throws<ExportException>(() => ExportKind.FromKey(key)).Message;
        Assert.All(ExportKind.All, kind => Assert.Contains(kind.Key, message, StringComparison.Ordinal));
    }

    [Fact]
    public void No_kind_is_an_error_too()
    {
        Assert.Throws<ArgumentNullException>(() => ExportMapping.Check("export.csv", null!));
        Assert.Throws<ArgumentNullException>(() => ExportMapping.Update("export.csv", null!));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void It_has_words_for_itself_and_a_schema_for_every_field(string key)
    {
        var kind = ExportKind.FromKey(key);
        Assert.All([kind.Key, kind.Label, kind.Noun], word => Assert.False(string.IsNullOrWhiteSpace(word)));
        Assert.Matches("^tolkning-[a-z]+\\.xlsx$", kind.MappingFile);
        Assert.Equal(kind.Key, kind.ToString());
        var schema = ExportLists.Load(kind, ReadingOptions.Usual).Schema;
        Assert.All(kind.Fields, field => Assert.Contains(field.Name, schema.Keys));
        Assert.Distinct(kind.Fields.Select(field => field.Label));
        if (kind.RowNumber.Length > 0) Assert.Equal(FieldNeed.Optional, kind.Field(kind.RowNumber).Need);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Its_sample_has_every_field_is_sound_and_is_taken_for_what_it_is(string key)
    {
        var kind = ExportKind.FromKey(key);
        var path = Sample(kind);
        var report = ExportMapping.Check(path, kind);
        Assert.True(report.IsSound, report.ToString());
        Assert.Equal(new RowCounts(1, 0, 1, 1, 0, 0), report.Rows);
        Assert.Equal(kind.Fields.Select(field => field.Label).Order(StringComparer.Ordinal), report.Columns.Select(column => column.Field).Order(StringComparer.Ordinal));
        Assert.Same(kind, report.Kind);
        Assert.Same(kind, ExportMapping.Guess(path));
        Assert.StartsWith($"export.csv: {kind.Noun}", report.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Its_mapping_is_written_beside_the_sample_and_is_understood(string key)
    {
        var kind = ExportKind.FromKey(key);
        var update = ExportMapping.Update(Sample(kind), kind);
        Assert.Equal(_folder.Path(kind.MappingFile), update.File);
        Assert.Empty(update.Missing);
        Assert.Equal(update.Decided, ExportMapping.Update(_folder.Path("export.csv"), kind).Decided);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void It_is_counted_by_each_of_its_fields_or_refuses_to_be_counted(string key)
    {
        var kind = ExportKind.FromKey(key);
        var fields = kind.IsAboutPersons ? kind.Count(Sample(kind), null, new FieldNames()) : [];
        if (!kind.IsAboutPersons)
            Assert.Contains(kind.Label, Assert.Throws<ExportException>(() => Count(kind, "insats", CountOf.Cases)).Message, StringComparison.Ordinal);
        else
            Assert.NotEmpty(fields);
        Assert.All(fields, field => Assert.Equal(1, Count(kind, field, CountOf.Cases).Report.Rows.Out));
        Assert.All(fields, field => Assert.Equal(1, Count(kind, field, CountOf.Persons).Report.Rows.Out));
    }

    private CountedExport Count(ExportKind kind, string field, CountOf of) =>
        new ExportCounting([field], [], of).Count(kind, Sample(kind), ReadingOptions.Usual);

    private string Sample(ExportKind kind)
    {
        var (header, row) = ExportSamples.Of(kind);
        return _folder.Write(header, row);
    }

    private sealed class FieldNames : IExportCounter<IReadOnlyList<string>>
    {
        public IReadOnlyList<string> Count<TRow>(PersonExport<TRow> export) => [.. export.Register.Fields.Select(field => field.Name)];
    }
}
