namespace Ifo.Analysis.Presentation.Display;

/// <summary>The MIME types that the library's own types are shown as.</summary>
internal static class MimeTypes
{
    public const string Html = "text/html";
    public const string Plain = "text/plain";
    public const string Markdown = "text/markdown";
    public const string Plotly = "application/vnd.plotly.v1+json";
}
