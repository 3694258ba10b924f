using Ifo.Analysis.Disclosure;

namespace Ifo.Analysis.Tests.Disclosure;

/// <summary>Several tables that are known by their names are reasoned about together where that can be, and otherwise it is said.</summary>
public class JointComparisonTests
{
    private static readonly long[,,] Cube = { { { 6, 9 }, { 13, 4 } }, { { 12, 18 }, { 7, 2 } }, { { 8, 8 }, { 15, 6 } } };

    [Fact]
    public void Three_two_way_tables_of_one_cube_are_compared_together()
    {
        var table = Third(ReleaseRecord.Empty.With(First(0)).With(Second(0)));
        Assert.Equal(2, table.Compared.Length);
        Assert.All(table.Compared, compared => Assert.True(compared.IsLinked && compared.IsJoint));
    }

    [Fact]
    public void Tables_with_other_totals_are_compared_two_by_two()
    {
        var table = Third(ReleaseRecord.Empty.With(First(0)).With(Second(40)));
        Assert.Contains(table.Compared, compared => !compared.IsJoint);
    }

    [Fact]
    public void A_table_with_its_keys_turned_is_the_same_table()
    {
        var straight = Tables.TwoWay(new long[,] { { 6, 9 }, { 3, 4 }, { 12, 18 } });
        var turned = PersonTable.FromCounts(
            "Kolumn", ["k1", "k2"], "Rad", ["r1", "r2", "r3"], (row, column) => straight[column, row].Value, Tables.Caption);
        var first = straight.Protect(DisclosureRule.Default);
        var second = turned.Protect(DisclosureRule.Default, ReleaseRecord.Empty.With(first));
        Assert.Equal(first.WithheldCount, second.WithheldCount);
    }

    private static ProtectedTable First(long more) => Named("Insats", ["HVB", "Jour", "Bo"], "Kön", ["F", "P"], (insats, sex) =>
        Cube[insats, sex, 0] + Cube[insats, sex, 1] + more).Protect(DisclosureRule.Default);

    private static ProtectedTable Second(long more) => Named("Insats", ["HVB", "Jour", "Bo"], "År", ["2023", "2024"], (insats, year) =>
        Cube[insats, 0, year] + Cube[insats, 1, year] + more).Protect(DisclosureRule.Default);

    private static ProtectedTable Third(ReleaseRecord released) => Named("Kön", ["F", "P"], "År", ["2023", "2024"], (sex, year) =>
        Cube[0, sex, year] + Cube[1, sex, year] + Cube[2, sex, year]).Protect(DisclosureRule.Default, released);

    private static PersonTable Named(string rows, string[] names, string columns, string[] others, Func<int, int, long> count) =>
        PersonTable.FromCounts(rows, names, columns, others, count, Tables.Caption);
}
