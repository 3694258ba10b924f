namespace Ifo.Notebooks.Scripting;

/// <summary>
/// What a cell can call without writing where it comes from, with the names and the meaning of .NET Interactive.
/// </summary>
public static class NotebookFunctions
{
    /// <summary>Shows a value in the cell's output.</summary>
    /// <param name="value">Any value; null is shown as <c>&lt;null&gt;</c>.</param>
    /// <param name="mimeTypes">The forms wanted; without any, the forms that the value's type prefers.</param>
    public static void display(object? value, params string[] mimeTypes) =>
        Output.Current.Display(ValueFormatter.Format(value, mimeTypes));

    /// <summary>Marks text as HTML, so that it is shown as markup.</summary>
    public static HtmlString HTML(string content) => new(content);
}
