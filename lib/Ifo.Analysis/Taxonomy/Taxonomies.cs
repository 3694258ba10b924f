using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Taxonomy;

/// <summary>The field's own lists, loaded from <c>taxonomy/</c> in the data package.</summary>
public sealed class Taxonomies
{
    internal Taxonomies(TaxonomyReader reader)
    {
        Organisations = reader.Organisations();
        Areas = reader.Areas();
        Insatser = reader.Insatser(Areas);
        Measures = reader.Measures();
        Bases = reader.Plain("bases");
        Providers = reader.Plain("providers");
        Groups = reader.Plain("groups");
        Grounds = reader.Grounds();
        Outcomes = reader.Outcomes();
        GroundRules = reader.GroundRules(Insatser, Grounds);
        InsatsMappings = reader.InsatsMappings(Insatser);
        SeriesBreaks = reader.SeriesBreaks(Organisations, Insatser, Measures);
        reader.CheckUnits();
        reader.CheckQualifiers();
        (OwnFolder, Changes) = (reader.Layers.Folder, reader.Layers.Changes);
    }

    /// <summary>Municipalities, administrations and boards.</summary>
    public TermList<Organisation> Organisations { get; }

    /// <summary>Kategoriområden.</summary>
    public TermList<CategoryArea> Areas { get; }

    /// <summary>Insatser and their parts, in the order in which the reports list them.</summary>
    public TermList<Insats> Insatser { get; }

    /// <summary>What figures can measure.</summary>
    public TermList<Measure> Measures { get; }

    /// <summary>What a figure is: outcome, budget, forecast, target, year-end, norm.</summary>
    public TermList<Term> Bases { get; }

    /// <summary>
    /// Provider types (utförartyper), by which net cost is distributed. Not to be confused with <see cref="Grounds"/>.
    /// </summary>
    public TermList<Term> Providers { get; }

    /// <summary>Groups of persons that figures are about.</summary>
    public TermList<Term> Groups { get; }

    /// <summary>Grounds (avtalsformer), in the order in which Spink recommends.</summary>
    public TermList<Ground> Grounds { get; }

    /// <summary>What a request leads to: a placement or none, and an analyst's own kinds of the two.</summary>
    public TermList<Term> Outcomes { get; }

    /// <summary>Which ground exists for which insats, and how that is known: every pair, also those that are open.</summary>
    public IReadOnlyList<GroundRule> GroundRules { get; }

    /// <summary>How the insatser that requests are counted by relate to those that costs are accounted by.</summary>
    public IReadOnlyList<InsatsMapping> InsatsMappings { get; }

    /// <summary>Days from which a series no longer means what it did.</summary>
    public IReadOnlyList<SeriesBreak> SeriesBreaks { get; }

    /// <summary>The folder with the analyst's own lists; empty where there is none.</summary>
    public string OwnFolder { get; }

    /// <summary>What her own lists add, replace and leave out, in the order of the lists; empty where there are none.</summary>
    public IReadOnlyList<TaxonomyChange> Changes { get; }

    /// <summary>Loads and checks the lists.</summary>
    /// <param name="folder">The data package; null to search for it, see <see cref="DataFolder.Find"/>.</param>
    /// <exception cref="DataProblemException">There is no data package, or its lists have problems; all are listed.</exception>
    public static Taxonomies Load(string? folder = null) => Load(folder, "");

    /// <summary>Loads and checks the lists, with an analyst's own over them.</summary>
    /// <param name="folder">The data package; null to search for it, see <see cref="DataFolder.Find"/>.</param>
    /// <param name="ownFolder">The folder with her own lists; empty for none.</param>
    /// <exception cref="DataProblemException">
    /// There is no data package, or no folder of hers, or the lists have problems; all are listed with their places.
    /// </exception>
    public static Taxonomies Load(string? folder, string ownFolder)
    {
        ArgumentNullException.ThrowIfNull(ownFolder);
        var (taxonomies, problems) = Look(folder, ownFolder);
        problems.ThrowIfAny();
        return taxonomies;
    }

    /// <summary>
    /// The lists that an export is read with: those of the data package, with the analyst's own over them from a folder
    /// <c>taxonomi</c> beside the file or beside its folder.
    /// </summary>
    /// <param name="export">The export.</param>
    /// <exception cref="DataProblemException">The lists have problems; all are listed with their places.</exception>
    /// <example><code>
    /// var lists = Taxonomies.For(DataFolder.Find() + "/synthetic/synthetic-untidy-export.csv");
    /// lists.Insatser["hvb"].Label
    /// </code></example>
    public static Taxonomies For(string export)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(export);
        return Load(DataFolder.FindForExports(""), OwnTaxonomy.FolderFor(export, ""));
    }

    /// <summary>The lists as far as they can be read, and everything that is wrong with them.</summary>
    internal static (Taxonomies Lists, ProblemList Problems) Look(string? folder, string ownFolder)
    {
        var problems = new ProblemList(DataFolder.Find(folder));
        if (ownFolder.Length == 0) return (Read(problems), problems);
        var hers = new ProblemList(Path.GetFullPath(ownFolder));
        var own = OwnTaxonomy.Read(ownFolder, hers);
        var taxonomies = new Taxonomies(new TaxonomyReader(problems, new TaxonomyLayers(own, problems)));
        // What is wrong is hers, since the data package's lists are sound: her folder is the one that is named.
        foreach (var problem in problems) hers.Add(problem);
        return (taxonomies, hers);
    }

    /// <summary>What is known of a ground for an insats.</summary>
    /// <param name="insats">The key of the insats.</param>
    /// <param name="ground">The key of the ground.</param>
    /// <exception cref="IfoException">There is no such insats or ground, or no rule for the pair.</exception>
    public GroundRule RuleFor(string insats, string ground)
    {
        var (insatsKey, groundKey) = (Insatser[insats].Key, Grounds[ground].Key);
        return GroundRules.FirstOrDefault(rule => string.Equals(rule.Insats, insatsKey, StringComparison.Ordinal)
                && string.Equals(rule.Ground, groundKey, StringComparison.Ordinal))
            ?? throw new IfoException(
                $"Tabellen över avtalsformer har ingen uppgift om {Grounds[ground]} för {Insatser[insats]}.");
    }

    /// <summary>
    /// What an insats of the requests list is in the costs list, in the order of the file; empty when it is not in the requests
    /// list.
    /// </summary>
    /// <param name="insats">The key of the insats in the requests list.</param>
    /// <exception cref="IfoException">There is no such insats.</exception>
    public IReadOnlyList<InsatsMapping> CostsOf(string insats)
    {
        var key = Insatser[insats].Key;
        return [.. InsatsMappings.Where(mapping => string.Equals(mapping.From, key, StringComparison.Ordinal))];
    }

    internal static Taxonomies Read(ProblemList problems) =>
        new(new TaxonomyReader(problems, new TaxonomyLayers(null, problems)));
}
