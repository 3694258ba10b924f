using Ifo.Analysis.Audit.Measuring;
using Ifo.Analysis.Audit.Slips;

namespace Ifo.Analysis.Tests.Audit;

public class AuditMeasurementTests
{
    private static readonly AuditMeasurement Measured = AuditMeasurement.Run(tables: 1000, slipsOfEachKind: 25);

    [Fact]
    public void No_claim_that_is_true_is_contradicted() => Assert.Equal(0, Measured.FalseAlarms);

    [Fact]
    public void Every_slip_that_rounding_does_not_hide_is_found() => Assert.All(Measured.Slips, slip => Assert.Equal(slip.Visible, slip.Found));

    [Fact]
    public void Every_kind_of_slip_is_measured_and_most_of_each_are_explained()
    {
        Assert.Equal(Enum.GetValues<SlipKind>().Except([SlipKind.None]), Measured.Slips.Select(slip => slip.Kind));
        Assert.All(Measured.Slips, slip => Assert.True(slip.Explained * 2 >= slip.Found, slip.ToString()));
    }

    [Fact]
    public void The_same_seed_gives_the_same_measurement() =>
        Assert.Equal(AuditMeasurement.Run(5, 1).ToString(), AuditMeasurement.Run(5, 1).ToString());

    [Fact]
    public void It_prints_the_false_alarms_and_a_row_for_each_kind()
    {
        var text = Measured.ToString();
        Assert.Contains("0 falska larm", text, StringComparison.Ordinal);
        Assert.All(Measured.Slips, slip => Assert.Contains(slip.ToString(), text, StringComparison.Ordinal));
    }
}
