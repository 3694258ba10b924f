using System.Globalization;
using System.Text;

namespace Ifo.Analysis.Exchange;

/// <summary>Data that cannot be used. Lists every problem, grouped by file, not only the first.</summary>
public sealed class DataProblemException : IfoException
{
    /// <summary>Data that cannot be used.</summary>
    public DataProblemException()
        : this("Uppgifterna kan inte läsas.")
    {
    }

    /// <summary>Data that cannot be used, explained.</summary>
    /// <param name="message">What is wrong.</param>
    public DataProblemException(string message)
        : base(message)
    {
        Problems = [];
    }

    /// <summary>Data that cannot be used, explained, with a cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public DataProblemException(string message, Exception innerException)
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
        var number = problems.Count == 1 ? "ett fel" : $"{problems.Count.ToString(CultureInfo.InvariantCulture)} fel";
        var text = new StringBuilder($"Uppgifterna i {folder} har {number}:");
        foreach (var file in problems.GroupBy(problem => problem.File, StringComparer.Ordinal))
        {
            text.Append('\n').Append(file.Key);
            foreach (var problem in file.OrderBy(problem => problem.Line)) text.Append("\n  ").Append(problem);
        }

        return text.ToString();
    }
}
