using System.Text;
using Ifo.Analysis.Audit.Claims;
using Ifo.Analysis.Audit.Slips;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Audit.Measuring;

/// <summary>
/// How well the audit does on tables where the truth is known: how often it raises a false alarm, and how many of the slips
/// that rounding does not hide it finds and explains. The tables come from a seed, so that the figures are the same each time.
/// </summary>
public sealed record AuditMeasurement
{
    private const int Seed = 20_240_331;

    private AuditMeasurement(int tables, int claims, int falseAlarms, IReadOnlyList<SlipMeasurement> slips)
    {
        Tables = tables;
        Claims = claims;
        FalseAlarms = falseAlarms;
        Slips = slips;
    }

    /// <summary>Tables without slips.</summary>
    public int Tables { get; }

    /// <summary>Claims in them, all of which are true.</summary>
    public int Claims { get; }

    /// <summary>True claims that the audit contradicts.</summary>
    public int FalseAlarms { get; }

    /// <summary>What happened to the slips that were put in, by kind.</summary>
    public IReadOnlyList<SlipMeasurement> Slips { get; }

    /// <summary>Makes the tables, puts the slips in and audits.</summary>
    /// <param name="tables">How many tables without slips.</param>
    /// <param name="slipsOfEachKind">How many slips of each kind.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    /// <example>
    /// <code>
    /// AuditMeasurement.Run(tables: 20, slipsOfEachKind: 2).FalseAlarms
    /// </code>
    /// </example>
    public static AuditMeasurement Run(int tables = 2000, int slipsOfEachKind = 100)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tables, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(slipsOfEachKind, 1);
        var random = new Random(Seed);
        var verdicts = Enumerable.Range(0, tables).SelectMany(_ => Verdicts(GeneratedTable.Of(random))).ToList();
        var kinds = Enum.GetValues<SlipKind>().Where(kind => kind != SlipKind.None);
        return new AuditMeasurement(
            tables,
            verdicts.Count,
            verdicts.Count(verdict => verdict == Verdict.Contradicted),
            [.. kinds.Select(kind => Measure(kind, slipsOfEachKind, random))]);
    }

    /// <summary>
    /// The slips as a table: how many were put in, how many rounding does not hide, found and rightly explained.
    /// </summary>
    /// <param name="title">The table's title.</param>
    public Table<SlipMeasurement> Table(string title) =>
        Presentation.Table.From(Slips, title, Caption.Synthetic(
            "tabeller gjorda för mätningen", "ingen", $"{SwedishFormat.Number(Slips.Sum(slip => slip.Seeded))} inlagda fel"))
            .Column("Slag av fel", slip => slip.InWords)
            .Count("Inlagda", slip => slip.Seeded)
            .Count("Kan synas", slip => slip.Visible)
            .Count("Funna", slip => slip.Found)
            .Count("Rätt förklaring", slip => slip.Explained);

    /// <summary>The measurement in Swedish, as aligned text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text
            .Append(SwedishFormat.Number(Tables))
            .Append(" tabeller med avrundade celler, ")
            .Append(SwedishFormat.Number(Claims))
            .Append(" sanna påståenden: ");
        text.Append(SwedishFormat.Number(FalseAlarms)).Append(" falska larm.\n\n");
        text.Append(SlipMeasurement.Header).Append('\n');
        foreach (var slip in Slips) text.Append(slip).Append('\n');
        text.Append("\nKan synas: fel som avrundningen inte döljer, uträknat för hand. Mer än så kan ingen granskning finna.\n");
        return text.ToString();
    }

    private static IEnumerable<Verdict> Verdicts(GeneratedTable table) =>
        table.Claims().Select(claim => Judgement.Of(claim).Verdict);

    private static SlipMeasurement Measure(SlipKind kind, int wanted, Random random)
    {
        var seeded = 0;
        var (visible, found, explained) = (0, 0, 0);
        while (seeded < wanted)
        {
            var table = GeneratedTable.Of(random);
            var slips = SeededSlip.Of(kind, table).ToList();
            if (slips.Count == 0) continue;
            var slip = slips[random.Next(slips.Count)];
            seeded++;
            visible += slip.IsHidden ? 0 : 1;
            var claim = Audit(table.With(slip.Figure, slip.Printed), slip.Figure.Id);
            found += claim.Verdict == Verdict.Contradicted ? 1 : 0;
            explained += claim.Slip.Kind == kind ? 1 : 0;
        }

        return new SlipMeasurement(kind, seeded, visible, found, explained);
    }

    private static AuditedClaim Audit(GeneratedTable table, string id) =>
        ReportAudit.Judge(table.Claims(), new FigureIndex(table.Figures))
            .First(claim => string.Equals(claim.Id, id, StringComparison.Ordinal));
}
