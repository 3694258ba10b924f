using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Frames;

/// <summary>The columns that published figures become in a frame, named as in the library's database.</summary>
internal static class FigureColumns
{
    private static readonly (string Name, Func<PublishedFigure, string?> Value)[] Texts =
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

    /// <summary>The columns: texts, <c>value</c> as printed, and <c>line</c>.</summary>
    public static IReadOnlyList<FrameColumn> Of(IEnumerable<PublishedFigure> figures)
    {
        var rows = figures.ToList();
        return
        [
            .. Texts.Select(text => FrameColumn.Of(text.Name, rows, text.Value)),
            FrameColumn.Of("value", rows, figure => Figure(figure)?.Value),
            FrameColumn.Of("line", rows, figure => figure.Line),
        ];
    }

    private static Reported? Figure(PublishedFigure figure) => figure.Reading.TryGet(out var reported) ? reported : null;

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
