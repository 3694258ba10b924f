using System.Globalization;

namespace Ifo.Notebooks.Tests.Notebooks;

/// <summary>Something in a notebook that is not as the style asks.</summary>
/// <param name="Notebook">The notebook.</param>
/// <param name="Cell">The cell's place, from 1; 0 for the notebook as a whole.</param>
/// <param name="What">What is wrong.</param>
internal sealed record Offence(string Notebook, int Cell, string What)
{
    /// <summary>Fails with every offence on a line of its own.</summary>
    public static void None(IEnumerable<Offence> offences)
    {
        var found = offences.ToList();
        Assert.True(found.Count == 0, $"{found.Count} brott:\n{string.Join('\n', found)}");
    }

    /// <summary>Fails, with every offence on a line of its own, when fewer than the given part of all are as they should be.</summary>
    public static void AtMost(double part, int all, IEnumerable<Offence> offences)
    {
        var found = offences.ToList();
        var kept = 1 - (found.Count / (double)Math.Max(1, all));
        Assert.True(kept >= part, $"{kept.ToString("P1", CultureInfo.InvariantCulture)} av {all} är som de ska, minst {part.ToString("P0", CultureInfo.InvariantCulture)} krävs:\n{string.Join('\n', found)}");
    }

    public override string ToString() => Cell == 0 ? $"{Notebook}: {What}" : $"{Notebook}, cell {Cell.ToString(CultureInfo.InvariantCulture)}: {What}";
}
