using System.Globalization;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.DataFiles;

/// <summary>Problems of one kind in a file: the same column, the same expectation.</summary>
/// <param name="Column">The header of the column; empty for what concerns whole rows or the file.</param>
/// <param name="Expected">What was expected, in Swedish.</param>
/// <param name="Remedy">How to mend it, in Swedish; empty when that is plain.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Places">The first of them, at most <see cref="MostPlaces"/>.</param>
public sealed record ProblemGroup(string Column, string Expected, string Remedy, long Count, IReadOnlyList<DataProblem> Places)
{
    /// <summary>How many problems of one kind are kept with their places; all are counted.</summary>
    public const int MostPlaces = 10_000;

    /// <summary>The header of the column; empty for what concerns whole rows or the file.</summary>
    public string Column { get; init; } = IdentityNumber.Mask(Column);

    /// <summary>How to mend it, in Swedish; empty when that is plain.</summary>
    public string Remedy { get; init; } = IdentityNumber.Mask(Remedy);

    /// <summary>The kind on one line: how many, where, what was expected and how to mend it.</summary>
    public override string ToString()
    {
        var column = Column.Length == 0 ? "" : $"kolumn {Column}, ";
        var number = Count == 1 ? "1 gång" : $"{SwedishFormat.Number(Count)} gånger";
        var found = Places.Select(place => place.Found.Length == 0 ? "ingenting" : $"\"{place.Found}\"")
            .Distinct(StringComparer.Ordinal)
            .Take(3);
        return $"{column}{number}: hittade {string.Join(", ", found)}, väntade "
            + $"{Expected}.{(Remedy.Length == 0 ? "" : $" {Remedy}")} {Where()}";
    }

    private static string InSheet(DataProblem place) =>
        $"blad {place.Sheet} rad {place.Line.ToString(CultureInfo.InvariantCulture)}";

    private string Where()
    {
        var sheets = Places.Select(place => place.Sheet).Distinct(StringComparer.Ordinal).Take(4).ToList();
        if (sheets.Count > 1)
            return $"Först på {string.Join(" …, ", Places.DistinctBy(place => place.Sheet).Take(3).Select(InSheet))} …";
        var lines = Places.Select(place => place.Line).Where(line => line > 0).Distinct().Take(4).ToList();
        if (lines.Count == 0) return "";
        var shown = string.Join(", ", lines.Take(3).Select(line => line.ToString(CultureInfo.InvariantCulture)));
        return lines.Count > 3 || Count > Places.Count ? $"Först på rad {shown} …" : $"Rad {shown}.";
    }
}
