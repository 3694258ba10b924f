using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Exchange.Large;
using Ifo.Analysis.Fields;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Exchange.Kinds;

/// <summary>Exports of placement requests.</summary>
internal sealed class RequestExportKind : ExportKind<PlacementRequest>
{
    public static RequestExportKind Instance { get; } = new();

    public override string Key => "requests";

    public override string Label => "förfrågningar";

    internal override string Noun => "förfrågningar";

    internal override string SchemaOf => SyntheticFiles.Requests;

    internal override string MappingFile => "tolkning-forfragningar.xlsx";

    internal override string RowNumber => "request";

    internal override IReadOnlyList<ExportField> Fields { get; } =
    [
        new(
            "request",
            "förfrågan",
            FieldNeed.Optional,
            [.. CommonFields.Number, "förfrågningsnummer", "förfrågan nr", "förfrågans nummer"]),
        new(
            "received",
            "inkommen",
            FieldNeed.Column,
            "datum",
            "inkom",
            "inkommen datum",
            "inkommet datum",
            "datum inkommen",
            "ankomstdatum",
            "mottagen", "mottaget", "förfrågningsdatum", "inkomstdatum"),
        CommonFields.Administration,
        new("insats", "insats", FieldNeed.Column, "insatstyp", "typ av insats", "kategori") { Choices = Insatser },
        new("part", "delkategori", FieldNeed.Optional, "underkategori", "del", "del av insats") { Choices = Parts },
        CommonFields.Person,
        new("ground", "avtalsform", FieldNeed.Column, "avtalstyp", "avtal", "rekommenderad avtalsform")
        {
            Choices = lists => Terms.Of(lists.Grounds, Terms.Grounds),
        },
        CommonFields.Provider,
        CommonFields.DayPrice(FieldNeed.Optional),
        new("outcome", "utfall", FieldNeed.Column, "resultat", "placerad", "ledde till placering", "placering")
        {
            Choices = lists => Terms.Of(lists.Outcomes, OtherOutcomes)
        },
    ];

    internal override CountedRows<PlacementRequest> Counted { get; } = new(row => row.Person, Case: null, FieldsOf);

    internal override RowIdentity<PlacementRequest> Identity { get; } = new(
        row => RowIdentity.Text(row.Request),
        (row, number) => row with { Request = number },
        [
            new("inkommen", row => RowIdentity.Text(row.Received)),
            new("förvaltning", row => row.Administration),
            new("insats", row => row.Insats),
            new("delkategori", row => row.Part),
            new("pseudonym", row => row.Person),
            new("avtalsform", row => row.Ground),
            new("utförartyp", row => row.Provider),
            new("dygnspris", row => RowIdentity.Text(row.DayPrice)),
            new("utfall", row => row.OwnOutcome > 0 ? RowIdentity.Text(row.OwnOutcome) : row.IsPlaced ? "ja" : "nej"),
        ]);

    internal override LargeColumns Large { get; } =
        new("person", "request", [("received", "inkommen")], [("day_price", "dygnspris")]);

    internal override IRowMaker<PlacementRequest> Maker(ColumnMaker columns, ExportLists lists) =>
        new RequestMaker(columns, lists.Taxonomies);

    private static IEnumerable<RegisterField> FieldsOf(Taxonomies lists, IReadOnlyList<PlacementRequest> rows)
    {
        // The lists that are shown, not all of them: the fields live as long as the rows.
        var (insatser, organisations, grounds, providers) = (lists.Insatser, lists.Organisations, lists.Grounds, lists.Providers);
        var outcomes = lists.Outcomes;
        return
        [
            RegisterField.OfKeys("insats", number => CountValue.Label(insatser, rows[number].Insats)),
            RegisterField.OfKeys("delkategori", number => CountValue.Label(insatser, rows[number].Part)),
            RegisterField.OfKeys("förvaltning", number => CountValue.Label(organisations, rows[number].Administration)),
            RegisterField.OfKeys("avtalsform", number => CountValue.Label(grounds, rows[number].Ground)),
            RegisterField.OfKeys("utförartyp", number => CountValue.Label(providers, rows[number].Provider)),
            RegisterField.OfKeys("utfall", number => CountValue.Label(outcomes, OutcomeOf(outcomes, rows[number]))),
            RegisterField.OfKeys("år", number => CountValue.Year(rows[number].Received)),
            RegisterField.OfKeys("månad", number => CountValue.Month(rows[number].Received)),
            RegisterField.OfDays("inkommen", number => rows[number].Received),
            RegisterField.OfNumbers("dygnspris", number => rows[number].DayPrice),
        ];
    }

    private static IEnumerable<Choice> Insatser(Taxonomies lists) =>
        Terms.Of(lists.Insatser.Where(insats => insats.IsForRequests && insats.Parent.Length == 0));

    private static IEnumerable<Choice> Parts(Taxonomies lists) =>
        Terms.Of(lists.Insatser.Where(insats => insats.IsForRequests && insats.Parent.Length > 0));

    private static string OutcomeOf(TermList<Term> outcomes, PlacementRequest row) =>
        row.OwnOutcome > 0 ? outcomes[row.OwnOutcome - 1].Key
        : row.IsPlaced ? OutcomeKeys.Placed
        : OutcomeKeys.NotPlaced;

    private static IEnumerable<string> OtherOutcomes(Term term) => term.Key switch
    {
        OutcomeKeys.Placed => ["placerad", "ja", "sant", "1", "ledde till placering"],
        OutcomeKeys.NotPlaced => ["ej placerad", "inte placerad", "nej", "falskt", "0", "ej placering"],
        _ => [],
    };
}
