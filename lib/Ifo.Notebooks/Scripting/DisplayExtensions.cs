namespace Ifo.Notebooks.Scripting;

/// <summary><c>value.Display()</c>, as in .NET Interactive.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value in the cell's output.</summary>
    /// <inheritdoc cref="NotebookFunctions.display"/>
    public static void Display(this object? value, params string[] mimeTypes) => NotebookFunctions.display(value, mimeTypes);

    /// <summary>Shows text as content of the MIME type, for example <c>"**hej**".DisplayAs("text/markdown")</c>.</summary>
    /// <param name="value">The content.</param>
    /// <param name="mimeType">Its MIME type.</param>
    public static void DisplayAs(this string value, string mimeType) =>
        Output.Current.Display(ValueFormatter.As(value, mimeType));
}
