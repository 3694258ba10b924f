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
        return new DraftReport(document, grids, sentences, Chosen(found, document));
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
