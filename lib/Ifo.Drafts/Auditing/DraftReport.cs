using Ifo.Analysis.Quantities;
using Ifo.Drafts.Documents;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Numbers;
using Ifo.Drafts.Relations;
using Ifo.Drafts.Tables;

namespace Ifo.Drafts.Auditing;

/// <summary>What was found in a draft.</summary>
internal sealed class DraftReport
{
    private const int MoreAgreement = 3;

    private DraftReport(DraftDocument document, IReadOnlyList<Grid> grids, IReadOnlyList<Sentence> sentences,
        IReadOnlyList<Finding> all)
    {
        Document = document;
        Grids = grids;
        Sentences = sentences;
        Findings = [.. all.Where(finding => !finding.IsPossible)];
        Possible = [.. all.Where(finding => finding.IsPossible)];
    }

    /// <summary>The draft.</summary>
    public DraftDocument Document { get; }

    /// <summary>Its tables as they were understood.</summary>
    public IReadOnlyList<Grid> Grids { get; }

    /// <summary>Its sentences.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>What the draft itself shows to belong together, in the order of the draft.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What may belong together: listed apart, never counted.</summary>
    public IReadOnlyList<Finding> Possible { get; }

    /// <summary>Every number of the draft.</summary>
    public IEnumerable<DraftNumber> Numbers => Sentences.SelectMany(sentence => sentence.Numbers)
        .Concat(Grids.SelectMany(grid => grid.Rows.SelectMany(row => row.Numbers)));

    /// <summary>Reads the numbers of a draft and compares them.</summary>
    /// <param name="document">The draft.</param>
    public static DraftReport Of(DraftDocument document)
    {
        document = document with
        {
            Blocks = [.. document.Blocks
            .Select(block => block is DraftTable table ? Likeliest(table) : block)]
        };
        IReadOnlyList<Grid> grids = [.. document.Tables.Select(GridMaker.Of).OfType<Grid>()];
        var sentences = Sentence.Of(document);
        List<Finding> found =
        [
            .. grids.SelectMany(InTable),
            .. ColumnBlocks.Carried(grids),
            .. RowAlignments.In(grids),
            .. sentences.SelectMany(ProseRelations.In),
            .. ProseFindings.In(sentences, grids),
            .. Repeats.In(sentences),
            .. sentences.SelectMany(new RowStatements(grids).Of),
            .. sentences.SelectMany(ProseTests.In),
            .. sentences.SelectMany(ProseRates.In),
            .. ProseLists.In(document, sentences),
            .. grids.SelectMany(TableLimits.In),
        ];
        found.AddRange(Passed(found));
        return new DraftReport(document, grids, sentences, Chosen(found, document));
    }

    // What a cell is computed from, a number of the prose that repeats the cell is computed from too.
    private static IEnumerable<Finding> Passed(List<Finding> found)
    {
        var computed = found.Where(finding => finding.Kind is FindingKind.Difference or FindingKind.ChangePercent && finding
            is { IsPossible: false }
            && finding.Verdict is Verdict.Reproduced or Verdict.WithinRounding).GroupBy(finding => finding.Stated)
                .ToDictionary(same => same.Key, same => same.First());
        foreach (var same in found.Where(finding => finding
            is { Kind: FindingKind.SameFigure, IsPossible: false, Verdict: Verdict.Reproduced, Terms.Count: 1 }).ToList())
        {
            var cell = same.Terms[0].Number;
            if (!computed.TryGetValue(cell, out var own) || same.Stated.Unit != cell.Unit
                || Math.Abs(same.Stated.Value) != Math.Abs(cell.Value)) continue;
            if (ReferenceEquals(same.Stated.Text, cell.Text) || same.Stated.Place.Cell is { Length: > 0 }) continue;
            yield return own with
            {
                Stated = same.Stated,
                Name = same.Name,
                Recomputed = same.Stated.Value < 0 == cell.Value < 0 ? own.Recomputed : -own.Recomputed,
            };
        }
    }

    // Spaces part numbers and stand within them: the reading of a table in which more sums and differences come out is the
    // right one.
    private static DraftTable Likeliest(DraftTable table)
    {
        if (table.Others.Count == 0) return table;
        var own = Agreement(table);
        var best = table.Others.Select(other => (Table: other, Agreement: Agreement(other))).MaxBy(other => other.Agreement);
        return best.Agreement >= own + MoreAgreement ? best.Table : table;
    }

    private static int Agreement(DraftTable table)
    {
        if (GridMaker.Of(table) is not { } grid) return 0;
        var findings = InTable(grid).Where(finding => finding.Kind
            is FindingKind.Sum or FindingKind.Difference or FindingKind.ChangePercent
            && finding.Stated.Value != 0).ToList();
        return findings.Count(finding => finding.Verdict != Verdict.Contradicted)
            - (3 * findings.Count(finding => finding.Verdict == Verdict.Contradicted));
    }

    private static IEnumerable<Finding> InTable(Grid grid)
    {
        var sums = RowSums.In(grid);
        var others = (Finding[])[.. ColumnTriples.In(grid), .. ColumnBlocks.In(grid), .. PercentRows.In(grid)];
        // What is a sum is no mean, and what is a mean is no sum.
        var agreeing = sums.Concat(others).Where(finding => finding.Verdict != Verdict.Contradicted)
            .Select(finding => finding.Stated).ToHashSet();
        return sums.Concat(others).Where(finding => finding.Verdict != Verdict.Contradicted
            || finding.Kind is not FindingKind.Mean and not FindingKind.Share || !agreeing.Contains(finding.Stated));
    }

    // Of the same comparison of a number, the gravest that is believed; all in the order of the draft.
    private static IReadOnlyList<Finding> Chosen(List<Finding> found, DraftDocument document)
    {
        var order = new Dictionary<DraftText, int>(ReferenceEqualityComparer.Instance as IEqualityComparer<DraftText>);
        foreach (var block in document.Blocks)
        {
            if (block is DraftParagraph paragraph) order.TryAdd(paragraph.Text, order.Count);
            else foreach (var cell in ((DraftTable)block).Cells) order.TryAdd(cell.Text, order.Count);
        }

        return
        [
            .. found.GroupBy(finding => (order.GetValueOrDefault(finding.Stated.Text), finding.Stated.Start, finding.Kind))
                .Select(same => same.MinBy(finding => (finding.IsPossible ? 10 : 0) + Rank(finding.Verdict))!)
                .OrderBy(finding => order.GetValueOrDefault(finding.Stated.Text)).ThenBy(finding =>
                    finding.Stated.Start).ThenBy(finding => finding.Kind),
        ];
    }

    private static int Rank(Verdict verdict) => verdict switch
    {
        Verdict.Contradicted => 0,
        Verdict.Open => 1,
        Verdict.Reproduced => 2,
        _ => 3,
    };
}
