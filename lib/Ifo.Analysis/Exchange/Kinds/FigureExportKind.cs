using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange.Import;

namespace Ifo.Analysis.Exchange.Kinds;

/// <summary>Exports of figures.</summary>
internal sealed class FigureExportKind : ExportKind<ExportedFigure>
{
    public static FigureExportKind Instance { get; } = new();

    public override string Key => "figures";

    public override string Label => "uppgifter";

    internal override string Noun => "uppgifter";

    internal override string SchemaOf => "published/";

    internal override string MappingFile => "tolkning-uppgifter.xlsx";

    internal override string RowNumber => "";

    internal override IReadOnlyList<ExportField> Fields { get; } =
    [
        new("measure", "mått", FieldNeed.Column, "vad", "nyckeltal", "uppgift", "variabel")
        {
            Choices = lists => Terms.Of(lists.Measures)
        },
        new("organisation", "organisation", FieldNeed.Column, "förvaltning", "nämnd", "kommun")
        {
            Choices = lists => Terms.Of(lists.Organisations, Terms.Administrations),
        },
        new("area", "område", FieldNeed.Optional, "kategoriområde", "verksamhetsområde")
        {
            Choices = lists => Terms.Of(lists.Areas)
        },
        new("insats", "insats", FieldNeed.Optional, "insatstyp") { Choices = lists => Terms.Of(lists.Insatser) },
        new("provider", "utförartyp", FieldNeed.Optional, "utförare", "avtalsform")
        {
            Choices = lists => Terms.Of(lists.Providers, Terms.Providers)
                .Concat(Terms.Of(lists.Grounds.Where(ground => !lists.Providers.TryGet(ground.Key, out _)), Terms.Grounds)),
        },
        new("group", "grupp", FieldNeed.Optional, "målgrupp") { Choices = lists => Terms.Of(lists.Groups) },
        new("period", "period", FieldNeed.Column, "tid", "år", "månad"),
        new("basis", "typ", FieldNeed.Optional, "utfall eller budget", "slag") { Choices = lists => Terms.Of(lists.Bases) },
        new("value", "värde", FieldNeed.Column, "belopp", "antal", "siffra", "tal"),
        new("unit", "enhet", FieldNeed.Optional, "mätenhet") { Choices = _ => Units() },
        new("note", "anmärkning", FieldNeed.Optional, "kommentar", "not"),
    ];

    internal override CountedRows<ExportedFigure>? Counted => null;

    internal override RowIdentity<ExportedFigure> Identity { get; } = new(
        row => string.Join(
            '|', row.Measure, row.Organisation, row.Area, row.Insats, row.Provider, row.Ground, row.Group, row.Period, row.Basis),
        (row, _) => row,
        [
            new("värde", row => row.Reading.HasFigure ? RowIdentity.Text(row.Reading.Demand("").Value) : "saknas"),
            new("enhet", row => row.Reading.HasFigure ? row.Reading.Demand("").Unit.Key : ""),
            new("anmärkning", row => row.Note),
        ]);

    internal override IRowMaker<ExportedFigure> Maker(ColumnMaker columns, ExportLists lists) =>
        new FigureMaker(columns, lists.Taxonomies);

    private static IEnumerable<Choice> Units() => Quantities.Unit.All
        .Select(unit => new Choice(unit.Key, unit.Symbol.Length == 0 ? "antal" : unit.Symbol, unit.OtherNotations));
}
