using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Report;
using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Tests.Report;

/// <summary>Makes notebooks as if they had been run.</summary>
internal static class Sample
{
    public const string Chart = """
        <figure><style>.stapel{fill:#07326e}@media (prefers-color-scheme:dark){.stapel{fill:#8dbdf5}}</style>
        <svg role="img" aria-labelledby="namn" viewBox="0 0 400 60" width="400" height="60"><title id="namn">Förfrågningar per år</title>
        <defs><pattern id="rand" width="4" height="4" patternUnits="userSpaceOnUse"><path d="M0 4L4 0" stroke="#fff"/></pattern></defs>
        <rect class="stapel" width="300" height="20"/><rect fill="url(#rand)" width="300" height="20"/></svg>
        <figcaption>Källa: Spink, årsrapport 2024. Period: 2023–2024. n = 14 481.</figcaption>
        <details><summary>Visa siffrorna</summary><table><caption>Förfrågningar per år</caption>
        <thead><tr><th scope="col">År</th><th scope="col">Förfrågningar<br><span>antal</span></th></tr></thead>
        <tbody><tr><th scope="row">2023</th><td><data value="7056">7 056</data></td></tr><tr><th scope="row">2024</th><td><data value="7425">7 425</data></td></tr></tbody></table></details></figure>
        """;

    public const string Verdicts = """
        <table><caption>Granskade påståenden</caption><thead><tr><th>Påstående</th><th>Utslag</th></tr></thead><tbody>
        <tr data-verdict="reproduced"><td>a</td><td>reproducerad</td></tr><tr data-verdict="reproduced"><td>b</td><td>reproducerad</td></tr>
        <tr data-verdict="rounding"><td>c</td><td>inom avrundning</td></tr><tr data-verdict="contradicted"><td>d</td><td>motsagd</td></tr>
        <tr data-verdict="not-recomputable"><td>e</td><td>kan inte räknas om</td></tr></tbody></table>
        """;

    public static NotebookCell Prose(string source, params string[] tags) => Cell(NotebookCellKind.Markdown, string.Empty, source, [], tags);

    public static NotebookCell Code(string source, CellOutput output, params string[] tags) => Cell(NotebookCellKind.Code, "csharp", source, [output], tags);

    public static NotebookCell Code(string source, IEnumerable<CellOutput> outputs, params string[] tags) => Cell(NotebookCellKind.Code, "csharp", source, outputs, tags);

    public static CellOutput Html(string html) => Shown(("text/html", html));

    public static CellOutput Markdown(string markdown) => Shown(("text/markdown", markdown));

    public static CellOutput Shown(params (string Type, string Content)[] forms) => new DisplayOutput(
        forms.ToImmutableSortedDictionary(form => form.Type, form => (JsonNode)form.Content, StringComparer.Ordinal), [], IsResult: true);

    public static NotebookResult Passed(string name, params NotebookCell[] cells) =>
        new(name, Notebook(name, cells), RunOutcome.Passed, null, null, TimeSpan.FromSeconds(3), FromCache: false);

    public static NotebookResult Failed(string name, CellFailure failure, params NotebookCell[] cells) =>
        Passed(name, cells) with { Outcome = RunOutcome.Failed, Failure = failure };

    public static NotebookResult Skipped(string name, string reason, params NotebookCell[] cells) =>
        Passed(name, cells) with { Outcome = RunOutcome.Skipped, SkipReason = reason };

    /// <summary>An analysis that uses every convention.</summary>
    public static NotebookResult AnAnalysis(string name = "01-forfragningar") => Passed(
        name,
        Prose("# Förfrågningar 2024\n\n**Fråga.** Har förfrågningarna ökat?\n\nHelår."),
        Prose("**Förbehåll.** En förfrågan är inte en placering.", "forbehall"),
        Code("var beredd = true;", [], "setup"),
        Code("Slutsats()", Markdown("Antalet **ökade med 5,2 procent**."), "slutsats"),
        Prose("## Per år\n\nSe [avsnittet](#Vad-det-inte-säger) och [kostnaden](02-kostnad.ipynb)."),
        Code("// diagram\nvar x = \"text\";", Html(Chart), "nyckelfigur"),
        Code("igen", Html(Chart)),
        Code("dold kod", Html(Verdicts), "dold"),
        Code("skriv", new StreamOutput("stdout", "rad ett\n")),
        Prose("## Vad det inte säger\n\nHur många som fick en placering."));

    /// <summary>A report of one analysis that passed, one that failed and one that was skipped.</summary>
    public static IReadOnlyList<NotebookResult> AllOutcomes() =>
    [
        AnAnalysis(),
        Failed("02-kostnad", new CellFailure(2, 3, "Invånarantalet för Gävle saknas.", "System.InvalidOperationException: <tom>"),
            Prose("# Kostnad\n\nVad kostar det?"), Code("kasta", new ErrorOutput("InvalidOperationException", "boom", ["at X"]))),
        Skipped("03-paket", "Paketet Deedle kan inte hämtas.", Prose("# Paket")),
    ];

    private static Notebook Notebook(string name, NotebookCell[] cells) =>
        new(Path.Combine(Path.GetTempPath(), name + ".ipynb"), "csharp", [.. cells], [], 5);

    private static NotebookCell Cell(NotebookCellKind kind, string language, string source, IEnumerable<CellOutput> outputs, string[] tags) =>
        new("id", kind, language, source, new JsonObject { ["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]) }, [.. outputs], null);
}
