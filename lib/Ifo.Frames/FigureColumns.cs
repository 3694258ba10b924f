using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Frames;

/// <summary>The columns that published figures become in a frame, of whatever package, named as in the database.</summary>
internal static class FigureColumns
{
    /// <summary>The columns of text; null where a figure has none.</summary>
    public static IReadOnlyList<(string Name, Func<PublishedFigure, string?> Value)> Texts { get; } =
    [
        ("id", figure => figure.Id),
        ("table_name", figure => figure.Table),
        ("measure", figure => Given(figure.Measure)),
        ("organisation", figure => Given(figure.Organisation)),
        ("area", figure => Given(figure.Area)),
        ("insats", figure => Given(figure.Insats)),
        ("provider", figure => Given(figure.Provider)),
        ("ground", figure => Given(figure.Ground)),
        ("group_key", figure => Given(figure.Group)),
        ("period", figure => figure.Period.Notation),
        ("basis", figure => Given(figure.Basis)),
        ("unit", figure => Figure(figure)?.Unit.Key),
        ("printed", figure => Given(figure.Printed)),
        ("report", figure => figure.Source.Report),
    ];

    /// <summary>The printed value; null where the report has none, or none that can be read.</summary>
    public static decimal? Value(PublishedFigure figure) => Figure(figure)?.Value;

    private static Reported? Figure(PublishedFigure figure) => figure.Reading.TryGet(out var reported) ? reported : null;

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
