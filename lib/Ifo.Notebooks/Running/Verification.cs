using System.Text.Json.Nodes;
using Ifo.Notebooks.Documents;

namespace Ifo.Notebooks.Running;

/// <summary>A cell whose output is not the committed one.</summary>
/// <param name="CellNumber">The cell, from 1.</param>
/// <param name="What">What differs, in Swedish.</param>
/// <param name="Committed">The committed text around the first difference.</param>
/// <param name="Now">The text of this run around it.</param>
internal sealed record CellDifference(int CellNumber, string What, string Committed, string Now);

/// <summary>Compares the outputs of a run with the committed ones: text exactly, numbers within a tolerance.</summary>
internal static class Verification
{
    /// <summary>The differences, cell by cell; empty when the notebook verifies.</summary>
    /// <param name="committed">The notebook as committed.</param>
    /// <param name="executed">The same notebook, run now.</param>
    /// <param name="tolerance">Largest difference between two numbers, relative to the larger of them and to 1.</param>
    public static IReadOnlyList<CellDifference> Compare(Notebook committed, Notebook executed, double tolerance)
    {
        var differences = new List<CellDifference>();
        for (var i = 0; i < committed.Cells.Length; i++)
        {
            if (Difference(i + 1, committed.Cells[i].Outputs, executed.Cells[i].Outputs, tolerance) is { } difference)
                differences.Add(difference);
        }

        return differences;
    }

    private static CellDifference? Difference(
        int cell, IReadOnlyList<CellOutput> committed, IReadOnlyList<CellOutput> now, double tolerance)
    {
        if (committed.Count != now.Count)
            return new CellDifference(
                cell, $"antalet utdata: {committed.Count} sparade, {now.Count} nu", Summary(committed), Summary(now));
        return committed
            .Zip(now, (a, b) => Difference(cell, a, b, tolerance))
            .FirstOrDefault(difference => difference is not null);
    }

    private static CellDifference? Difference(int cell, CellOutput committed, CellOutput now, double tolerance)
    {
        var before = Texts(committed);
        var after = Texts(now);
        if (!before.Keys.SequenceEqual(after.Keys, StringComparer.Ordinal))
            return new CellDifference(cell, "utdatats form", string.Join(", ", before.Keys), string.Join(", ", after.Keys));
        foreach (var (form, text) in before)
        {
            if (NumberAwareText.FirstDifference(text, after[form], tolerance) is { } found)
                return new CellDifference(cell, form, found.Left, found.Right);
        }

        return null;
    }

    private static SortedDictionary<string, string> Texts(CellOutput output) => output switch
    {
        StreamOutput stream => new(StringComparer.Ordinal) { [stream.Name] = stream.Text },
        ErrorOutput error => new(StringComparer.Ordinal) { ["error"] = error.Name + ": " + error.Message },
        DisplayOutput display =>
            new(display.Data.ToDictionary(pair => pair.Key, pair => Text(pair.Key, pair.Value)), StringComparer.Ordinal),
        _ => throw new InvalidOperationException(output.GetType().Name),
    };

    // Through Jupyter a JSON form arrives as text; the content is what counts.
    private static string Text(string mimeType, JsonNode content) =>
        content is JsonValue value && value.TryGetValue<string>(out var text)
            ? ContentTypes.IsJson(mimeType) ? JsonNode.Parse(text)!.ToJsonString() : text
            : content.ToJsonString();

    private static string Summary(IReadOnlyList<CellOutput> outputs) =>
        outputs.Count == 0
            ? "(inget)"
            : string.Join("; ", outputs.SelectMany(Texts).Select(pair => $"{pair.Key}: {NumberAwareText.Shorten(pair.Value)}"));
}
