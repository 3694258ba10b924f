using System.Globalization;

namespace Ifo.Analysis.DataFiles;

/// <summary>One thing that is wrong in a data file.</summary>
/// <param name="File">The file, relative to the data folder.</param>
/// <param name="Line">The line, counted from 1; 0 when it concerns the whole file.</param>
/// <param name="Column">The column; empty when it concerns the whole line or file.</param>
/// <param name="Found">What stands there, as it stands.</param>
/// <param name="Expected">What was expected, in Swedish.</param>
/// <param name="Remedy">How to mend it, in Swedish; empty when that is plain from what was expected.</param>
public sealed record DataProblem(string File, int Line, string Column, string Found, string Expected, string Remedy)
{
    private readonly string _sheet = "";

    /// <summary>The file, relative to the data folder.</summary>
    public string File { get; init; } = IdentityNumber.Mask(File);

    /// <summary>The column; empty when it concerns the whole line or file.</summary>
    public string Column { get; init; } = IdentityNumber.Mask(Column);

    /// <summary>What stands there, as it stands, but for identity numbers.</summary>
    public string Found { get; init; } = IdentityNumber.Mask(Found);

    /// <summary>What was expected, in Swedish.</summary>
    public string Expected { get; init; } = IdentityNumber.Mask(Expected);

    /// <summary>How to mend it, in Swedish; empty when that is plain from what was expected.</summary>
    public string Remedy { get; init; } = IdentityNumber.Mask(Remedy);

    /// <summary>The sheet of a workbook; empty for a text file.</summary>
    public string Sheet
    {
        get => _sheet;
        init => _sheet = IdentityNumber.Mask(value);
    }

    /// <summary>The problem on one line, without the file's name.</summary>
    public override string ToString()
    {
        var at = Line == 0 ? "" : $"rad {Line.ToString(CultureInfo.InvariantCulture)}";
        var column = Column.Length == 0 ? "" : $"kolumn {Column}";
        var place = string.Join(
            ", ", new[] { Sheet.Length == 0 ? "" : $"blad {Sheet}", at, column }.Where(part => part.Length > 0));
        var remedy = Remedy.Length == 0 ? "" : $" {Remedy}";
        return $"{place}{(place.Length == 0 ? "" : ": ")}hittade {Shown(Found)}, väntade {Expected}.{remedy}";
    }

    private static string Shown(string found) => found.Length == 0 ? "ingenting" : $"\"{found}\"";
}
