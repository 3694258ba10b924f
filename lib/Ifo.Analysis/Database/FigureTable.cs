using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;
using static Ifo.Analysis.Database.ColumnTypes;

namespace Ifo.Analysis.Database;

/// <summary>The table of published figures: a row for each, with its interval and where it is printed.</summary>
internal static class FigureTable
{
    /// <summary>The table.</summary>
    public static DatabaseTable Of(PublishedFigures figures) => new DatabaseTable<PublishedFigure>("figures", figures,
    [
        new("id", Key, figure => figure.Id),
        new("label", OptionalText, figure => TextOrNull(figure.Label)),
        new("table_name", Text, figure => figure.Table),
        new("measure", KeyOf("measures"), figure => TextOrNull(figure.Measure)),
        new("organisation", KeyOf("organisations"), figure => TextOrNull(figure.Organisation)),
        new("area", KeyOf("areas"), figure => TextOrNull(figure.Area)),
        new("insats", KeyOf("insatser"), figure => TextOrNull(figure.Insats)),
        new("provider", KeyOf("providers"), figure => TextOrNull(figure.Provider)),
        new("ground", KeyOf("grounds"), figure => TextOrNull(figure.Ground)),
        new("group_key", KeyOf("groups"), figure => TextOrNull(figure.Group)),
        new("period", Text, figure => figure.Period.Notation),
        new("period_start", Text, figure => DayText(figure.Period.Start)),
        new("period_end", Text, figure => DayText(figure.Period.End)),
        new("basis", KeyOf("bases"), figure => TextOrNull(figure.Basis)),
        new("value", Number, figure => If(figure, reported => Real(reported.Value))),
        new("low", Number, figure => If(figure, reported => Real(reported.Interval.Lower))),
        new("high", Number, figure => If(figure, reported => Real(reported.Interval.Upper))),
        new("unit", OptionalText, figure => If(figure, reported => reported.Unit.Key)),
        new("decimals", OptionalWhole, figure => If(figure, reported => (long)reported.Decimals)),
        new("qualifier", OptionalText, figure => If(figure, reported => TaxonomyTables.Name(reported.Qualifier))),
        new("no_value", OptionalText, figure => figure.Reading.HasFigure ? null : TaxonomyTables.Name(figure.Reading.Reason)),
        new("printed", OptionalText, figure => TextOrNull(figure.Printed)),
        new("report", Text, figure => figure.Source.Report),
        new("title", Text, figure => figure.Source.Title),
        new("publisher", Text, figure => figure.Source.Publisher),
        new("section", OptionalText, figure => TextOrNull(figure.Section)),
        new("line", Whole, figure => (long)figure.Line),
        new("note", OptionalText, figure => TextOrNull(figure.Note)),
    ]);

    private static object? If(PublishedFigure figure, Func<Reported, object> value) =>
        figure.Reading.TryGet(out var reported) ? value(reported) : null;
}
