using System.Text.RegularExpressions;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Report;

namespace Ifo.Notebooks.Tests.Notebooks;

/// <summary>The style of all notebooks, read from what was committed; each test lists every offence with notebook and cell.</summary>
public sealed partial class NotebookStyleTests
{
    private const int MostLines = 10;
    private const string Exercises = "Övningar";
    private static readonly IReadOnlyList<Looked> All = Looked.At(CommittedNotebooks.All);
    private static readonly List<Looked> Code = [.. All.Where(cell => cell.IsCode)];

    private static IEnumerable<Notebook> Analyses => CommittedNotebooks.All.Where(notebook => notebook.Theme != Exercises);

    [Fact]
    public void Half_of_the_code_cells_have_at_most_three_lines()
    {
        var lines = Code.Select(cell => cell.LinesOfCode).Where(count => count > 0).Order().ToList();
        Assert.InRange(lines[lines.Count / 2], 1, 3);
    }

    [Fact]
    public void Nearly_all_code_cells_have_at_most_ten_lines() =>
        Offence.AtMost(0.96, Code.Count, Code.Where(cell => cell.LinesOfCode > MostLines).Select(cell => cell.Breaks($"{cell.LinesOfCode} rader kod")));

    [Fact]
    public void Prose_comes_before_code()
    {
        // What only shows computed prose is prose itself, and preparing cells are announced together.
        var looks = Code.Where(cell => (cell.Prose.Length == 0 || cell.Html.Any()) && !cell.Has(Tag.Setup) && !cell.Has(Tag.Parameters)).ToList();
        Offence.AtMost(0.86, looks.Count, looks.Where(cell => cell.Before is not { Prose.Length: > 0 }).Select(cell => cell.Breaks("ingen text före koden")));
    }

    [Fact]
    public void Prose_with_a_number_comes_after_a_figure()
    {
        var figures = Code.Where(cell => cell.Figures.Any()).ToList();
        Offence.AtMost(0.99, figures.Count, figures.Where(cell => !IsTold(cell)).Select(cell => cell.Breaks("ingen text med en siffra efter diagrammet")));

        // What is seen is said in the same cell or in the next.
        static bool IsTold(Looked cell) => new[] { cell.Prose, cell.Next?.Prose ?? string.Empty }.Any(Digit().IsMatch);
    }

    [Fact]
    public void Every_figure_names_unit_source_period_and_n() => Offence.None(
        from cell in Code
        from figure in cell.Figures.Select(Dom.Parse)
        from missing in Missing(figure.ReadableText(), figure.QuerySelector(".ifo-subtitle")?.ReadableText())
        select cell.Breaks("diagrammet saknar " + missing));

    [Fact]
    public void Every_table_of_an_analysis_names_source_period_and_n() => Offence.None(
        from cell in Code
        where cell.Notebook.Theme != Exercises && !cell.Cell.Source.Contains("#!sql", StringComparison.Ordinal)
        from table in cell.Tables.Select(Dom.Parse)
        from missing in Missing(table.ReadableText(), "ingår i rubrikerna")
        select cell.Breaks("tabellen saknar " + missing));

    [Fact]
    public void A_source_with_lines_comes_from_the_data_and_is_not_typed() => Offence.None(
        from cell in Code
        from shown in cell.Html
        where cell.Notebook.Theme != Exercises && !shown.Contains("Tabell, diagram eller stycke", StringComparison.Ordinal)
        where SourceWithLines().IsMatch(shown) && !shown.Contains(ShownFigures.Attribute, StringComparison.Ordinal)
        select cell.Breaks("källans rader är skrivna eller hopsatta i cellen: använd Caption.Published(sources, period, n)"));

    [Fact]
    public void The_first_cells_say_question_caveats_and_period() => Offence.None(Analyses.SelectMany(Opening));

    [Fact]
    public void An_analysis_has_a_computed_bottom_line_and_one_key_figure() => Offence.None(
        from notebook in Analyses
        let cells = Looked.At([notebook])
        from offence in new[]
        {
            cells.Any(cell => cell.IsCode && cell.Has(Tag.BottomLine) && cell.Prose.Length > 0) ? "" : $"ingen beräknad slutsats (kodcell med taggen {Tag.BottomLine})",
            cells.Any(cell => cell.Cell.Kind == NotebookCellKind.Markdown && cell.Has(Tag.BottomLine)) ? "slutsatsen är skriven, inte beräknad" : "",
            cells.Count(cell => cell.Has(Tag.KeyFigure)) == 1 ? "" : $"ska ha ett diagram med taggen {Tag.KeyFigure}",
        }
        where offence.Length > 0
        select new Offence(notebook.Name, 0, offence));

    [Fact]
    public void The_last_cell_says_what_the_notebook_cannot_say_and_where_to_go_next() => Offence.None(
        from notebook in Analyses
        let last = new Looked(notebook, notebook.Cells.Length)
        from offence in new[]
        {
            last.Cell.Kind == NotebookCellKind.Markdown && Limits().IsMatch(last.Prose) ? "" : "sista cellen säger inte vad analysen inte kan säga",
            last.Prose.Contains(".ipynb", StringComparison.Ordinal) ? "" : "sista cellen leder inte vidare till en annan anteckningsbok",
        }
        where offence.Length > 0
        select last.Breaks(offence));

    [Fact]
    public void Every_link_to_another_notebook_leads_to_one() => Offence.None(
        from cell in All
        where cell.Cell.Kind == NotebookCellKind.Markdown
        from Match link in NotebookLink().Matches(cell.Cell.Source)
        where !File.Exists(Path.Combine(CommittedNotebooks.Folder, Uri.UnescapeDataString(link.Groups["file"].Value)))
        select cell.Breaks($"länken till {link.Groups["file"].Value} leder ingenstans"));

    [Fact]
    public void No_published_figure_is_typed_into_prose() => Offence.None(
        from cell in All
        where cell.Cell.Kind == NotebookCellKind.Markdown
        from number in TypedNumbers.In(cell.Cell.Source)
        select cell.Breaks($"”{number}” står i texten och är en publicerad siffra: låt texten räknas fram (Prose.Markdown)"));

    [Fact]
    public void Every_cell_was_run_and_shows_what_it_should() => Offence.None(
        from cell in Code
        from offence in new[]
        {
            cell.Cell.ExecutionCount is null ? "cellen är inte körd: kör ifo run --save" : "",
            cell.Cell.Outputs.OfType<ErrorOutput>().Any() ? "cellen slutade i ett fel" : "",
            cell.Cell.Outputs.IsEmpty && Shows(cell.Cell) ? "cellen borde visa något men har ingen utdata" : "",
        }
        where offence.Length > 0
        select cell.Breaks(offence));

    [Fact]
    public void No_output_tells_of_a_machine_or_a_clock() => Offence.None(
        from cell in Code
        from output in cell.Outputs
        let found = MachineOrClock().Match(output)
        where found.Success
        select cell.Breaks($"utdata innehåller ”{found.Value}”"));

    private static IEnumerable<string> Missing(string text, string? unit)
    {
        if (string.IsNullOrWhiteSpace(unit))
            yield return "enhet och period under rubriken";
        foreach (var needed in new[] { "Käll", "Period:", "n = " }.Where(needed => !text.Replace('\u00A0', ' ').Contains(needed, StringComparison.Ordinal)))
            yield return $"”{needed}”";
    }

    [GeneratedRegex(@"Källa:[^<]*\(rad ", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex SourceWithLines();

    private static IEnumerable<Offence> Opening(Notebook notebook)
    {
        var first = new Looked(notebook, 1);
        var caveats = string.Concat(Looked.At([notebook]).Where(cell => cell.Has(Tag.Caveats)).Select(cell => cell.Prose));
        if (first.Cell.Kind != NotebookCellKind.Markdown || !first.Prose.StartsWith("# ", StringComparison.Ordinal) || !first.Prose.Contains("**Fråga.**", StringComparison.Ordinal))
            yield return first.Breaks("första cellen ska ha rubrik (# …) och **Fråga.**");
        if (caveats.Length == 0)
            yield return new Offence(notebook.Name, 0, $"inga förbehåll (taggen {Tag.Caveats})");
        if (!caveats.Contains("eriod", StringComparison.Ordinal) || !Duration().IsMatch(caveats))
            yield return new Offence(notebook.Name, 0, "förbehållen säger inte period, uppgifternas datum och hur länge anteckningsboken körs");
        if (!notebook.Cells.Any(cell => cell.HasTag(Tag.Setup)))
            yield return new Offence(notebook.Name, 0, $"ingen inställningscell (taggen {Tag.Setup})");
    }

    // A cell whose last line is an expression shows it; one that ends a statement, a block or a definition does not.
    private static bool Shows(NotebookCell cell) =>
        cell is { Language: "csharp" }
        && !cell.HasTag(Tag.Setup) && !cell.HasTag(Tag.Parameters)
        && cell.Source.TrimEnd().Split('\n')[^1] is var last
        && (Displaying().IsMatch(cell.Source) || !(last.EndsWith(';') || last.EndsWith('}') || last.StartsWith('#') || last.TrimStart().StartsWith("//", StringComparison.Ordinal) || LineComment().IsMatch(last)));

    [GeneratedRegex("[0-9]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digit();

    [GeneratedRegex("^#+ .*inte", RegexOptions.Multiline | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Limits();

    [GeneratedRegex("minut|sekund", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Duration();

    [GeneratedRegex(@"\]\((?<file>[^)#]+\.ipynb)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotebookLink();

    [GeneratedRegex(@"\bdisplay\(|\.Display\(\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Displaying();

    [GeneratedRegex(@";\s*//[^""]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LineComment();

    [GeneratedRegex(@"(/home/|/Users/|/root/|/work/|/tmp/|[A-Z]:\\\\)[^\s""<]{0,60}|\b[0-2][0-9]:[0-5][0-9]:[0-5][0-9]\b|\b20[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-9]{2}:", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MachineOrClock();
}
