using System.Globalization;
using System.Text;

namespace Ifo.Analysis.DataFiles;

/// <summary>
/// Data that cannot be used. The message groups the problems by file and kind, with their number and the first places;
/// <see cref="Problems"/> has every one.
/// </summary>
public sealed class DataProblemException : IfoException
{
    private const int PlacesShown = 3;

    /// <summary>Data that cannot be used, explained.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    public DataProblemException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Problems = [];
    }

    /// <summary>Data with problems.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="problems">Every problem that was found.</param>
    public DataProblemException(string folder, IReadOnlyList<DataProblem> problems)
        : base(Compose(folder, problems))
    {
        Problems = [.. problems];
    }

    /// <summary>Every problem that was found; empty when the message says it all.</summary>
    public IReadOnlyList<DataProblem> Problems { get; }

    private static string Compose(string folder, IReadOnlyList<DataProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var number = problems.Count == 1 ? "ett fel" : $"{Number(problems.Count)} fel";
        var text = new StringBuilder($"Uppgifterna i {folder} har {number}:");
        foreach (var file in problems.GroupBy(problem => problem.File, StringComparer.Ordinal))
        {
            text.Append('\n').Append(file.Key);
            foreach (var kind in file.OrderBy(problem => problem.Line).GroupBy(problem => (problem.Column, problem.Expected)))
                AppendKind(text, [.. kind]);
        }

        return text.ToString();
    }

    // The same fault on a thousand lines is one thing to mend: a few places and the count say what it is.
    private static void AppendKind(StringBuilder text, IReadOnlyList<DataProblem> problems)
    {
        foreach (var problem in problems.Take(PlacesShown)) text.Append("\n  ").Append(problem);
        if (problems.Count > PlacesShown)
            text.Append("\n  … och ").Append(Number(problems.Count - PlacesShown)).Append(" till av samma slag");
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
