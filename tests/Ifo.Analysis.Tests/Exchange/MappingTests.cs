using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Tests.Exchange;

public sealed class MappingTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_near_value_is_suggested_and_not_used()
    {
        var report = RequestExport.Check(_folder.With("Förvaltning", "Social Centrum"));
        Assert.Equal(1, report.Rows.Bad);
        Assert.Equal("Socialförvaltningen Centrum", report.Values.Single(value => value.Found == "Social Centrum").Suggestion);
    }

    [Fact]
    public void What_is_decided_in_the_mapping_is_used_next_month()
    {
        var path = _folder.With("Förvaltning", "Social Centrum");
        var update = ExportMapping.Update(path, ExportKind.Requests, new() { MappingFile = _folder.Path("tolkning-forfragningar.csv") });
        Assert.Contains(update.Undecided, line => line.Contains("Social Centrum", StringComparison.Ordinal) && line.Contains("förslag", StringComparison.Ordinal));
        File.WriteAllText(update.File, File.ReadAllText(update.File).Replace("Social Centrum;;Socialförvaltningen Centrum", "Social Centrum;Socialförvaltningen Centrum;", StringComparison.Ordinal));
        File.Copy(path, _folder.Path("export-nasta-manad.csv"));
        Assert.Equal("socialforvaltning-centrum", RequestExport.Read(_folder.Path("export-nasta-manad.csv")).AllRows[0].Administration);
    }

    [Fact]
    public void What_she_has_decided_is_kept_when_the_mapping_is_written_again()
    {
        var path = _folder.With("Förvaltning", "Social Centrum");
        File.WriteAllText(_folder.Path("tolkning-forfragningar.csv"), "avser;i filen;betyder;förslag;antal rader\nförvaltning;social centrum;Socialförvaltningen Hisingen;;\nkolumn;Gammal;-;;\n");
        var before = RequestExport.Read(path).AllRows[0];
        ExportMapping.Update(path, ExportKind.Requests);
        ExportMapping.Update(path, ExportKind.Requests);
        Assert.Equal("socialforvaltning-hisingen", before.Administration);
        Assert.Equal(before, RequestExport.Read(path).AllRows[0]);
        Assert.Contains("kolumn;Gammal;-", File.ReadAllText(_folder.Path("tolkning-forfragningar.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_header_is_a_problem_until_it_is_decided()
    {
        var path = _folder.Write(ExportFolder.Header.Replace("Avtalsform", "Upphandlat via", StringComparison.Ordinal), ExportFolder.Row);
        Assert.Equal(TableState.Unusable, RequestExport.Check(path).Table);
        Assert.Throws<ExportException>(() => RequestExport.Read(path, new() { Strictness = Strictness.Lenient }));
        File.WriteAllText(_folder.Path("tolkning-forfragningar.csv"), "avser;i filen;betyder\nkolumn;Upphandlat via;avtalsform\n");
        Assert.Equal("ramavtal", RequestExport.Read(path).AllRows[0].Ground);
    }

    [Fact]
    public void A_value_that_is_decided_to_say_nothing_is_missing()
    {
        var path = _folder.With("Delkategori", "okänd");
        File.WriteAllText(_folder.Path("tolkning-forfragningar.csv"), "avser;i filen;betyder;förslag;antal rader\ndelkategori;okänd;-;;\n");
        Assert.Equal("", RequestExport.Read(path).AllRows[0].Part);
    }

    [Theory]
    [InlineData("kolumn;Insats;finns inte")]
    [InlineData("förvaltning;Centrum;finns inte")]
    [InlineData("finns inte;Centrum;hvb")]
    public void A_mapping_that_cannot_be_understood_is_refused_with_its_line(string line)
    {
        File.WriteAllText(_folder.Path("tolkning-forfragningar.csv"), $"avser;i filen;betyder\n{line}\n");
        Assert.Contains("rad 2", Assert.Throws<ExportException>(() => RequestExport.Check(_folder.Write(ExportFolder.Header, ExportFolder.Row))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_by_a_better_name_goes_before_one_by_another_word()
    {
        var path = _folder.Write(ExportFolder.Header + ";Utförare", ExportFolder.Row + ";Solgården AB");
        Assert.Equal("privata", RequestExport.Read(path).AllRows[0].Provider);
    }

    [Fact]
    public void Placements_are_read_into_placements()
    {
        var path = _folder.Write("Placering;Pseudonym;Förvaltning;Insats;Utförartyp;Startdatum;Slutdatum;Dygnspris", "7;p1;Socialförvaltningen Centrum;HVB;Egen regi;1/2 2024;2024-02-10;7 000");
        Assert.Equal(ExportKind.Placements, ExportMapping.Guess(path));
        var placement = Assert.Single(PlacementExport.Read(path).AllRows);
        Assert.Equal((7L, 10, 70_000m), (placement.Number, placement.Days, placement.Cost));
        var backwards = _folder.Write("Pseudonym;Förvaltning;Insats;Utförartyp;Startdatum;Slutdatum;Dygnspris", "p1;Socialförvaltningen Centrum;HVB;Egen regi;2024-02-02;2024-02-01;7 000");
        Assert.Contains("inte ligger före start", Assert.Single(PlacementExport.Check(backwards).Problems).Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_are_read_with_units_and_missing_is_never_zero()
    {
        var path = _folder.Write("Mått;Organisation;Insats;Period;Värde;Enhet", "Nettokostnad;Socialförvaltningen Centrum;HVB;mars 2024;\u22124,5;mnkr", "Beläggning;Socialförvaltningen Centrum;;2024;81,5 %;", "Antal förfrågningar;Socialförvaltningen Centrum;;2024-01..2024-03;us;");
        Assert.Equal(ExportKind.Figures, ExportMapping.Guess(path));
        var rows = FigureExport.Read(path).Rows;
        Assert.Equal((-4.5m, Unit.Millions), (rows[0].Reading.Demand("").Value, rows[0].Reading.Demand("").Unit));
        Assert.Equal((81.5m, Unit.Percent), (rows[1].Reading.Demand("").Value, rows[1].Reading.Demand("").Unit));
        Assert.False(rows[2].Reading.HasFigure);
    }
}
