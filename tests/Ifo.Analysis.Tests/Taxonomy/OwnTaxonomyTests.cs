using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Taxonomy;
using Ifo.Analysis.Tests.Exchange;

namespace Ifo.Analysis.Tests.Taxonomy;

/// <summary>An analyst's own lists, laid over those of the data package.</summary>
public sealed class OwnTaxonomyTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    private string Own => _folder.Path("taxonomi");

    [Fact]
    public void A_new_key_is_added_after_those_that_are_there()
    {
        var lists = With("organisations", "key;label;parent", "umea;Umeå kommun;", "soc-umea;Socialförvaltningen;umea");
        var before = Taxonomies.Load().Organisations;
        Assert.Equal(before.Select(term => term.Key).Concat(["umea", "soc-umea"]), lists.Organisations.Select(term => term.Key));
        Assert.Equal("Umeå kommun", lists.Organisations["umea"].Label);
        Assert.Equal("taxonomi/organisations.csv rad 2", lists.Organisations["umea"].Source);
    }

    [Fact]
    public void The_same_key_replaces_and_keeps_what_is_left_open()
    {
        var lists = With("insatser", "key;label;synonyms", "hvb;Hem för vård eller boende;HVB-hem|institution");
        var before = Taxonomies.Load().Insatser;
        Assert.Equal(before["hvb"].Areas, lists.Insatser["hvb"].Areas);
        Assert.Equal(before.Count, lists.Insatser.Count);
        Assert.Equal(before.Select(term => term.Key), lists.Insatser.Select(term => term.Key));
        Assert.Equal("Hem för vård eller boende", lists.Insatser["hvb"].Label);
        Assert.Equal(["HVB-hem", "institution"], lists.Insatser["hvb"].Synonyms);
        Assert.Equal(TaxonomyEffect.Replaced, Assert.Single(lists.Changes).Effect);
    }

    [Fact]
    public void What_is_left_out_takes_its_parts_and_its_rules_with_it()
    {
        var lists = With("insatser", "key;label;use", "hvb;;no");
        Assert.False(lists.Insatser.TryGet("hvb", out _));
        Assert.False(lists.Insatser.TryGet("hvb-akut", out _));
        Assert.True(lists.Insatser.TryGet("familjehem", out _));
        Assert.DoesNotContain(lists.GroundRules, rule => rule.Insats == "hvb");
        Assert.Contains(lists.GroundRules, rule => rule.Insats == "familjehem");
        Assert.DoesNotContain(lists.InsatsMappings, mapping => mapping.From == "hvb" || mapping.To == "hvb");
    }

    [Fact]
    public void A_star_leaves_out_every_key_that_is_not_hers()
    {
        var lists = With("organisations", "key;label;use", "*;;no", "umea;Umeå kommun;");
        Assert.Equal(["umea"], lists.Organisations.Select(term => term.Key));
        // A break that concerns nobody who is left goes, and one that concerns everybody stays.
        Assert.DoesNotContain(lists.SeriesBreaks, found => found.Key == "orebro-verksamhet");
        Assert.Contains(lists.SeriesBreaks, found => found.Key == "skyddat-boende-barn");
    }

    [Theory]
    [InlineData("organisations", "key;label", "Umeå;Umeå kommun", 2, "key", "Skriv till exempel umea.")]
    [InlineData("organisations", "key;label", "umea;", 2, "label", "")]
    [InlineData("organisations", "key;label;parent", "umea;Umeå;gotebrog", 2, "parent", "goteborg")]
    [InlineData("organisations", "key;label;use", "goteborgs;;no", 2, "key", "goteborg")]
    [InlineData("organisations", "key;label;use", "umea;Umeå;kanske", 2, "use", "no tar bort")]
    [InlineData("organisations", "key;label;use", "*;;no", 0, "", "lägg till era egna")]
    [InlineData("organisations", "key;label", "umea;Göteborgs Stad", 2, "label", "goteborg")]
    [InlineData("insatser", "key;label;synonyms", "hvb;;Familjehem", 2, "synonyms", "ena raden")]
    [InlineData("insatser", "key;label;list", "natt;Natthärbärge;förfrågningar", 2, "list", "")]
    [InlineData("outcomes", "key;label", "avslag;Avslag", 2, "parent", "slag av")]
    [InlineData("outcomes", "key;label;use", "placering;;no", 0, "key", "slag av")]
    [InlineData("insats-grounds", "insats;ground;exists;reason", "hvb;iop;yes;", 2, "reason", "")]
    [InlineData("insats-grounds", "insats;ground;exists;reason", "hvb;iop;kanske;skäl", 2, "exists", "")]
    [InlineData("insats-grounds", "insats;ground;exists;reason", "hvbb;iop;yes;skäl", 2, "insats", "hvb")]
    [InlineData("series-breaks", "key;label;date", "nytt;Nytt system;1 oktober 2024", 2, "date", "")]
    [InlineData("organisation", "key;label", "umea;Umeå kommun", 0, "", "organisations")]
    public void Every_fault_is_told_with_its_file_line_and_column(
        string list, string header, string row, int line, string column, string remedy)
    {
        var error = Assert.Throws<DataProblemException>(() => With(list, header, row));
        var problem = Assert.Single(error.Problems);
        Assert.Equal($"taxonomi/{list}.csv", problem.File);
        Assert.Equal((line, column), (problem.Line, problem.Column));
        Assert.Contains(remedy, problem.Remedy, StringComparison.Ordinal);
        Assert.Contains(Own, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_of_all_files_are_told_at_once()
    {
        Write("organisations", "key;label", "A;Ett", "B;Två");
        Write("insatser", "key;label", "C;Tre");
        Assert.Equal(3, Assert.Throws<DataProblemException>(() => Taxonomies.Load(null, Own)).Problems.Count);
    }

    [Fact]
    public void Comments_blank_rows_and_rows_that_end_early_are_no_faults()
    {
        var lists = With("organisations", "key;label;synonyms;parent", "# En rad om \"listan\"", ";;;", "umea;Umeå kommun");
        Assert.Equal("Umeå kommun", lists.Organisations["umea"].Label);
    }

    [Fact]
    public void Her_organisations_words_and_outcomes_are_recognised_and_no_others_are_proposed()
    {
        Write("organisations", "key;label;synonyms;use", "*;;;no", "soc-umea;Socialförvaltningen Umeå;Individ och familj;");
        Write("outcomes", "key;label;parent", "avslag;Avslag;ingen-placering");
        Write("insatser", "key;label;list;area", "natt;Natthärbärge;;ifo-vuxen");
        var path = _folder.Write(
            ExportFolder.Header,
            "1;2024-03-31;Socialförvaltningen Umeå;Natthärbärge;;p1;Ramavtal;Privata utförare;1;Avslag",
            "2;2024-03-31;socialnämnd Umeå;HVB;;p2;Ramavtal;Privata utförare;1;Placering",
            "3;2024-03-31;Individ och familj;HVB;;p3;Ramavtal;Privata utförare;1;Nej");
        var report = RequestExport.Check(path);
        Assert.True(report.IsSound, report.ToString());
        Assert.Equal([("soc-umea", 3L)], report.Values.Where(value => value.Field == "förvaltning")
            .GroupBy(value => value.Key).Select(group => (group.Key, group.Sum(value => value.Count))));
        Assert.Contains(report.Detected, found => found.What == "Egna listor" && found.Value == Own);

        var unknown = RequestExport.Check(_folder.With("Förvaltning", "Socialförvaltningen Centrum"));
        Assert.False(unknown.IsSound);
        Assert.DoesNotContain("Hisingen →", unknown.ToString(), StringComparison.Ordinal);
        Assert.All(unknown.Problems, problem =>
            Assert.DoesNotContain("Göteborg", problem.Expected + problem.Remedy, StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_that_refuses_is_answered_with_a_reason_that_is_kept()
    {
        var path = _folder.Write(
            ExportFolder.Header, ExportFolder.Row.Replace("HVB;Akut", "Familjehem;", StringComparison.Ordinal)
                .Replace("Ramavtal", "Egen regi", StringComparison.Ordinal));
        Assert.Contains("svara på regeln", Assert.Single(RequestExport.Check(path).Problems).Remedy, StringComparison.Ordinal);
        Write("insats-grounds", "insats;ground;exists;reason", "familjehem;egen-regi;ja;Egna familjehem räknas in sedan 2023");
        var report = RequestExport.Check(path);
        Assert.True(report.IsSound, report.ToString());
        var note = Assert.Single(report.Notes, note => note.Contains("Egna familjehem räknas in sedan 2023", StringComparison.Ordinal));
        Assert.Contains("1 rad; taxonomi/insats-grounds.csv rad 2", note, StringComparison.Ordinal);
        Assert.DoesNotContain("1 rad", Assert.Single(report.Answers), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_no_row_needs_is_not_told()
    {
        Write("insats-grounds", "insats;ground;exists;reason", "familjehem;egen-regi;yes;Egna familjehem");
        Assert.Empty(RequestExport.Check(_folder.Write(ExportFolder.Header, ExportFolder.Row)).Answers);
    }

    [Fact]
    public void A_break_is_told_where_rows_cross_it()
    {
        Write("series-breaks", "key;label;date;insatser;effect", "nytt;Nytt system;2024-04-01;hvb;refuse");
        string[] rows = [ExportFolder.Row, ExportFolder.Row2];
        Assert.Contains(
            RequestExport.Check(_folder.Write([ExportFolder.Header, .. rows])).Notes,
            note => note.StartsWith("Serien bryts 2024-04-01: Nytt system. Jämför inte", StringComparison.Ordinal));
        Assert.DoesNotContain(
            RequestExport.Check(_folder.Write(ExportFolder.Header, ExportFolder.Row)).Notes,
            note => note.StartsWith("Serien bryts", StringComparison.Ordinal));
    }

    [Fact]
    public void Lists_are_found_beside_the_file_beside_its_folder_or_where_it_is_said_and_can_be_put_aside()
    {
        Write("organisations", "key;label", "umea;Umeå kommun");
        var data = Directory.CreateDirectory(_folder.Path("data")).FullName;
        Assert.Equal(Own, OwnTaxonomy.FolderFor(_folder.Path("export.csv"), ""));
        Assert.Equal(Own, OwnTaxonomy.FolderFor(Path.Combine(data, "export.csv"), ""));
        Assert.Equal("", OwnTaxonomy.FolderFor(Path.Combine(data, "under", "export.csv"), ""));
        Assert.Equal("", OwnTaxonomy.FolderFor(_folder.Path("export.csv"), "-"));
        Assert.Equal("annan", OwnTaxonomy.FolderFor(_folder.Path("export.csv"), "annan"));
        Assert.Throws<DataProblemException>(() => Taxonomies.Load(null, _folder.Path("annan")));
    }

    [Theory]
    [InlineData(OwnListSource.Nothing)]
    [InlineData(OwnListSource.Package)]
    internal void Lists_that_are_begun_are_sound_and_never_written_over(OwnListSource source)
    {
        Assert.Equal(7, OwnListStart.Write(Own, source, "").Count);
        var lists = Taxonomies.Load(null, Own);
        Assert.Equal(source == OwnListSource.Nothing, !lists.Organisations.TryGet("goteborg", out _));
        Assert.True(lists.Insatser.TryGet("hvb", out _));
        if (source == OwnListSource.Package)
            Assert.Equal(Taxonomies.Load().GroundRules.Select(rule => (rule.Insats, rule.Ground, rule.Exists)),
                lists.GroundRules.Select(rule => (rule.Insats, rule.Ground, rule.Exists)));
        File.Delete(Path.Combine(Own, "grounds.csv"));
        Assert.Equal(["grounds.csv"], OwnListStart.Write(Own, source, ""));
    }

    public void Dispose() => _folder.Dispose();

    private Taxonomies With(string list, params string[] lines)
    {
        Write(list, lines);
        return Taxonomies.Load(null, Own);
    }

    private void Write(string list, params string[] lines)
    {
        Directory.CreateDirectory(Own);
        _folder.WriteAll(Path.Combine("taxonomi", list + ".csv"), string.Join("\r\n", lines) + "\r\n");
    }
}
