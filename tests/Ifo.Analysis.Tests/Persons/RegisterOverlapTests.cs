using Ifo.Analysis.Periods;
using Ifo.Analysis.Persons;
using Ifo.Analysis.Synthesis;

namespace Ifo.Analysis.Tests.Persons;

public class RegisterOverlapTests
{
    private static readonly PersonRequests Register =
        PersonRequests.From(SyntheticRegister.LoadRequests(), row => row.Person, row => row.Insats, row => row.Received);

    [Fact]
    public void Korttidsboende_and_socialt_boende_overlap_nearly_as_the_report_says()
    {
        var overlap = Register.Overlap("korttidsboende", "socialt-boende", Period.Year(2024), OverlapWindow.Period);
        Assert.InRange(overlap.Both, 240, 260);
        Assert.InRange((double)overlap.Both / overlap.Persons, 0.26, 0.29);
    }

    [Fact]
    public void The_change_of_the_register_splits_without_remainder_into_persons_and_intensity()
    {
        var split = Register.Compare(Period.Year(2023), Period.Year(2024));
        Assert.Equal(7425 - 7056, split.PersonEffect + split.IntensityEffect);
    }
}
