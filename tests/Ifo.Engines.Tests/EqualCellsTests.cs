using FsCheck.Fluent;
using Ifo.Analysis.Engines;

namespace Ifo.Engines.Tests;

/// <summary>One measure gives the same cells, to the last digit, wherever it is computed.</summary>
public sealed class EqualCellsTests
{
    [Fact]
    public void Sqlite_gives_the_cells_of_memory()
    {
        using var database = SampleDatabase.Sqlite();
        AreEqual(database, 60);
    }

    [Fact]
    public void DuckDb_gives_the_cells_of_memory()
    {
        using var database = SampleDatabase.DuckDb();
        AreEqual(database, 60);
    }

    internal static void AreEqual(SampleDatabase database, int registers)
    {
        var samples =
            from rows in Samples.Register
            from measures in Gen.ArrayOf(Samples.Measure, 4)
            select (rows, measures);
        Samples.Hold(samples, sample =>
        {
            database.Fill(sample.rows);
            var memory = SampleDatabase.Memory(sample.rows);
            foreach (var measure in sample.measures) Assert.Equal(Told.By(memory, measure), Told.By(database.Engine, measure));
            return true;
        }, registers);
    }

    [Fact]
    public void An_empty_register_has_no_cells()
    {
        using var database = SampleDatabase.DuckDb();
        database.Fill([]);
        Assert.Empty(database.Engine.Compute(new EngineMeasure("insats")));
        Assert.Empty(database.Engine.Compute(new EngineMeasure { Number = "pris" }));
    }

    [Fact]
    public void A_number_finer_than_hundredths_is_refused_everywhere()
    {
        SampleRow[] rows = [new("a", "HVB", null, null, null, 1.005m)];
        using var database = SampleDatabase.Sqlite();
        database.Fill(rows);
        var measure = new EngineMeasure("insats") { Number = "pris" };
        Assert.Equal(Told.By(SampleDatabase.Memory(rows), measure), Told.By(database.Engine, measure));
        Assert.Contains("fler än två decimaler", Told.By(database.Engine, measure), StringComparison.Ordinal);
    }
}
