namespace Ifo.Analysis.Figures;

/// <summary>A text that is not a Swedish number. The message shows the text, the position and what was expected there.</summary>
public sealed class SwedishNumberException : IfoException
{
    /// <summary>A text that is not a number.</summary>
    public SwedishNumberException()
        : this("Texten är inget tal.")
    {
    }

    /// <summary>A text that is not a number, explained in full by the caller.</summary>
    /// <param name="message">Which text, and why.</param>
    public SwedishNumberException(string message)
        : base(message)
    {
        Text = "";
    }

    /// <summary>A text that is not a number, explained in full by the caller, with a cause.</summary>
    /// <param name="message">Which text, and why.</param>
    /// <param name="innerException">The cause.</param>
    public SwedishNumberException(string message, Exception innerException)
        : base(message, innerException)
    {
        Text = "";
    }

    internal SwedishNumberException(string text, int position, string problem)
        : base($"\"{text}\" kan inte läsas som ett tal. Tecken {position}: {problem}.")
    {
        Text = text;
        Position = position;
    }

    /// <summary>The text that was to be read; empty when the message says it.</summary>
    public string Text { get; }

    /// <summary>The character that could not be read, counted from 1; 0 when the message says it.</summary>
    public int Position { get; }
}
