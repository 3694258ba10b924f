namespace Ifo.Analysis.Disclosure.Solving;

/// <summary>
/// The least and the greatest whole number that a variable of a <see cref="LinearProgram"/> can be when all variables are
/// whole: linear programming first, and branching where its corners are not whole (Land and Doig 1960).
/// </summary>
internal static class WholeRange
{
    /// <summary>So many branches are tried; beyond that the range is told as too narrow, which errs on the safe side.</summary>
    private const int Budget = 400;

    /// <summary>
    /// The greatest whole value of the objective, no less than one that is known to be possible; null when there is none.
    /// </summary>
    /// <param name="program">The equations.</param>
    /// <param name="objective">What is to be great.</param>
    /// <param name="known">A value that is known to be possible.</param>
    public static long? Greatest(LinearProgram program, long[] objective, long known)
    {
        var best = known;
        var branches = new Stack<LinearProgram>([program]);
        for (var tried = 0; branches.Count > 0 && tried < Budget; tried++)
        {
            var branch = branches.Pop();
            var simplex = new Simplex(branch);
            var outcome = simplex.Maximise(objective);
            if (outcome == SolverOutcome.Unbounded) return null;
            if (outcome == SolverOutcome.Infeasible) continue;
            var point = simplex.Point();
            var value = Value(objective, point);
            if (value.Floor <= best) continue;
            if (Array.FindIndex(point, number => !number.IsWhole) is >= 0 and var split)
            {
                branches.Push(branch.AtLeast(split, point[split].Ceiling));
                branches.Push(branch.AtMost(split, point[split].Floor));
            }
            else
            {
                best = value.Floor;
            }
        }

        return best;
    }

    /// <summary>The value of an objective at a point.</summary>
    public static Fraction Value(long[] objective, Fraction[] point)
    {
        var value = Fraction.Zero;
        for (var variable = 0; variable < objective.Length; variable++)
            if (objective[variable] != 0) value += objective[variable] * point[variable];
        return value;
    }
}
