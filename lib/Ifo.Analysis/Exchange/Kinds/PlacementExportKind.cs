using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Fields;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Exchange.Kinds;

/// <summary>Exports of placements.</summary>
internal sealed class PlacementExportKind : ExportKind<Placement>
{
    public static PlacementExportKind Instance { get; } = new();

    public override string Key => "placements";

    public override string Label => "placeringar";

    internal override string Noun => "rader om placeringar";

    internal override string SchemaOf => SyntheticFiles.Placements;

    internal override string MappingFile => "tolkning-placeringar.xlsx";

    internal override string RowNumber => "placement";

    internal override IReadOnlyList<ExportField> Fields { get; } =
    [
        new(
            "placement",
            "placering",
            FieldNeed.Optional,
            [.. CommonFields.Number, "placeringsnummer", "placering nr", "placerings-id"]),
        CommonFields.Person,
        CommonFields.Administration,
        new("insats", "insats", FieldNeed.Column, "insatstyp", "typ av insats", "kategori")
        {
            Choices = lists => Terms.Of(lists.Insatser.Where(insats => insats.IsForRequests || insats.IsForCosts)),
        },
        CommonFields.Provider,
        new(
            "start",
            "start",
            FieldNeed.Column,
            "startdatum",
            "från",
            "fr o m",
            "from",
            "inskriven",
            "första dag",
            "placerad från"),
        new("end", "slut", FieldNeed.Column, "slutdatum", "till", "t o m", "tom", "utskriven", "sista dag", "placerad till"),
        CommonFields.DayPrice(FieldNeed.Column),
    ];

    // A placement has a row for each price of a day.
    internal override CountedRows<Placement> Counted { get; } = new(row => row.Person, row => row.Number, FieldsOf);

    // A placement has a row for each price of a day, which begins on its own day.
    internal override RowIdentity<Placement> Identity { get; } = new(
        row => $"{RowIdentity.Text(row.Number)} {RowIdentity.Text(row.Start)}",
        (row, number) => row with { Number = number },
        [
            new("start", row => RowIdentity.Text(row.Start)),
            new("slut", row => row.IsOngoing ? "" : RowIdentity.Text(row.End)),
            new("förvaltning", row => row.Administration),
            new("insats", row => row.Insats),
            new("pseudonym", row => row.Person),
            new("utförartyp", row => row.Provider),
            new("dygnspris", row => RowIdentity.Text(row.DayPrice)),
        ]);

    internal override IRowMaker<Placement> Maker(ColumnMaker columns, ExportLists lists) => new PlacementMaker(columns);

    private static IEnumerable<RegisterField> FieldsOf(Taxonomies lists, IReadOnlyList<Placement> rows)
    {
        // The lists that are shown, not all of them: the fields live as long as the rows.
        var (insatser, organisations, providers) = (lists.Insatser, lists.Organisations, lists.Providers);
        return
        [
            RegisterField.OfKeys("insats", number => CountValue.Label(insatser, rows[number].Insats)),
            RegisterField.OfKeys("förvaltning", number => CountValue.Label(organisations, rows[number].Administration)),
            RegisterField.OfKeys("utförartyp", number => CountValue.Label(providers, rows[number].Provider)),
            RegisterField.OfKeys("startår", number => CountValue.Year(rows[number].Start)),
            RegisterField.OfKeys("startmånad", number => CountValue.Month(rows[number].Start)),
            RegisterField.OfDays("start", number => rows[number].Start),
            RegisterField.OfDays("slut", number => rows[number].IsOngoing ? null : rows[number].End),
            RegisterField.OfKeys("pågår", number => rows[number].IsOngoing ? "ja" : "nej"),
            RegisterField.OfNumbers("dygn", number => rows[number].Days),
            RegisterField.OfNumbers("dygnspris", number => rows[number].DayPrice),
        ];
    }
}
