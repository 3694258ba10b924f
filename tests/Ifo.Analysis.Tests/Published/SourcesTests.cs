using Ifo.Analysis.Citations;
using Ifo.Analysis.Published;

namespace Ifo.Analysis.Tests.Published;

public class SourcesTests
{
    [Fact]
    public void The_caption_is_composed_from_publisher_title_section_and_lines() =>
        Assert.Equal(
            "Källa: Göteborgs Stad, Årsrapport 2024, avsnitt 2.1 (rad 974, 984–986)",
            new Sources([At(985), At(974), At(984), At(986), At(985)]).Caption());

    [Fact]
    public void Several_sections_and_reports_are_told_apart()
    {
        var other = new Source("gavle-2023", "Årsberättelse 2023", "Gävle kommun", "Inledning", 12, "c");
        var section = At(1700) with { Section = "6.2" };
        Assert.Equal(
            "Källor: Gävle kommun, Årsberättelse 2023, avsnittet Inledning (rad 12); Göteborgs Stad, Årsrapport 2024, avsnitt 2.1 (rad 984), avsnitt 6.2 (rad 1700)",
            new Sources([At(984), section, other]).Caption());
    }

    [Fact]
    public void Places_name_report_table_and_lines() => Assert.Equal(
        "gemensamma-2024/antal:974,984-986 gemensamma-2024/andel:1700",
        new Sources([.. new[] { 985, 974, 984, 986, 985 }.Select(line => At(line) with { Table = "antal" }), At(1700) with { Table = "andel" }, At(3)]).Places());

    [Fact]
    public void Every_published_figure_is_found_in_the_places_of_its_source() => Assert.All(
        PublishedFigures.Load(),
        figure => Assert.Equal($"{figure.Source.Report}/{figure.Table}:{figure.Line}", new Sources([figure.Source]).Places()));

    [Fact]
    public void No_sources_say_so() => Assert.Equal("Källa saknas", Sources.None.Caption());

    [Fact]
    public void The_same_sources_in_another_order_are_equal() =>
        Assert.Equal(new Sources([At(1), At(2)]), Sources.Of([new Sources([At(2)]), new Sources([At(1), At(2)])]));

    [Fact]
    public void A_line_of_a_report_bound_together_with_others_gets_its_own_title()
    {
        var source = PublishedFigures.Load().ById("gemensamma-2024/forfragningar-i-text/totalt/2024/diff").Source;
        Assert.Equal("Samlad placerings- och inköpsfunktion: Årsrapport 2024", source.Title);
        Assert.Equal("Göteborgs Stad, Socialförvaltningen Sydväst", source.Publisher);
    }

    private static Source At(int line) => new("gemensamma-2024", "Årsrapport 2024", "Göteborgs Stad", "2.1", line, $"f{line}");
}
