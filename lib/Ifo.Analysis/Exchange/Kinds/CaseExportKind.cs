using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Exchange.Large;
using Ifo.Analysis.Fields;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Exchange.Kinds;

/// <summary>Exports of cases of any sort: only the persons must be known, and every other column is a field.</summary>
internal sealed class CaseExportKind : ExportKind<PersonCase>
{
    public static CaseExportKind Instance { get; } = new();

    public override string Key => "cases";

    public override string Label => "ärenden";

    internal override string Noun => "ärenden";

    internal override string SchemaOf => "";

    internal override string MappingFile => "tolkning-arenden.xlsx";

    internal override string RowNumber => "case";

    internal override IReadOnlyList<ExportField> Fields { get; } =
    [
        new(
            "case",
            "ärende",
            FieldNeed.Optional,
            [.. CommonFields.Number, "ärendenummer", "ärendenr", "ärende-id", "ärende nr", "dnr", "diarienummer"]),
        CommonFields.Person,
        new(
            "date",
            "datum",
            FieldNeed.Optional,
            "inkommen",
            "inkom",
            "inkommet datum",
            "ankomstdatum",
            "aktualiserad",
            "anmälningsdatum",
            "beslutsdatum",
            "startdatum",
            "besöksdatum",
            "händelsedatum"),
    ];

    internal override CountedRows<PersonCase> Counted { get; } = new(
        row => row.Person,
        Case: null,
        (_, rows) => rows.Any(row => row.Day is not null)
            ? [RegisterField.OfDays("datum", number => rows[number].Day)]
            : []);

    internal override RowIdentity<PersonCase> Identity { get; } = new(
        row => row.Number,
        (row, _) => row,
        [
            new("pseudonym", row => row.Person),
            new("datum", row => row.Day is { } day ? RowIdentity.Text(day) : ""),
        ]);

    internal override LargeColumns Large { get; } = new("person", "case", [("date", "datum")], []);

    internal override IRowMaker<PersonCase> Maker(ColumnMaker columns, ExportLists lists) => new CaseMaker(columns);
}
