using Ifo.Analysis.Disclosure.Linking;

namespace Ifo.Analysis.Disclosure;

/// <summary>
/// Hides more where what was chosen withstands an outsider who knows the sums, but not one who also reasons about who stands
/// where (<see cref="PersonSets"/>).
/// </summary>
/// <param name="plain">The cells and sums that cells are chosen by.</param>
/// <param name="full">The same with what more is known: further cells, which nobody is shown, come last.</param>
internal sealed class Strengthening(CellSystem plain, CellSystem full)
{
    /// <summary>The cells that are not to be shown.</summary>
    /// <param name="atFirst">Those that are not shown to begin with, of the plain system.</param>
    /// <exception cref="DisclosureException">A cell cannot be protected whatever is suppressed.</exception>
    public bool[] Choose(bool[] atFirst)
    {
        var more = (bool[])atFirst.Clone();
        while (true)
        {
            var hidden = All(Suppression.Choose(plain, more));
            full.AskNoMoreThan(plain);
            if (new Attack(full, hidden).FirstUnsafe() is not (>= 0 and var cell)) return hidden;
            if (Next(hidden, cell) is { } next) more[next] = true;
            else if (!full.AskWhatCanBeHad(cell)) throw Refusals.CannotProtect(full.Cells[cell].Name, full.Asked[cell]);
        }
    }

    /// <summary>The same cells of the full system.</summary>
    public bool[] All(bool[] hidden) => [.. hidden, .. Enumerable.Repeat(true, full.Cells.Length - hidden.Length)];

    // The cheapest that lets the cell vary; where none does alone, the cheapest.
    private int? Next(bool[] hidden, int cell)
    {
        var open = Enumerable.Range(0, plain.Cells.Length)
            .Where(other => !hidden[other] && plain.Cells[other].Use == CellUse.Open)
            .OrderBy(other => plain.Cells[other].Cost)
            .ToList();
        return open.Select(other => (int?)other).FirstOrDefault(other => IsSafeWith(hidden, other!.Value, cell))
            ?? open.Select(other => (int?)other).FirstOrDefault();
    }

    private bool IsSafeWith(bool[] hidden, int other, int cell)
    {
        bool[] tried = [.. hidden];
        tried[other] = true;
        return new Attack(full, tried).IsSafe(cell);
    }
}
