using System.Collections.Immutable;
using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Analysis.Presentation;

/// <summary>Categories and the series that have one reading for each of them.</summary>
internal sealed record CategoryData(ImmutableArray<string> Categories, ImmutableArray<SeriesData> Series)
{
    public static CategoryData Empty { get; } = new([], []);

    public IEnumerable<decimal> Numbers => Series.SelectMany(series => series.Known).Select(known => known.Number);

    public IEnumerable<string> MarksShown =>
        Series.SelectMany(series => series.Values).Where(value => !value.IsKnown).Select(value => value.Missing.Explanation);

    /// <summary>
    /// What the marks in a line chart mean, and in words where lines have not begun or have ended: a mark there would stand
    /// for itself, far from its line.
    /// </summary>
    public IEnumerable<string> LineMarksShown =>
    [
        .. from series in Series
           from index in Enumerable.Range(0, series.Values.Length)
           where !series.Values[index].IsKnown && !series.IsOutside(index)
           select series.Values[index].Missing.Explanation,
        .. from series in Series
           from index in Enumerable.Range(0, series.Values.Length)
           where series.IsOutside(index)
           group (series.Name, Category: Categories[index]) by series.Values[index].Missing.Reason into outside
           let named = outside.GroupBy(one => one.Name, one => one.Category, StringComparer.Ordinal)
           select Outside(outside.Key, named.Select(one => $"{one.Key} {Wording.List([.. one])}")),
    ];

    public CategoryData WithCategories(ChartFrame frame, IEnumerable<string> names)
    {
        var categories = names
            .Select(name => Required.Text(name, $"Namnet på en kategori i ”{frame.Title}”", "Ge varje kategori ett namn."))
            .ToImmutableArray();
        RefuseRepetition(frame, "kategorin", categories);
        return Series.IsEmpty ? this with { Categories = categories } : throw frame.Refuse("ange kategorierna före serierna.");
    }

    /// <summary>With one more series, told from the others by its colour.</summary>
    public CategoryData WithSeries(ChartFrame frame, string name, IEnumerable<Shown> values) => Series.Length < Palette.Size
        ? WithRow(frame, name, values)
        : throw frame.Refuse($"högst {Palette.Size} serier kan skiljas åt. Slå samman några eller visa en tabell.");

    /// <summary>With one more series, told from the others by its place.</summary>
    public CategoryData WithRow(ChartFrame frame, string name, IEnumerable<Shown> values)
    {
        var series = new SeriesData(
            Required.Text(name, $"Namnet på en serie i ”{frame.Title}”", "Ge varje serie ett namn."), [.. values]);
        RefuseRepetition(frame, "serien", [.. Series.Select(other => other.Name), series.Name]);
        RefuseLength(frame, series);
        foreach (var (_, number) in series.Known)
        {
            _ = frame.Drawable(number);
        }

        return this with { Series = Series.Add(series) };
    }

    public void Check(ChartFrame frame)
    {
        if (Series.IsEmpty)
        {
            throw frame.Refuse("det finns inga värden att visa. Lägg till minst en serie med Series(namn, värden).");
        }

        if (!Numbers.Any())
        {
            throw frame.Refuse("alla värden saknas, så det finns inget att rita. Visa en tabell i stället.");
        }
    }

    public Table ToTable(ChartFrame frame, string heading)
    {
        var decimals = frame.Decimals(Numbers);
        var table = Table.From(Enumerable.Range(0, Categories.Length), frame.Title, frame.Caption).Column(
            heading, i => Categories[i]);
        return Series.Aggregate(
            table, (columns, series) => columns.Number(series.Name, frame.Unit, decimals, i => series.Values[i]));
    }

    private static string Outside(string reason, IEnumerable<string> lines) =>
        $"{char.ToUpperInvariant(reason[0])}{reason[1..]}: {string.Join("; ", lines)}.";

    private static void RefuseRepetition(ChartFrame frame, string what, ImmutableArray<string> names)
    {
        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any()) is { } repeated)
        {
            throw frame.Refuse($"{what} ”{repeated.Key}” förekommer två gånger. Ge dem olika namn.");
        }
    }

    private void RefuseLength(ChartFrame frame, SeriesData series)
    {
        if (Categories.IsEmpty)
        {
            throw frame.Refuse("kategorier saknas. Ange dem med Categories(...) före serierna.");
        }

        if (series.Values.Length != Categories.Length)
        {
            throw frame.Refuse($"serien ”{series.Name}” har {series.Values.Length} värden, men kategorierna är "
                + $"{Categories.Length}. Ange ett värde, eller NoValue, för varje kategori.");
        }
    }
}
