using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Ifo.Notebooks.Documents;

namespace Ifo.Notebooks.Results;

/// <summary>
/// Numbers about persons that somebody has said stay inside the unit: they are taken out as soon as a cell has shown them, so
/// that neither the report nor a saved notebook nor the cache ever holds them.
/// </summary>
/// <remarks>The library marks them with an attribute in their HTML, which is all that the two know of each other here.</remarks>
internal static class LeftOut
{
    private const string Inside = "data-disclosure=\"inside-the-unit\"";
    private const string Note = "data-disclosure=\"left-out\"";
    private const string Text = "En tabell är utelämnad: den stannar inom enheten och är inte röjandekontrollerad.";

    /// <summary>The output, or a note where it must not leave the unit.</summary>
    public static DisplayOutput Instead(DisplayOutput output) => Holds(output, Inside) ? output with { Data = Forms } : output;

    /// <summary>
    /// The notebook as it was saved, perhaps by another program that knows nothing of what must not leave the unit.
    /// </summary>
    public static Notebook Instead(Notebook saved) => saved with
    {
        Cells =
        [
            .. saved.Cells.Select(cell => cell with
            {
                Outputs = [.. cell.Outputs.Select(output => output is DisplayOutput shown ? Instead(shown) : output)]
            })
        ],
    };

    /// <summary>How many outputs of the notebook were left out.</summary>
    public static int CountIn(Notebook? notebook) =>
        notebook is null
            ? 0
            : notebook.Cells.SelectMany(cell => cell.Outputs).OfType<DisplayOutput>().Count(output => Holds(output, Note));

    private static ImmutableSortedDictionary<string, JsonNode> Forms => ImmutableSortedDictionary<string, JsonNode>.Empty
        .Add("text/html", JsonValue.Create($"<p {Note}>{Text}</p>"))
        .Add("text/plain", JsonValue.Create(Text));

    private static bool Holds(DisplayOutput output, string mark) =>
        output.Data.Values.Any(node => node is JsonValue value
            && value.TryGetValue<string>(out var text)
            && text.Contains(mark, StringComparison.OrdinalIgnoreCase));
}
