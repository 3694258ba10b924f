using Google.OrTools.Sat;

namespace Ifo.Oracles;

/// <summary>What a number can be in all solutions of a model.</summary>
internal static class Solver
{
    /// <summary>The least and the greatest.</summary>
    public static (long Low, long High) Range(CpModel model, LinearExpr number)
    {
        model.Minimize(number);
        var low = Solved(model);
        model.Maximize(number);
        return (low, Solved(model));
    }

    private static long Solved(CpModel model)
    {
        var solver = new CpSolver { StringParameters = "num_workers:1" };
        Assert.Equal(CpSolverStatus.Optimal, solver.Solve(model));
        return (long)Math.Round(solver.ObjectiveValue);
    }
}
