using System.Text.Json.Nodes;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Tests.Presentation;

public sealed class CaptionTests
{
    [Fact]
    public void Source_line_names_source_period_and_n() =>
        Assert.Equal("Källa: Spink, årsrapport 2024. Period: 2023–2024. n = 14\u00A0481.", Caption.Published("Källa: Spink, årsrapport 2024.", "2023–2024", "14 481").SourceLine);

    [Fact]
    public void Table_and_figure_tell_programs_once_which_published_figures_they_rest_on()
    {
        var caption = Caption.Published(new Sources([new Source("r-2024", "Rapport", "Utgivare", "2.1", 12, "r-2024/antal/x", "antal")]), "2024", "1").Note("Ett förbehåll");
        var figure = Chart.Bars("Förfrågningar", "antal", caption).Categories("HVB").Series("2024", [100]);
        Assert.All([figure.ToHtml(), figure.ToTable().ToHtml()], html => Assert.Equal(2, html.Split(" data-kalla=\"r-2024/antal:12\"").Length));
    }

    [Fact]
    public void A_source_in_words_names_no_published_figures() =>
        Assert.DoesNotContain("data-kalla", Samples.Requests.ToHtml(), StringComparison.Ordinal);

    [Fact]
    public void Synthetic_data_are_named_in_title_and_source_of_every_form()
    {
        var caption = Caption.Synthetic("generatorn", "2024", "100");
        var figure = Chart.Bars("Förfrågningar", "antal", caption).Categories("HVB").Series("2024", [100]);
        var table = Table.From([1], "Förfrågningar", caption).Count("Antal", row => row);
        Assert.All([figure.ToHtml(), figure.ToSvg(), table.ToHtml(), table.ToString(), figure.ToString()], shown =>
        {
            Assert.Contains("Syntetiska data: Förfrågningar", shown, StringComparison.Ordinal);
            Assert.Contains("Källa: Syntetiska data, generatorn.", shown, StringComparison.Ordinal);
        });
        var layout = JsonNode.Parse(figure.ToPlotlyJson())!["layout"]!;
        Assert.Contains("Syntetiska data: Förfrågningar", layout["title"]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("Källa: Syntetiska data, generatorn.", layout["annotations"]![0]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void Internal_data_are_named_in_the_source_line() =>
        Assert.Contains("(internt underlag)", Caption.Internal("Treserva", "2024", "10").SourceLine, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "2024", "10", "Källan")]
    [InlineData("Källa:", "2024", "10", "Källan")]
    [InlineData("Spink", " ", "10", "Perioden")]
    [InlineData("Spink", "2024", "", "Antalet (n)")]
    public void An_empty_part_is_refused_by_name(string source, string period, string count, string missing)
    {
        var error = Assert.Throws<PresentationException>(() => Caption.Published(source, period, count));
        Assert.StartsWith($"{missing} saknas.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_becomes_a_sentence_after_the_source() =>
        Assert.Equal(["Två uppgifter visas inte."], Caption.Published("Spink", "2024", "10").Note("Två uppgifter visas inte").Notes.ToArray());
}
