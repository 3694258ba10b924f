namespace Ifo.Analysis.Exchange;

/// <summary>An export that cannot be read, or that was refused; the message says why, and what to do about it.</summary>
public sealed class ExportException : IfoException
{
    private readonly ExportReport? _report;

    /// <summary>A file that cannot be read at all.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    public ExportException(string message)
        : base(message)
    {
    }

    /// <summary>A file that cannot be read at all, with a cause.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public ExportException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal ExportException(ExportReport report)
        : base(report.Refusal()) => _report = report;

    /// <summary>Whether the file was read and refused for its problems, which <see cref="Report"/> lists.</summary>
    public bool HasReport => _report is not null;

    /// <summary>What was found in the file.</summary>
    /// <exception cref="InvalidOperationException">
    /// The file could not be read at all; the message of the exception says all there is.
    /// </exception>
    public ExportReport Report =>
        _report ?? throw new InvalidOperationException("The file could not be read; there is no report.");
}
