using Ifo.Analysis.Citations;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Published;

/// <summary>
/// The figures that the reports publish, each with its citation. Queries return collections of the same kind, in the order
/// of the files; a query that nothing answers gives an empty one.
/// </summary>
public sealed class PublishedFigures : RowList<PublishedFigure>
{
    internal PublishedFigures(
        IReadOnlyList<PublishedFigure> figures,
        Taxonomies taxonomies,
        IReadOnlyList<ReportInfo> reports,
        PublishedFigures? whole = null)
        : base(figures)
    {
        Whole = whole ?? this;
        Taxonomies = taxonomies;
        Reports = reports;
    }

    /// <summary>The field's own lists.</summary>
    public Taxonomies Taxonomies { get; }

    /// <summary>The reports that the data package names, also those of which no figures are taken yet.</summary>
    public IReadOnlyList<ReportInfo> Reports { get; }

    // What was loaded, before any query: how a table prints its costs is seen from all of its rows.
    internal PublishedFigures Whole { get; }

    /// <summary>The citations of all of them.</summary>
    public Sources Sources => new(Rows.Select(figure => figure.Source));

    /// <summary>Loads and checks the published figures and the field's lists.</summary>
    /// <param name="folder">
    /// The data package; null to use the one that the environment variable <c>IFO_DATA</c> names, or else to search for
    /// <c>data-samples</c> in the current folder and those above it.
    /// </param>
    /// <exception cref="DataProblemException">There is no data package, or it has problems; all are listed.</exception>
    /// <example>
    /// <code>
    /// var figures = PublishedFigures.Load();
    /// figures.ByReport("hisingen-2022").ByMeasure("cost-per-resident").Table("Kostnad per invånare")
    /// </code>
    /// </example>
    public static PublishedFigures Load(string? folder = null)
    {
        var problems = new ProblemList(DataFolder.Find(folder));
        var figures = Read(problems);
        problems.ThrowIfAny();
        return figures;
    }

    /// <summary>
    /// Checks a data package wholly: the tables against their schemas, and the figures and lists against their rules.
    /// </summary>
    /// <param name="folder">The data folder; null searches as <see cref="Load"/> does.</param>
    /// <returns>Every problem, each once; empty for a package without faults.</returns>
    /// <exception cref="DataProblemException">There is no data package.</exception>
    public static IReadOnlyList<DataProblem> Validate(string? folder = null)
    {
        var problems = new ProblemList(DataFolder.Find(folder));
        Read(problems);
        new SchemaCheck(problems).Run();
        // The rules know more than the schema: where both complain of a cell, the rules' words are kept.
        return
        [
            .. problems.DistinctBy(problem =>
                (problem.File, problem.Line, problem.Column, problem.Line == 0 ? problem.Found : ""))
        ];
    }

    /// <summary>The figure with an id.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="IfoException">No figure has the id; the message suggests near ones.</exception>
    /// <example>
    /// <code>
    /// var figure = PublishedFigures.Load().ById("orebro-2023-p2/delarsresultat/nettokostnad/2023-01..2023-08/outcome");
    /// figure.Reading.ToString()
    /// </code>
    /// </example>
    public PublishedFigure ById(string id) =>
        Rows.FirstOrDefault(figure => string.Equals(figure.Id, id, StringComparison.Ordinal))
        ?? throw new IfoException($"Det finns ingen publicerad uppgift med id \"{id}\". {Suggestion(id)}");

    /// <summary>The figures of a report.</summary>
    /// <param name="slug">The slug of the report.</param>
    public PublishedFigures ByReport(string slug) => Where(figure => Same(figure.Source.Report, slug));

    /// <summary>The figures of a table, a diagram or a passage.</summary>
    /// <param name="table">The slug of the table.</param>
    public PublishedFigures ByTable(string table) => Where(figure => Same(figure.Table, table));

    /// <summary>The figures of a measure.</summary>
    /// <param name="measure">The key of the measure.</param>
    /// <example>
    /// <code>
    /// var figures = PublishedFigures.Load();
    /// var occupancy = figures.ByMeasure("occupancy").ByOrganisation("orebro-eget-utforande").ByPeriod(Period.Month(2023, 8));
    /// occupancy.Select(figure =&gt; figure.ToString()).ToList()
    /// </code>
    /// </example>
    public PublishedFigures ByMeasure(string measure) => Where(figure => Same(figure.Measure, measure));

    /// <summary>The figures of an organisation.</summary>
    /// <param name="organisation">The key of the organisation.</param>
    public PublishedFigures ByOrganisation(string organisation) => Where(figure => Same(figure.Organisation, organisation));

    /// <summary>The figures of a kategoriområde.</summary>
    /// <param name="area">The key of the area.</param>
    public PublishedFigures ByArea(string area) => Where(figure => Same(figure.Area, area));

    /// <summary>The figures of an insats, without those of its parts.</summary>
    /// <param name="insats">The key of the insats.</param>
    public PublishedFigures ByInsats(string insats) => Where(figure => Same(figure.Insats, insats));

    /// <summary>The figures of a group of persons.</summary>
    /// <param name="group">The key of the group.</param>
    public PublishedFigures ByGroup(string group) => Where(figure => Same(figure.Group, group));

    /// <summary>The figures of a provider type.</summary>
    /// <param name="provider">The key of the provider type.</param>
    public PublishedFigures ByProvider(string provider) => Where(figure => Same(figure.Provider, provider));

    /// <summary>The figures of a ground (avtalsform).</summary>
    /// <param name="ground">The key of the ground.</param>
    public PublishedFigures ByGround(string ground) => Where(figure => Same(figure.Ground, ground));

    /// <summary>The figures of a basis: <c>outcome</c>, <c>budget</c> …</summary>
    /// <param name="basis">The key of the basis.</param>
    public PublishedFigures ByBasis(string basis) => Where(figure => Same(figure.Basis, basis));

    /// <summary>The figures of a period; changes belong to the later of their two periods.</summary>
    /// <param name="period">The period.</param>
    public PublishedFigures ByPeriod(Period period) => Where(figure => figure.Period == period);

    /// <summary>The figures that answer a condition.</summary>
    /// <param name="condition">The condition.</param>
    public PublishedFigures Where(Func<PublishedFigure, bool> condition) =>
        new([.. Rows.Where(condition)], Taxonomies, Reports, Whole);

    internal static PublishedFigures Read(ProblemList problems)
    {
        var package = DataPackage.Read(problems);
        var taxonomies = Taxonomies.Read(problems);
        return new PublishedFigures(
            [.. package.Reports.SelectMany(report => Read(report, package, taxonomies, problems))], taxonomies, package.Reports);
    }

    private static IReadOnlyList<PublishedFigure> Read(
        ReportInfo report, DataPackage package, Taxonomies taxonomies, ProblemList problems)
    {
        var file = $"published/{report.Slug}.csv";
        return package.Files.Contains(file, StringComparer.Ordinal)
            ? new FigureReader(report, taxonomies, problems).Read(file)
            : [];
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private string Suggestion(string id) => new KnownKeys("published/", Rows.Select(figure => figure.Id)).Suggest(id ?? "");
}
