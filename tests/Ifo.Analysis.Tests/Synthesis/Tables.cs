using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.Synthesis.Fitting;

namespace Ifo.Analysis.Tests.Synthesis;

/// <summary>Tables and margins that laws are tested with.</summary>
internal static class Tables
{
    public static Gen<int[]> Lengths { get; } =
        from dimensions in Gen.Choose(1, 4)
        from lengths in Gen.Choose(1, 4).ArrayOf(dimensions)
        select lengths;

    public static Gen<double> Cell { get; } =
        from thousandths in Gen.OneOf(Gen.Choose(500, 2_000), Gen.Choose(500, 50_000))
        select thousandths / 1000.0;

    /// <summary>What is believed beforehand: within a factor of ten, so that the fit arrives in time.</summary>
    public static Gen<double> Start { get; } =
        from thousandths in Gen.Choose(500, 5_000)
        select thousandths / 1000.0;

    public static Gen<CrossTable> Positive { get; } =
        from lengths in Lengths
        from table in Of(lengths, Cell)
        select table;

    /// <summary>With zeros, whole numbers and fractions.</summary>
    public static Gen<CrossTable> Any { get; } =
        from lengths in Lengths
        from table in Of(lengths, Gen.OneOf(Gen.Constant(0.0), Gen.Choose(0, 9).Select(whole => (double)whole), Cell))
        select table;

    /// <summary>A start table, and the margins of another table with the same zeros, so that they can be had.</summary>
    public static Gen<(CrossTable Start, Margin[] Margins, CrossTable Target)> Feasible { get; } =
        from target in Any
        from cells in Start.ArrayOf(target.Count)
        select (new CrossTable(target.Lengths, [.. cells.Zip(target, (cell, other) => other > 0 ? cell : 0)]), MarginsOf(target), target);

    public static Gen<CrossTable> Of(int[] lengths, Gen<double> cell) =>
        from cells in cell.ArrayOf(lengths.Aggregate(1, (product, length) => product * length))
        select new CrossTable(lengths, cells);

    /// <summary>The sums over each dimension, and over each pair of neighbours.</summary>
    public static Margin[] MarginsOf(CrossTable table)
    {
        var dimensions = table.Lengths.Count;
        var kept = Enumerable.Range(0, dimensions).Select(dimension => new[] { dimension })
            .Concat(Enumerable.Range(0, Math.Max(0, dimensions - 1)).Select(dimension => new[] { dimension, dimension + 1 }));
        return [.. kept.Select(over => MarginOf(table, over))];
    }

    public static Margin MarginOf(CrossTable table, params int[] over)
    {
        var size = over.Aggregate(1, (product, dimension) => product * table.Lengths[dimension]);
        return Margin.Over($"dimension {string.Join(" och ", over)}", table.Lengths, over, table.Sums(CrossTable.GroupsOver(table.Lengths, over), size));
    }

    public static bool Has(CrossTable table, Margin margin, double tolerance) =>
        table.Sums(margin.Groups, margin.Targets.Count).Zip(margin.Targets).All(pair => Math.Abs(pair.First - pair.Second) <= tolerance);
}
