namespace Ifo.Notebooks.Documents;

/// <summary>The forms in which values are shown.</summary>
internal static class ContentTypes
{
    public const string Html = "text/html";
    public const string Markdown = "text/markdown";
    public const string Plain = "text/plain";

    /// <summary>Whether content of this type is kept as JSON in a notebook, as nbformat demands, and not as text.</summary>
    public static bool IsJson(string mimeType) =>
        mimeType.Equals("application/json", StringComparison.Ordinal) || mimeType.EndsWith("+json", StringComparison.Ordinal);
}
