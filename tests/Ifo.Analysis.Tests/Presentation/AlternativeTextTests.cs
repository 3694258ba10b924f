using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Tests.Presentation;

public sealed class AlternativeTextTests
{
    [Fact]
    public void It_is_composed_of_the_data() => Assert.Equal(
        "Förfrågningar per insats. Stapeldiagram över antal förfrågningar i 11 kategorier. "
        + "2023: högst Socialt boende med stöd 3\u00A0781, lägst Bostad först 82. 2024: högst Socialt boende med stöd 4\u00A0080, lägst Öppenvård 85.",
        Samples.Requests.AlternativeText);

    [Fact]
    public void It_can_be_given() => Assert.Equal("Fler förfrågningar.", Samples.Requests.AltText("Fler förfrågningar.").AlternativeText);

    [Fact]
    public void It_tells_how_many_values_are_missing() => Assert.EndsWith(
        "Alla: högst mar 3, lägst jan 1. 1 värde saknas.",
        Chart.Lines("T", "antal", Samples.Caption).Categories("jan", "feb", "mar").Series("Alla", [1, NoValue.NotReported, 3]).AlternativeText,
        StringComparison.Ordinal);
}
