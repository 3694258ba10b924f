using Ifo.Analysis.Quantities;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>A field of the rows that are read, and the headers that usually mean it.</summary>
/// <param name="Name">The name in the table's schema.</param>
/// <param name="Label">The Swedish name, as in the mapping file.</param>
/// <param name="Need">Whether a column for it must be there.</param>
/// <param name="Names">Other headers that mean it.</param>
internal sealed record ExportField(string Name, string Label, FieldNeed Need, params string[] Names)
{
    /// <summary>What its cells can mean; empty where a cell is no choice.</summary>
    public Func<Taxonomies, IEnumerable<Choice>> Choices { get; init; } = _ => [];
}

/// <summary>Whether a column for a field must be there.</summary>
internal enum FieldNeed
{
    Column,
    Optional,
}

/// <summary>A kind of export: its fields, and the table of the data package whose schema it obeys.</summary>
internal sealed record ExportTable(ExportKind Kind, string SchemaOf, string MappingFile, string Noun, IReadOnlyList<ExportField> Fields)
{
    private static readonly string[] Number = ["nr", "nummer", "löpnummer", "id"];

    public static ExportTable Of(ExportKind kind) => kind switch
    {
        ExportKind.Requests => Requests,
        ExportKind.Placements => Placements,
        _ => Figures,
    };

    public ExportField Field(string name) => Fields.Single(field => string.Equals(field.Name, name, StringComparison.Ordinal));

    private static ExportTable Requests { get; } = new(
        ExportKind.Requests, SyntheticFiles.Requests, "tolkning-forfragningar.csv", "förfrågningar",
        [
            new("request", "förfrågan", FieldNeed.Optional, [.. Number, "förfrågningsnummer", "förfrågan nr", "förfrågans nummer"]),
            new("received", "inkommen", FieldNeed.Column, "datum", "inkom", "inkommen datum", "inkommet datum", "datum inkommen", "ankomstdatum", "mottagen", "mottaget", "förfrågningsdatum", "inkomstdatum"),
            Administration,
            new("insats", "insats", FieldNeed.Column, "insatstyp", "typ av insats", "kategori") { Choices = RequestInsatser },
            new("part", "delkategori", FieldNeed.Optional, "underkategori", "del", "del av insats") { Choices = Parts },
            Person,
            new("ground", "avtalsform", FieldNeed.Column, "avtalstyp", "avtal", "rekommenderad avtalsform") { Choices = lists => Terms(lists.Grounds, Grounds) },
            Provider,
            DayPrice(FieldNeed.Optional),
            new("outcome", "utfall", FieldNeed.Column, "resultat", "placerad", "ledde till placering", "placering") { Choices = _ => Outcomes() },
        ]);

    private static ExportTable Placements { get; } = new(
        ExportKind.Placements, SyntheticFiles.Placements, "tolkning-placeringar.csv", "rader om placeringar",
        [
            new("placement", "placering", FieldNeed.Optional, [.. Number, "placeringsnummer", "placering nr", "placerings-id"]),
            Person,
            Administration,
            new("insats", "insats", FieldNeed.Column, "insatstyp", "typ av insats", "kategori") { Choices = lists => Terms(lists.Insatser.Where(insats => insats.IsForRequests || insats.IsForCosts)) },
            Provider,
            new("start", "start", FieldNeed.Column, "startdatum", "från", "fr o m", "from", "inskriven", "första dag", "placerad från"),
            new("end", "slut", FieldNeed.Column, "slutdatum", "till", "t o m", "tom", "utskriven", "sista dag", "placerad till"),
            DayPrice(FieldNeed.Column),
        ]);

    private static ExportTable Figures { get; } = new(
        ExportKind.Figures, "published/gemensamma-2024.csv", "tolkning-uppgifter.csv", "uppgifter",
        [
            new("measure", "mått", FieldNeed.Column, "vad", "nyckeltal", "uppgift", "variabel") { Choices = lists => Terms(lists.Measures) },
            new("organisation", "organisation", FieldNeed.Column, "förvaltning", "nämnd", "kommun") { Choices = lists => Terms(lists.Organisations, Administrations) },
            new("area", "område", FieldNeed.Optional, "kategoriområde", "verksamhetsområde") { Choices = lists => Terms(lists.Areas) },
            new("insats", "insats", FieldNeed.Optional, "insatstyp") { Choices = lists => Terms(lists.Insatser) },
            new("provider", "utförartyp", FieldNeed.Optional, "utförare", "avtalsform") { Choices = lists => Terms(lists.Providers, Providers).Concat(Terms(lists.Grounds.Where(ground => !lists.Providers.TryGet(ground.Key, out _)), Grounds)) },
            new("group", "grupp", FieldNeed.Optional, "målgrupp") { Choices = lists => Terms(lists.Groups) },
            new("period", "period", FieldNeed.Column, "tid", "år", "månad"),
            new("basis", "typ", FieldNeed.Optional, "utfall eller budget", "slag") { Choices = lists => Terms(lists.Bases) },
            new("value", "värde", FieldNeed.Column, "belopp", "antal", "siffra", "tal"),
            new("unit", "enhet", FieldNeed.Optional, "mätenhet") { Choices = _ => Ifo.Analysis.Quantities.Unit.All.Select(unit => new Choice(unit.Key, unit.Symbol.Length == 0 ? "antal" : unit.Symbol, unit.OtherNotations)) },
            new("note", "anmärkning", FieldNeed.Optional, "kommentar", "not"),
        ]);

    private static ExportField Administration => new("administration", "förvaltning", FieldNeed.Column, "nämnd", "beställande förvaltning", "beställare")
    {
        Choices = lists => Terms(lists.Organisations, Administrations),
    };

    private static ExportField Person => new("person", "pseudonym", FieldNeed.Column, "person", "person-id", "personpseudonym", "klient", "klient-id", "brukare", "individ");

    private static ExportField Provider => new("provider", "utförartyp", FieldNeed.Column, "utförare", "typ av utförare", "regi", "regiform") { Choices = lists => Terms(lists.Providers, Providers) };

    private static Choice[] Outcomes() =>
    [
        new("placering", "Placering", ["placerad", "ja", "sant", "1", "ledde till placering"]),
        new("ingen-placering", "Ingen placering", ["ej placerad", "inte placerad", "nej", "falskt", "0", "ej placering"]),
    ];

    private static ExportField DayPrice(FieldNeed need) => new("day_price", "dygnspris", need, "pris per dygn", "pris/dygn", "dygnskostnad", "kostnad per dygn", "kr/dygn", "dygnspris kr", "dygnspris (kr)");

    private static IEnumerable<Choice> RequestInsatser(Taxonomies lists) => Terms(lists.Insatser.Where(insats => insats.IsForRequests && insats.Parent.Length == 0));

    private static IEnumerable<Choice> Parts(Taxonomies lists) => Terms(lists.Insatser.Where(insats => insats.IsForRequests && insats.Parent.Length > 0));

    // Labels are official; these are the forms in which the same names are written in the reports and in registers.
    private static IEnumerable<string> Administrations(Term term) => term.Key.StartsWith("socialforvaltning-", StringComparison.Ordinal)
        ? [term.Label.Replace("förvaltningen", "förvaltning", StringComparison.Ordinal), term.Label.Replace("förvaltningen", "nämnd", StringComparison.Ordinal)]
        : [];

    private static IEnumerable<string> Grounds(Term term) => term.Key switch
    {
        "iop" => ["IOP"],
        "direktupphandling" => ["direktupphandlad", "direktavtal"],
        "ramavtal" => ["ramavtalad"],
        _ => [],
    };

    private static IEnumerable<string> Providers(Term term) => term.Key switch
    {
        "gryning" => ["Gryning"],
        "sis" => ["SiS", "Statens institutionsstyrelse"],
        "ideburen" => ["idéburen"],
        "privata" => ["privat", "privat utförare"],
        _ => [],
    };

    private static IEnumerable<Choice> Terms(IEnumerable<Term> terms) => Terms(terms, _ => []);

    private static IEnumerable<Choice> Terms(IEnumerable<Term> terms, Func<Term, IEnumerable<string>> others) =>
        terms.Select(term => new Choice(term.Key, term.Label, [.. others(term).Where(other => !string.Equals(other, term.Label, StringComparison.Ordinal))]));
}
