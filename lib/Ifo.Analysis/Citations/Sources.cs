using System.Globalization;

namespace Ifo.Analysis.Citations;

/// <summary>The published figures that a result rests on, each once, in the order of the reports.</summary>
public sealed class Sources : RowList<Source>, IEquatable<Sources>
{
    /// <summary>A collection of sources; repeated ones are kept once.</summary>
    /// <param name="sources">The sources, in any order.</param>
    public Sources(IEnumerable<Source> sources)
        : base(Ordered(sources))
    {
    }

    /// <summary>No sources.</summary>
    public static Sources None { get; } = new([]);

    /// <summary>The sources of several results together.</summary>
    /// <param name="parts">The sources of each.</param>
    public static Sources Of(IEnumerable<Sources> parts) => new(parts.SelectMany(part => part));

    /// <summary>
    /// The source line of a table or a figure, composed from the provenance:
    /// <c>Källa: Göteborgs Stad, Årsrapport 2024, avsnitt 2.1 (rad 984–995)</c>. Several reports are separated by semicolons.
    /// </summary>
    /// <returns>The line; <c>Källa saknas</c> when there is no source.</returns>
    public string Caption()
    {
        if (Count == 0) return "Källa saknas";
        var reports = Rows.GroupBy(source => (source.Publisher, source.Title)).Select(Reference).ToList();
        return (reports.Count == 1 ? "Källa: " : "Källor: ") + string.Join("; ", reports);
    }

    /// <summary>
    /// The same provenance for programs: <c>report/table:lines</c>, separated by spaces, for example
    /// <c>gemensamma-2024/forfragningar-per-insats:984-995,1004</c>. It stands as <c>data-kalla</c> on every table and figure
    /// that rests on published figures, so that a report can list where each of their tables is shown.
    /// </summary>
    /// <returns>The places; empty when there are no sources.</returns>
    public string Places() => string.Join(' ', Rows
        .Where(source => source.Table.Length > 0)
        .GroupBy(source => $"{source.Report}/{source.Table}", StringComparer.Ordinal)
        .Select(table =>
            $"{table.Key}:{string.Join(
                ',', Runs([.. table.Select(source => source.Line).Distinct().Order()]).Select(run => Range(run, '-')))}"));

    /// <summary>Whether the same figures are the sources of both.</summary>
    /// <param name="other">The other sources.</param>
    public bool Equals(Sources? other) => other is not null && Rows.SequenceEqual(other.Rows);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Sources);

    /// <inheritdoc/>
    public override int GetHashCode() => Rows.Aggregate(0, HashCode.Combine);

    /// <summary>The caption.</summary>
    public override string ToString() => Caption();

    private static IReadOnlyList<Source> Ordered(IEnumerable<Source> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return
        [
            .. sources.Distinct()
                .OrderBy(source => source.Report, StringComparer.Ordinal)
                .ThenBy(source => source.Line)
                .ThenBy(source => source.Figure, StringComparer.Ordinal),
        ];
    }

    private static string Reference(IGrouping<(string Publisher, string Title), Source> report)
    {
        var sections = report.GroupBy(source => source.Section, StringComparer.Ordinal)
            .Select(section =>
                $"{Section(section.Key)} (rad {Lines([.. section.Select(source => source.Line).Distinct().Order()])})");
        return $"{report.Key.Publisher}, {report.Key.Title}, {string.Join(", ", sections)}";
    }

    private static string Section(string section) =>
        section.Length > 0 && char.IsAsciiDigit(section[0]) ? $"avsnitt {section}" : $"avsnittet {section}";

    // Lines that follow on each other are written as one range.
    private static string Lines(int[] lines) => string.Join(", ", Runs(lines).Select(run => Range(run, '–')));

    private static IEnumerable<(int First, int Last)> Runs(int[] lines) => lines
        .Select((line, index) => (Line: line, Run: line - index))
        .GroupBy(pair => pair.Run, pair => pair.Line)
        .Select(run => (run.First(), run.Last()));

    private static string Range((int First, int Last) run, char dash) =>
        run.First == run.Last ? Number(run.First) : $"{Number(run.First)}{dash}{Number(run.Last)}";

    private static string Number(int line) => line.ToString(CultureInfo.InvariantCulture);
}
