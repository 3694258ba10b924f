using AngleSharp.Dom;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Report;
using Ifo.Notebooks.Results;
using static Ifo.Notebooks.Tests.Report.Sample;

namespace Ifo.Notebooks.Tests.Report;

/// <summary>What the report takes out of a notebook, and where it puts it.</summary>
public sealed class ExtractionTests : IDisposable
{
    private readonly ReportTestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Title_question_and_bottom_line_come_from_their_places()
    {
        var analysis = Assert.Single(AnalysisReader.Read([AnAnalysis()]));

        Assert.Equal("Förfrågningar 2024", analysis.Title);
        Assert.Equal("Har förfrågningarna ökat?", analysis.Question.Html);
        Assert.Equal("<p>Antalet <strong>ökade med 5,2 procent</strong>.</p>", analysis.BottomLine.Html);
        Assert.Equal("<p>En förfrågan är inte en placering.</p>", analysis.Caveats.Html);
        Assert.Contains("<svg", analysis.KeyFigure.Html, StringComparison.Ordinal);
        Assert.Equal(new VerdictCounts(2, 1, 1, 1), analysis.Verdicts);
    }

    [Fact]
    public void A_question_may_stand_in_the_next_cell()
    {
        var analysis = Assert.Single(AnalysisReader.Read([Passed("a", Prose("# Titel"), Prose("Vad *hände*?\n\nMer."))]));

        Assert.Equal("Vad <em>hände</em>?", analysis.Question.Html);
        Assert.Equal("<p>Mer.</p>", Assert.Single(analysis.Body).Html.Html);
    }

    [Fact]
    public void A_paragraph_under_another_heading_is_no_question() =>
        Assert.True(AnalysisReader.Read([Passed("a", Prose("# Titel\n\n## Avsnitt\n\nText."))])[0].Question.IsEmpty);

    [Fact]
    public void A_notebook_without_heading_goes_by_its_name() =>
        Assert.Equal("utan-rubrik", AnalysisReader.Read([Passed("utan-rubrik", Prose("Bara text."))])[0].Title);

    [Fact]
    public void A_notebook_that_could_not_be_read_still_has_a_page_with_the_reason()
    {
        var result = Failed("trasig", new CellFailure(null, null, "Filen är inte JSON.", "rad 1"), Prose("x")) with { Executed = null };
        Assert.Contains("Filen är inte JSON.", _folder.Write(result).Page("report/trasig.html").QuerySelector(".larm")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Bottom_line_and_caveats_stand_before_everything_else()
    {
        var text = _folder.Write(AllOutcomes()).Page("report/01-forfragningar.html").QuerySelector("main")!.ReadableText();
        string[] order = ["Förfrågningar 2024", "Har förfrågningarna ökat?", "Svar", "ökade med 5,2 procent", "Förbehåll", "Helår.", "Se avsnittet"];
        Assert.Equal(order.Order(Comparer<string>.Create((a, b) => text.IndexOf(a, StringComparison.Ordinal).CompareTo(text.IndexOf(b, StringComparison.Ordinal)))), order);
    }

    [Fact]
    public void Hidden_code_is_absent_and_its_output_present()
    {
        var page = _folder.Write(AllOutcomes()).Text("report/01-forfragningar.html");
        Assert.DoesNotContain("dold kod", page, StringComparison.Ordinal);
        Assert.Contains("Granskade påståenden", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_setup_cell_shows_only_code_that_one_switch_shows()
    {
        var page = _folder.Write(Passed("a", Prose("# A"), Code("var beredd = 1;", Html("<b>utdata</b>"), "setup"))).Page("report/a.html");
        var cell = page.QuerySelector(".cell.bara-kod")!;
        Assert.Null(cell.QuerySelector(".utdata"));
        Assert.Equal("Kod (C#)", cell.QuerySelector(".kod > p")!.TextContent);
        Assert.Equal("Visa koden", Assert.Single(page.QuerySelectorAll("input.visa-kod:not([checked]) + label")).TextContent);
    }

    [Fact]
    public void The_richest_safe_form_is_shown()
    {
        var cell = Code("x", Shown(("application/vnd.plotly.v1+json", "{}"), ("text/html", "<b>rikt</b>"), ("text/plain", "fattigt")));
        var page = _folder.Write(Passed("a", cell)).Text("report/a.html");
        Assert.Contains("<b>rikt</b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("fattigt", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_is_told_at_the_top_and_at_its_cell()
    {
        var page = _folder.Write(AllOutcomes()).Page("report/02-kostnad.html");
        Assert.Equal("#cell-2", page.QuerySelector(".inledning .larm a")!.GetAttribute("href"));
        Assert.Contains("Här stannade analysen, rad 3.", page.QuerySelector("#cell-2 .larm")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException: <tom>", page.QuerySelector("#cell-2 .larm details pre")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("boom", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_page_tells_how_each_analysis_went()
    {
        var cached = AnAnalysis("04-igen") with { FromCache = true };
        var page = _folder.Write([.. AllOutcomes(), cached]).Page("report/index.html");
        var cards = page.QuerySelectorAll(".kort").Select(card => card.ReadableText()).ToList();
        Assert.Contains("2 omräknade tal stämmer 1 inom avrundning 1 stämmer inte 1 kan inte räknas om", cards[0], StringComparison.Ordinal);
        Assert.Contains("Blev inte klar Stannade i cell 2. Invånarantalet för Gävle saknas.", cards[1], StringComparison.Ordinal);
        Assert.Contains("Kördes inte Paketet Deedle kan inte hämtas.", cards[2], StringComparison.Ordinal);
        Assert.Contains("Inget har ändrats sedan förra körningen", cards[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Code_is_marked_without_changing_it()
    {
        const string source = "// för \"alla\" & <några>\nvar a = $\"{1}\"; #!fsharp 'x' \"\"\"rå \" text\"\"\" 1_000m";
        foreach (var language in new[] { "csharp", "fsharp", "okänt" })
            Assert.Equal(source, Dom.Parse(CodeHighlighter.Render(source, language).Html).TextContent);
    }

    [Fact]
    public void Streams_lose_terminal_colours_and_adjacent_ones_are_one_text()
    {
        var cell = Code("x", [new StreamOutput("stdout", "a\u001b[31m"), new StreamOutput("stdout", "b"), new StreamOutput("stderr", "c")]);
        Assert.Equal(["ab", "c"], _folder.Write(Passed("a", cell)).Page("report/a.html").QuerySelectorAll(".cell pre.utskrift").Select(pre => pre.TextContent));
    }
}
