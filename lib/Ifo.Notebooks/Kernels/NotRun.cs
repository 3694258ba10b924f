using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Packages;
using Ifo.Notebooks.Scripting;

namespace Ifo.Notebooks.Kernels;

/// <summary>What is said of cells in languages that are not run here.</summary>
internal static class NotRun
{
    /// <summary>
    /// A diagram or a script as it is written, with the word that it has not been run. Editors that know the language draw it.
    /// </summary>
    public static ImmutableSortedDictionary<string, JsonNode> Forms(string language, string code)
    {
        var said = $"Cellen är i {language} och har inte körts; den visas som den är skriven.";
        return ValueFormatter.As($"{said}\n\n{code}", ContentTypes.Plain)
            .Add(ContentTypes.Markdown, JsonValue.Create($"*{said}*\n\n```{language}\n{code}\n```"));
    }

    /// <summary>The refusal of a cell in any other language.</summary>
    public static CellRefusedException Refusal(string language, int line) => new(
        "Language",
        $"Språket ”{language}” körs inte här; cellen har inte körts, men de andra. Språken som körs: "
        + $"{string.Join(", ", Language.Known)}.",
        line);
}
