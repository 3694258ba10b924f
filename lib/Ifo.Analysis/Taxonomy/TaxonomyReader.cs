using System.Globalization;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Taxonomy;

/// <summary>
/// Reads the lists under <c>taxonomy/</c>, with an analyst's own rows over them, and adds what is wrong to the problems.
/// </summary>
internal sealed class TaxonomyReader(ProblemList problems, TaxonomyLayers layers)
{
    private static readonly KnownKeys Lists = new("listan requests, costs, both", ["requests", "costs", "both"]);

    private static readonly string[] TermColumns = ["key", "label", "english", "parent", "valid_from", "valid_to", "source"];

    /// <summary>What the analyst's own rows do.</summary>
    public TaxonomyLayers Layers => layers;

    public TermList<Organisation> Organisations() =>
        Terms("organisations", [], row => Fill(row, new Organisation { Key = "", Label = "", English = "" }));

    public TermList<CategoryArea> Areas() =>
        Terms("areas", [], row => Fill(row, new CategoryArea { Key = "", Label = "", English = "" }));

    public TermList<Term> Plain(string name) =>
        Terms(name, [], row => Fill(row, new Term { Key = "", Label = "", English = "" }));

    public TermList<Insats> Insatser(TermList<CategoryArea> areas) =>
        Terms("insatser", ["list", "area"], row => Fill(row, new Insats
        {
            Key = "",
            Label = "",
            English = "",
            Areas = row.Keys("area", areas.Keys, problems),
            Area = row["area"].Split('|')[0],
            List = row.Key("list", Lists, problems),
        }));

    public IReadOnlyList<InsatsMapping> InsatsMappings(TermList<Insats> insatser)
    {
        string[] columns = ["from", "to", "relation", "source"];
        var mappings = Rows("insats-mapping", columns, ["from", "to"], row => Mapping(row, insatser));
        // What her insatser cost is not asked of the data package's list.
        foreach (var missing in layers.Folder.Length > 0 ? [] : insatser.Where(insats =>
            insats.IsForRequests && insats.Parent.Length == 0 && !mappings.Exists(mapping => Same(mapping.From, insats.Key))))
            problems.Add(
                layers.FileOf("insats-mapping"), 0, "from", "", $"en rad för {missing.Key}, som finns i förfrågningarnas lista");
        return mappings;
    }

    public TermList<Measure> Measures()
    {
        var dimensions = new KnownKeys("taxonomy/units.csv (dimension)", Unit.All.Select(unit => unit.Dimension));
        var measures = Terms("measures", ["kind", "of", "dimension"], row => Fill(row, new Measure
        {
            Key = "",
            Label = "",
            English = "",
            Kind = Choice(row, "kind", MeasureKind.Level),
            Of = row["of"],
            Dimension = string.Join('|', row.Keys("dimension", dimensions, problems)),
        }));
        foreach (var measure in measures.Where(measure => measure.Of.Length > 0 && !measures.TryGet(measure.Of, out _)))
            problems.Add(measures.File, 0, "of", measure.Of, measures.Keys.Expected, measures.Keys.Suggest(measure.Of));
        return measures;
    }

    public TermList<Ground> Grounds() => Terms("grounds", ["order"], row => Fill(row, new Ground
    {
        Key = "",
        Label = "",
        English = "",
        Order = row.Whole("order", 1, problems),
    }));

    public IReadOnlyList<GroundRule> GroundRules(TermList<Insats> insatser, TermList<Ground> grounds)
    {
        string[] columns = ["insats", "ground", "exists", "evidence", "report", "lines", "reason"];
        return Rows("insats-grounds", columns, ["insats", "ground"], row => Own(row, new GroundRule(
            row.Key("insats", insatser.Keys, problems),
            row.Key("ground", grounds.Keys, problems),
            Choice(row, "exists", GroundExistence.Open),
            Choice(row, "evidence", GroundEvidence.Open),
            row["report"],
            row["lines"],
            row.Required("reason", problems))));
    }

    /// <summary>
    /// What a request can lead to: placement and none, and an analyst's own outcomes, each a kind of one of them.
    /// </summary>
    public TermList<Term> Outcomes()
    {
        var outcomes = Made("outcomes", OutcomeKeys.Rows, row => Fill(row, new Term { Key = "", Label = "", English = "" }));
        foreach (var (row, outcome) in outcomes.Where(made => layers.IsOwn(made.Row) && !OutcomeKeys.Has(made.Term.Key)))
        {
            if (!OutcomeKeys.Has(outcome.Parent))
                problems.Add(row, "parent", $"{OutcomeKeys.Placed} eller {OutcomeKeys.NotPlaced}",
                    "Skriv vilket av de två utfallet är ett slag av.");
        }

        foreach (var key in OutcomeKeys.All.Where(key => !outcomes.Exists(made => made.Term.Key == key)))
            problems.Add(
                layers.FileOf("outcomes"), 0, "key", "", $"utfallet {key}", "Egna utfall är slag av det; ge det ett eget namn i "
                + "stället för att ta bort det.");
        return List("outcomes", outcomes);
    }

    public IReadOnlyList<SeriesBreak> SeriesBreaks(
        TermList<Organisation> organisations, TermList<Insats> insatser, TermList<Measure> measures)
    {
        string[] columns = ["key", "label", "english", "date", "organisations", "insatser", "measures", "effect", "source"];
        return Rows("series-breaks", columns, ["key"], row => new SeriesBreak
        {
            Key = row.Required("key", problems),
            Label = row.Required("label", problems),
            English = row.Required("english", problems),
            Date = row.Date("date", DateOnly.MinValue, problems),
            Organisations = row.Keys("organisations", organisations.Keys, problems),
            Insatser = row.Keys("insatser", insatser.Keys, problems),
            Measures = row.Keys("measures", measures.Keys, problems),
            Effect = Choice(row, "effect", BreakEffect.Show),
            Source = row.Required("source", problems),
        });
    }

    /// <summary>Units are what the code calculates with; the file documents them and must say the same.</summary>
    public void CheckUnits()
    {
        string[] columns = ["key", "label", "english", "dimension", "factor"];
        var known = new KnownKeys("bibliotekets enheter", Unit.All.Select(unit => unit.Key));
        foreach (var row in Rows("units", columns, ["key"], row => row))
        {
            if (!known.Contains(row["key"])) problems.Add(row, "key", "en av bibliotekets enheter", known.Suggest(row["key"]));
            else Agree(row, Unit.FromKey(row["key"]));
        }
    }

    public void CheckQualifiers()
    {
        var known = new KnownKeys("exact, rounded, circa, over, under", ChoiceKeys.All);
        foreach (var row in Rows("qualifiers", ["key", "label", "english", "words", "definition"], ["key"], row => row))
            row.Key("key", known, problems);
    }

    private InsatsMapping Mapping(CsvRow row, TermList<Insats> insatser)
    {
        var mapping = new InsatsMapping(
            row.Key("from", insatser.Keys, problems),
            row.Key("to", insatser.Keys, problems),
            Choice(row, "relation", InsatsRelation.Same),
            row.Required("source", problems));
        if (insatser.TryGet(mapping.From, out var from) && !from.IsForRequests)
            problems.Add(row, "from", "en insats i förfrågningarnas lista");
        if (insatser.TryGet(mapping.To, out var to) && !to.IsForCosts) problems.Add(row, "to", "en insats i kostnadernas lista");
        return mapping;
    }

    private void Agree(CsvRow row, Unit unit)
    {
        if (!string.Equals(row["dimension"], unit.Dimension, StringComparison.Ordinal))
            problems.Add(row, "dimension", unit.Dimension);
        if (!decimal.TryParse(row["factor"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor)
            || factor != unit.Factor)
            problems.Add(row, "factor", unit.Factor.ToString(CultureInfo.InvariantCulture));
    }

    private TermList<T> Terms<T>(string name, string[] more, Func<CsvRow, T> make)
        where T : Term => List(name, Rows(name, [.. TermColumns, .. more], ["key"], row => (row, make(row))));

    private TermList<T> List<T>(string name, List<(CsvRow Row, T Term)> made)
        where T : Term
    {
        var list = new TermList<T>(layers.FileOf(name), [.. made.Select(pair => pair.Term)]);
        foreach (var (row, term) in made.Where(pair => pair.Term.Parent.Length > 0 && !list.TryGet(pair.Term.Parent, out _)))
            problems.Add(row, "parent", list.Keys.Expected, list.Keys.Suggest(term.Parent));
        OwnNames.Check(made, layers, problems);
        return list;
    }

    private List<T> Rows<T>(string name, string[] columns, string[] keyColumns, Func<CsvRow, T> make) =>
        Made(CsvTable.Read($"taxonomy/{name}.csv", columns, problems), name, keyColumns, make);

    private List<(CsvRow Row, T Term)> Made<T>(string name, IReadOnlyList<CsvRow> rows, Func<CsvRow, T> make) =>
        Made(rows, name, ["key"], row => (row, make(row)));

    private List<T> Made<T>(IReadOnlyList<CsvRow> before, string name, string[] keyColumns, Func<CsvRow, T> make)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rows = new List<T>();
        foreach (var row in layers.Rows(name, before))
        {
            var key = string.Join('|', keyColumns.Select(column => row.Required(column, problems)));
            if (seen.Add(key)) rows.Add(make(row));
            else problems.Add(row, keyColumns[0], "en nyckel som inte redan finns i filen", "Ta bort den ena raden.");
        }

        return rows;
    }

    private T Fill<T>(CsvRow row, T term)
        where T : Term => term with
        {
            Key = row["key"],
            Label = row.Required("label", problems),
            English = row.Required("english", problems),
            Parent = row["parent"],
            ValidFrom = row.Date("valid_from", DateOnly.MinValue, problems),
            ValidTo = row.Date("valid_to", DateOnly.MaxValue, problems),
            Source = row["source"],
            Synonyms = row[OwnLists.Synonyms].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        };

    private GroundRule Own(CsvRow row, GroundRule rule) => !layers.IsOwn(row) ? rule : rule with
    {
        Reason = IdentityNumber.Mask(rule.Reason),
        Own = $"{row.File} rad {row.Line.ToString(CultureInfo.InvariantCulture)}",
        IsAnswer = rule.Exists != GroundExistence.No && layers.Before(row)?["exists"] == "no",
    };

    private T Choice<T>(CsvRow row, string column, T otherwise)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        var index = Array.FindIndex(names, name => string.Equals(ChoiceKeys.Kebab(name), row[column], StringComparison.Ordinal));
        if (index >= 0) return Enum.GetValues<T>()[index];
        if (row.Has(column)) problems.Add(row, column, $"något av {string.Join(", ", names.Select(ChoiceKeys.Kebab))}");
        return otherwise;
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
