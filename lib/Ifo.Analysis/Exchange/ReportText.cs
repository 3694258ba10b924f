using System.Text;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Exchange;

/// <summary>Lays out the report of a reading: headings with indented lines.</summary>
internal static class ReportText
{
    public const int ListedAtMost = 40;

    public static void Part<T>(StringBuilder text, string heading, IEnumerable<T> lines)
    {
        var all = lines.Select(line => $"{line}").ToList();
        if (all.Count > 0) text.AppendLine(heading);
        foreach (var line in all) text.Append("  ").AppendLine(line);
    }

    /// <summary>
    /// The kinds to list: first what concerns the table or whole rows, since nothing can be used before it is mended, then the
    /// most frequent.
    /// </summary>
    public static IEnumerable<ProblemGroup> Listed(IReadOnlyList<ProblemGroup> problems) =>
        problems
            .OrderByDescending(problem => problem.Column.Length == 0)
            .ThenByDescending(problem => problem.Count)
            .Take(ListedAtMost);

    /// <summary>The kinds of problems, or that there are none.</summary>
    public static void ProblemsOf(StringBuilder text, IReadOnlyList<ProblemGroup> problems)
    {
        if (problems.Count == 0) text.AppendLine("Inga fel");
        else Part(
            text,
            $"{SwedishFormat.Number(problems.Sum(problem => problem.Count))} fel av {SwedishFormat.Number(problems.Count)} slag",
            Listed(problems));
        if (problems.Count > ListedAtMost)
            text.Append("  … och ").Append(SwedishFormat.Number(problems.Count - ListedAtMost)).AppendLine(" slag till");
    }
}
