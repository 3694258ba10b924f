using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Analysis.Presentation;

/// <summary>The styles that every table and figure carries within itself.</summary>
public static class PresentationStyles
{
    /// <summary>
    /// The content of each <c>style</c> element, always the same: a page with a content security policy can allow it by its hash.
    /// </summary>
    /// <remarks>There are no style attributes and no scripts, so that nothing else needs to be allowed.</remarks>
    public static string Css => StyleSheet.Text;
}
