namespace Ifo.Notebooks.Report;

/// <summary>The report cannot be written where it was asked for; the message tells the analyst why and what to do.</summary>
internal sealed class ReportException : Exception
{
    /// <summary>Creates the exception without words of its own.</summary>
    public ReportException()
    {
    }

    /// <summary>Creates the exception.</summary>
    public ReportException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with what caused it.</summary>
    public ReportException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
