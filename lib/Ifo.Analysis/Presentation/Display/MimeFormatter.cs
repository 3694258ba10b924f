namespace Ifo.Analysis.Presentation.Display;

/// <summary>Writes an object as one MIME type; found by a notebook host through its members' names.</summary>
/// <param name="mimeType">The MIME type.</param>
/// <param name="write">The text of an object, or null where it is not of the type that this formatter writes.</param>
internal sealed class MimeFormatter(string mimeType, Func<object, string?> write)
{
    public string MimeType { get; } = mimeType;

    /// <summary>Writes the object and says whether it could.</summary>
    public bool Format(object instance, TextWriter writer)
    {
        var text = write(instance);
        writer.Write(text);
        return text is not null;
    }
}
