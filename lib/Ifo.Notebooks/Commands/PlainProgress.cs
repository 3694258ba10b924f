using System.Globalization;
using Ifo.Notebooks.Results;
using Ifo.Notebooks.Running;

namespace Ifo.Notebooks.Commands;

/// <summary>
/// Progress as lines, for logs and for terminals that cannot be written over: one for each notebook, when it ends.
/// </summary>
/// <param name="writer">Where the lines go.</param>
/// <param name="verbose">Whether each notebook's start and each cell have a line too.</param>
internal sealed class PlainProgress(TextWriter writer, bool verbose) : IProgressReport
{
    private readonly Lock _lock = new();

    public void Started(string notebook, int cells)
    {
        if (verbose)
            Line($"{notebook}: börjar, {cells} celler");
    }

    public void CellDone(string notebook, int cell, int cells, string language, TimeSpan duration)
    {
        if (verbose)
            Line($"{notebook}: cell {cell} av {cells} ({language}) {Duration.Seconds(duration)}");
    }

    public void Ended(NotebookResult result) => Line($"{result.Name}: {OutcomeWords.Of(result)}");

    private void Line(string text)
    {
        lock (_lock)
            writer.WriteLine(text);
    }
}

/// <summary>Times as Swedish readers expect them.</summary>
internal static class Duration
{
    /// <summary>For example <c>1,3 s</c>.</summary>
    public static string Seconds(TimeSpan duration) =>
        duration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',') + " s";
}
