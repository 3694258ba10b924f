namespace Ifo.Analysis.Disclosure.Solving;

/// <summary>
/// Finds whole numbers that meet the equations of a <see cref="LinearProgram"/>, by branching where corners are not whole.
/// </summary>
internal static class WholePoint
{
    private const int Budget = 400;

    /// <summary>The value of each variable; null where none was found.</summary>
    public static long[]? Find(LinearProgram program)
    {
        var branches = new Stack<LinearProgram>([program]);
        for (var tried = 0; branches.Count > 0 && tried < Budget; tried++)
        {
            var branch = branches.Pop();
            var simplex = new Simplex(branch);
            if (!simplex.IsFeasible) continue;
            var point = simplex.Point();
            if (Array.FindIndex(point, number => !number.IsWhole) is not (>= 0 and var split))
                return [.. point.Take(program.Variables).Select(number => number.Floor)];
            branches.Push(branch.AtLeast(split, point[split].Ceiling));
            branches.Push(branch.AtMost(split, point[split].Floor));
        }

        return null;
    }
}
