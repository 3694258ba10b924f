using System.Globalization;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Synthesis;

namespace Ifo.Analysis.Database;

/// <summary>
/// What a database is to hold: published figures and their taxonomies, synthetic registers, and tables as they are shown.
/// Registers of real persons cannot be given to it: only what the library itself has made or marked as synthetic is taken, and
/// of persons the tables that are protected.
/// </summary>
/// <remarks>Immutable; nothing is written before <see cref="Write"/>.</remarks>
public sealed class DatabaseContents
{
    private readonly IReadOnlyList<(string Name, string Text)> _about;
    private readonly IReadOnlyList<DatabaseTable> _tables;
    private readonly IReadOnlyList<string> _views;

    internal DatabaseContents(PublishedFigures figures)
        : this(
            [("figures", string.Create(
                CultureInfo.InvariantCulture, $"{figures.Count} publicerade uppgifter ur {figures.Reports.Count} rapporter"))],
            [.. TaxonomyTables.Of(figures.Taxonomies), FigureTable.Of(figures)],
            DatabaseViews.Figures)
    {
    }

    private DatabaseContents(
        IReadOnlyList<(string Name, string Text)> about, IReadOnlyList<DatabaseTable> tables, IReadOnlyList<string> views) =>
        (_about, _tables, _views) = (about, tables, views);

    /// <summary>Adds a register of requests that was read from a file: the table <c>requests</c>.</summary>
    /// <param name="requests">The rows.</param>
    /// <exception cref="DatabaseException">Requests are there already.</exception>
    /// <exception cref="DisclosureException">The rows are about real persons.</exception>
    public DatabaseContents With(Register<PlacementRequest> requests)
    {
        ArgumentNullException.ThrowIfNull(requests);
        return Add(requests.Caption, RegisterTables.Requests(requests.DemandSynthetic()), DatabaseViews.Requests);
    }

    /// <summary>Adds a register of requests as the model makes it: the table <c>requests</c>.</summary>
    /// <param name="requests">The register, of whatever volume.</param>
    /// <exception cref="DatabaseException">Requests are there already.</exception>
    public DatabaseContents With(SyntheticRequests requests)
    {
        ArgumentNullException.ThrowIfNull(requests);
        return Add(requests.Caption, RegisterTables.Requests(requests.Rows()), DatabaseViews.Requests);
    }

    /// <summary>Adds a register of placements that was read from a file: the table <c>placements</c>.</summary>
    /// <param name="placements">The rows.</param>
    /// <exception cref="DatabaseException">Placements are there already.</exception>
    /// <exception cref="DisclosureException">The rows are about real persons.</exception>
    public DatabaseContents With(Register<Placement> placements)
    {
        ArgumentNullException.ThrowIfNull(placements);
        return Add(placements.Caption, RegisterTables.Placements(placements.DemandSynthetic()), DatabaseViews.Placements);
    }

    /// <summary>Adds a register of placements as the model makes it: the table <c>placements</c>.</summary>
    /// <param name="placements">The register, of whatever volume.</param>
    /// <exception cref="DatabaseException">Placements are there already.</exception>
    public DatabaseContents With(SyntheticPlacements placements)
    {
        ArgumentNullException.ThrowIfNull(placements);
        return Add(placements.Caption, RegisterTables.Placements(placements.Rows()), DatabaseViews.Placements);
    }

    /// <summary>
    /// Adds a table of the library by a name of its own, its columns named by their headings and without the total row. What a
    /// protected table withholds is NULL, and so is any other number that is missing.
    /// </summary>
    /// <param name="name">What the table is called in queries: letters, digits and underscores.</param>
    /// <param name="table">The table; of persons what <c>Protect(…).Table("title")</c> gives.</param>
    /// <exception cref="DatabaseException">
    /// The name is taken or is none for a table, two columns have the same heading, or a cell has an interval.
    /// </exception>
    /// <example><code>
    /// var requests = SyntheticRegister.LoadRequests();
    /// var register = PersonRegister.Of(requests, row =&gt; row.Person);
    /// var counts = register.CountBy(row =&gt; row.Insats).Protect(DisclosureRule.Default);
    /// var file = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "ifo-skyddad.db");
    /// SqliteDatabase.Of(PublishedFigures.Load()).With("per_insats", counts.Table("Förfrågningar per insats")).Write(file)
    ///     .Query("SELECT count(*) AS rader, count(Antal) AS visade FROM per_insats")
    /// </code></example>
    public DatabaseContents With(string name, Table table)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(table);
        return Add(table.Caption, ShownTables.Of(name, table), []);
    }

    /// <summary>
    /// Writes the database. The same contents give the same file, byte for byte. A database that was written here before is
    /// replaced as one change, also while a notebook has it open; any other file is left as it is.
    /// </summary>
    /// <param name="path">
    /// The file; a relative path starts from the current folder, which in a notebook is the notebook's. Missing folders are made.
    /// </param>
    /// <returns>The database, to ask.</returns>
    /// <exception cref="DatabaseException">The file is something else than such a database, or cannot be written.</exception>
    /// <example>
    /// <code>
    /// var figures = PublishedFigures.Load();
    /// var file = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "ifo-exempel.db");
    /// var database = SqliteDatabase.Of(figures).With(SyntheticRegister.LoadRequests()).Write(file);
    /// database.Query("SELECT label, requests FROM requests_by_insats WHERE year = @year", ("year", 2024))
    /// </code>
    /// </example>
    public SqliteDatabase Write(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var about = new DatabaseTable<(string Name, string Text)>(
            "about", _about, [new("name", ColumnTypes.Key, row => row.Name), new("text", ColumnTypes.Text, row => row.Text)]);
        new DatabaseFile(path).Write([about, .. _tables], _views);
        return SqliteDatabase.Open(path);
    }

    private DatabaseContents Add(Caption caption, DatabaseTable table, IReadOnlyList<string> views) =>
        _tables.Any(known => string.Equals(known.Name, table.Name, StringComparison.OrdinalIgnoreCase))
            ? throw new DatabaseException(
                $"Databasen har redan tabellen {table.Name}. Skriv två databaser, eller välj ett av registren.")
            : new([.. _about, (table.Name, caption.SourceLine)], [.. _tables, table], [.. _views, .. views]);
}
