using Ifo.Drafts.Documents;

namespace Ifo.Drafts.Reading;

/// <summary>Reads text and Markdown.</summary>
internal static class PlainText
{
    /// <summary>The document of a text.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="text">Its text.</param>
    public static DraftDocument Read(string name, string text)
    {
        var page = text.Contains('\f', StringComparison.Ordinal) ? 1 : 0;
        var lines = new List<TextLine>();
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var feeds = raw.Count(c => c == '\f');
            if (page > 0) page += feeds;
            lines.Add(new TextLine(raw.Replace("\f", "", StringComparison.Ordinal).TrimEnd('\r'), number, page));
        }

        return new DraftDocument(name, LineReader.Read(lines), []);
    }
}
