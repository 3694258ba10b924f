namespace Ifo.Analysis.Database;

/// <summary>The indices and views, by the tables that they need.</summary>
internal static class DatabaseViews
{
    /// <summary>Of the published figures.</summary>
    public static readonly IReadOnlyList<string> Figures =
    [
        "CREATE INDEX figures_measure ON figures (measure, insats, period)",
        "CREATE INDEX figures_report ON figures (report, table_name)",
        """
        CREATE VIEW figures_named AS
        SELECT f.id, m.label AS measure, o.label AS organisation, i.label AS insats, p.label AS provider, g.label AS group_name,
               f.period, b.label AS basis, f.value, f.unit, f.low, f.high, f.no_value, f.report, f.section, f.line
        FROM figures f
        LEFT JOIN measures m ON m.key = f.measure
        LEFT JOIN organisations o ON o.key = f.organisation
        LEFT JOIN insatser i ON i.key = f.insats
        LEFT JOIN providers p ON p.key = f.provider
        LEFT JOIN groups g ON g.key = f.group_key
        LEFT JOIN bases b ON b.key = f.basis
        """,
    ];

    /// <summary>Of the register of requests.</summary>
    public static readonly IReadOnlyList<string> Requests =
    [
        "CREATE INDEX requests_received ON requests (received)",
        "CREATE INDEX requests_insats ON requests (insats, received)",
        "CREATE INDEX requests_person ON requests (person)",
        """
        CREATE VIEW requests_by_month AS
        SELECT month, insats, count(*) AS requests, sum(is_placed) AS placed, count(DISTINCT person) AS persons
        FROM requests GROUP BY month, insats
        """,
        """
        CREATE VIEW requests_by_insats AS
        SELECT r.year, r.insats, i.label, count(*) AS requests, sum(r.is_placed) AS placed, count(DISTINCT r.person) AS persons
        FROM requests r JOIN insatser i ON i.key = r.insats GROUP BY r.year, r.insats, i.label
        """,
    ];

    /// <summary>Of the register of placements.</summary>
    public static readonly IReadOnlyList<string> Placements =
    [
        "CREATE INDEX placements_insats ON placements (insats, start_day)",
        "CREATE INDEX placements_person ON placements (person)",
        """
        CREATE VIEW placements_by_insats AS
        SELECT p.start_year, p.insats, i.label, p.provider, count(DISTINCT p.placement) AS placements,
               count(DISTINCT p.person) AS persons, sum(p.days) AS days, sum(p.cost) AS cost
        FROM placements p JOIN insatser i ON i.key = p.insats GROUP BY p.start_year, p.insats, i.label, p.provider
        """,
    ];
}
