using System.Text;
using Ifo.Analysis.Figures;

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

    /// <summary>The kinds of problems, the most frequent first, or that there are none.</summary>
    public static void ProblemsOf(StringBuilder text, IReadOnlyList<ProblemGroup> problems)
    {
        if (problems.Count == 0) text.AppendLine("Inga fel");
        else Part(text, $"{SwedishFormat.Number(problems.Sum(problem => problem.Count))} fel av {SwedishFormat.Number(problems.Count)} slag", problems.OrderByDescending(problem => problem.Count).Take(ListedAtMost));
        if (problems.Count > ListedAtMost) text.Append("  … och ").Append(SwedishFormat.Number(problems.Count - ListedAtMost)).AppendLine(" slag till");
    }
}
