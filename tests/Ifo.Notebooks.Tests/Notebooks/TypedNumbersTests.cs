namespace Ifo.Notebooks.Tests.Notebooks;

public sealed class TypedNumbersTests
{
    [Theory]
    [InlineData("Antalet var 7 425 förfrågningar.")]
    [InlineData("Antalet var 7425.")]
    [InlineData("HVB: 664 av dem")]
    public void A_published_figure_in_prose_is_found(string prose) => Assert.Single(TypedNumbers.In(prose));

    [Theory]
    [InlineData("Åren 2023 och 2024.")]
    [InlineData("I tre steg: 1, 2 och 3.")]
    [InlineData("Kostnad per 1 000 invånare, med 95 procents konfidens.")]
    [InlineData("Se avsnitt 3.2 och koden `Period.Year(664)`.")]
    [InlineData("[Nästa](03-regiform-664.ipynb)")]
    [InlineData("Version 664.1.2 och 2024-12-31.")]
    [InlineData("Antalet 987654321 är påhittat.")]
    public void Years_counts_bases_code_and_other_numbers_are_let_be(string prose) => Assert.Empty(TypedNumbers.In(prose));
}
