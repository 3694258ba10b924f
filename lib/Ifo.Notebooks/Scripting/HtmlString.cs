namespace Ifo.Notebooks.Scripting;

/// <summary>Text that is HTML; made by <see cref="NotebookFunctions.HTML"/>.</summary>
/// <param name="Content">The markup, shown as it is.</param>
public sealed record HtmlString(string Content)
{
    /// <summary>The markup.</summary>
    public override string ToString() => Content;
}
