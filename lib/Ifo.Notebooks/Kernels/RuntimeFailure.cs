using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Ifo.Notebooks.Packages;

namespace Ifo.Notebooks.Kernels;

/// <summary>Turns an exception that a cell threw into a failure with the cell's line and words for an analyst.</summary>
internal static partial class RuntimeFailure
{
    public static CellFailureException From(Exception exception, string origin)
    {
        var error = exception is TargetInvocationException or AggregateException && exception.InnerException is { } inner
            ? inner
            : exception;
        if (error is CellFailureException or SkipNotebookException)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error);
        var stack = (error.StackTrace ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var line = stack
            .Select(frame => Place().Match(frame))
            .Where(match => match.Success && match.Groups["file"].Value.EndsWith(origin, StringComparison.Ordinal))
            .Select(match => (int?)int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture))
            .FirstOrDefault();
        return new CellFailureException(
            error.GetType().Name,
            ErrorWords.ForException(error),
            line,
            [error.GetType().FullName + ": " + error.Message, .. stack]);
    }

    [GeneratedRegex(@" in (?<file>.+):line (?<line>\d+)\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
