using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Fields;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>Columns that no kind of export knows: fields of the analyst's own.</summary>
public sealed class OwnFieldTests : IDisposable
{
    private const string Header = "Ärendenr;Klient;Beslut;Kön;Ålder;Kod;Timmar";

    private readonly ExportFolder _folder = new();

    [Fact]
    public void Each_column_is_what_its_values_are()
    {
        var export = Read(Header, "1-A;k1;2024-03-31;Kvinna;17;01;12,5", "1-B;k2;1/4 2024;kvinna ;18;02;7", "1-C;k3;;Man;;01;");
        Assert.Equal(
            ["Beslut (datum)", "Kön (grupp)", "Ålder (tal)", "Kod (grupp)", "Timmar (tal)"],
            export.Register.Fields.Select(field => field.ToString()));
        Assert.Equal(["Kvinna", "Man", "Totalt"], Labels(export.Register.CountBy("kön")));
        Assert.Equal(["2024-03", "2024-04", "uppgift saknas", "Totalt"], Labels(export.Register.CountBy("beslut:månad")));
        Assert.Equal(["0–17", "18–", "uppgift saknas", "Totalt"], Labels(export.Register.CountBy("Ålder:0-17,18-")));
        Assert.Equal("2024-03-31–2024-04-01", export.Register.Caption.Period);
    }

    [Fact]
    public void An_export_of_a_known_kind_is_counted_by_its_own_columns_too()
    {
        var path = _folder.Write(ExportFolder.Header + ";Kön", ExportFolder.Row + ";Kvinna", ExportFolder.Row2 + ";Man");
        var register = RequestExport.Read(path).Register;
        Assert.Equal(["Kvinna", "Man", "Totalt"], Labels(register.CountBy("kön")));
        Assert.Equal(["2024 K1", "2024 K2", "Totalt"], Labels(register.CountBy("inkommen:kvartal")));
        Assert.Single(register.Where("kön=man").Where("insats=familjehem").Numbered);
        Assert.Contains("Kön: eget fält (grupp, 2 värden)", RequestExport.Check(path).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_way_of_writing_a_name_is_the_one_that_most_rows_have()
    {
        var register = Read(Header, "1;a;;man;;;", "2;b;;Man;;;", "3;c;;Man ;;;", "4;d;;MAN;;;").Register;
        Assert.Equal(["Man", "Totalt"], Labels(register.CountBy("Kön")));
    }

    [Fact]
    public void A_column_with_identity_numbers_or_formula_errors_is_refused_where_it_is_used_and_repeats_none()
    {
        var register = Read(Header + ";Fel", "1;a;;19121212-1212;;;;#N/A", "2;b;;Man;;;;x").Register;
        var refused = Assert.Throws<IfoException>(() => register.CountBy("Kön")).Message;
        Assert.Contains("kolumnen har personnummer (1 rad)", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("1212", refused, StringComparison.Ordinal);
        Assert.Contains("formler ger fel på rad 2", Assert.Throws<IfoException>(() => register.CountBy("Fel")).Message, StringComparison.Ordinal);
        Assert.Equal(2, register.CountBy("Kod").Rows.Nodes.Length);
    }

    [Fact]
    public void A_few_cells_that_are_no_days_are_told_and_counted_as_missing()
    {
        string[] rows = [.. Enumerable.Range(1, 19).Select(number => $"{number};k{number};2024-01-{number:00};Man;;;"), "20;k20;i mars;Man;;;"];
        var export = Read([Header, .. rows]);
        Assert.Contains("1 rad med annat räknas som uppgift saknas", export.Report.ToString(), StringComparison.Ordinal);
        var table = export.Register.CountBy("beslut:år");
        Assert.Equal(["2024", "uppgift saknas", "Totalt"], Labels(table));
        Assert.Equal(1, table[1, 0].Value);
    }

    [Fact]
    public void What_is_decided_in_the_mapping_is_kept_and_then_a_cell_that_is_something_else_is_a_fault()
    {
        var path = _folder.Write(Header, "1;k1;2024-03-31;K;17;01;x", "2;k2;2024-04-01;M;18;02;y");
        _folder.WriteAll("tolkning-arenden.csv", "avser;i filen;betyder;förslag;antal rader\nKön;K;Kvinna;;1\nkolumn;Kön;egen grupp;;\nkolumn;Timmar;eget tal;;\nkolumn;Kod;-;;\n");
        var report = CaseExport.Check(path);
        Assert.Equal("ett tal", report.Problems.Single(problem => problem.Column == "Timmar").Expected);
        var lenient = CaseExport.Read(path, new() { Strictness = Strictness.Lenient, SetAsideFile = _folder.Path("aside.csv") });
        Assert.Equal(2, lenient.Report.Rows.Bad);
        Assert.DoesNotContain("Kod: eget", report.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(lenient.Register.Fields, field => field.Name == "Kod");
    }

    [Fact]
    public void Values_of_a_group_mean_what_the_mapping_says_and_the_mapping_lists_them()
    {
        var path = _folder.Write(Header, "1;k1;2024-03-31;K;17;01;", "2;k2;2024-04-01;M;18;02;", "3;k3;2024-04-01;X;18;02;");
        _folder.WriteAll("tolkning-arenden.csv", "avser;i filen;betyder;förslag;antal rader\nkolumn;Kön;egen grupp;;\nKön;K;Kvinna;;1\nKön;X;-;;\n");
        Assert.Equal(["Kvinna", "M", "uppgift saknas", "Totalt"], Labels(CaseExport.Read(path).Register.CountBy("Kön")));
        var update = ExportMapping.Update(path, ExportKind.Cases);
        Assert.Contains("Kön M → M", update.Decided);
        Assert.Contains("Kön K → Kvinna", update.Decided);
        Assert.Equal(["Kvinna", "M", "uppgift saknas", "Totalt"], Labels(CaseExport.Read(path).Register.CountBy("Kön")));
    }

    [Fact]
    public void A_number_of_a_case_may_have_letters_but_may_not_come_twice()
    {
        var report = CaseExport.Check(_folder.Write(Header, "2024/7-A;k1;;;;;", "2024/7-A;k2;;;;;", "19121212-1212;k3;;;;;"));
        Assert.Equal(2, report.Rows.Bad);
        Assert.Contains("ett nummer som inte redan finns i filen", report.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("121212", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_nothing_known_but_the_persons_is_one_of_cases() =>
        Assert.Same(ExportKind.Cases, ExportMapping.Guess(_folder.Write("Enhet;Klient;Kön;Ålder", "A;p1;K;5")));

    [Fact]
    public void Two_columns_of_one_name_are_two_fields() => Assert.Equal(
        ["Enhet", "Enhet 2"], Read("Klient;Enhet;Enhet", "a;x;y", "b;z;y").Register.Fields.Select(field => field.Name));

    public void Dispose() => _folder.Dispose();

    private PersonExport<Registers.PersonCase> Read(params string[] lines) => CaseExport.Read(_folder.Write(lines));

    private static IEnumerable<string> Labels(PersonTable table) => table.Rows.Nodes.Select(node => node.Label);
}
