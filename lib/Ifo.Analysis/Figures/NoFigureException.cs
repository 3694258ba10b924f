namespace Ifo.Analysis.Figures;

/// <summary>A calculation that needs a figure which the sources do not give.</summary>
public sealed class NoFigureException : IfoException
{
    /// <summary>A figure that is missing.</summary>
    public NoFigureException()
        : this("Uppgiften saknas.")
    {
    }

    /// <summary>A figure that is missing, explained in full by the caller.</summary>
    /// <param name="message">What is missing.</param>
    public NoFigureException(string message)
        : base(message)
    {
    }

    /// <summary>A figure that is missing, explained in full by the caller, with a cause.</summary>
    /// <param name="message">What is missing.</param>
    /// <param name="innerException">The cause.</param>
    public NoFigureException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal NoFigureException(string what, Reading reading)
        : base($"Det finns ingen uppgift om {what}: {Explained(reading.Reason)}.{(reading.Note.Length == 0 ? "" : " " + reading.Note)}")
    {
    }

    private static string Explained(NoFigureReason reason) => reason switch
    {
        NoFigureReason.NotApplicable => "den är inte tillämplig",
        NoFigureReason.Confidential => "den är sekretessbelagd",
        NoFigureReason.Illegible => "den går inte att läsa i källan",
        NoFigureReason.NotNumeric => "källan har ett ord i stället för ett tal",
        _ => "den är inte redovisad",
    };
}
