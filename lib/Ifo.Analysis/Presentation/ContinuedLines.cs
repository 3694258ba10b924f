namespace Ifo.Analysis.Presentation;

/// <summary>Lines of a text in code that are one line to its reader.</summary>
internal static class ContinuedLines
{
    /// <summary>Joins a line that ends with a backslash with the next; a blank before the backslash stays between them.</summary>
    public static string Join(string text) => text
        .Replace("\\\r\n", string.Empty, StringComparison.Ordinal)
        .Replace("\\\n", string.Empty, StringComparison.Ordinal);
}
