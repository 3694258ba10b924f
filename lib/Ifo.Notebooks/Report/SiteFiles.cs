using System.Text;

namespace Ifo.Notebooks.Report;

/// <summary>The files of a site before they are written: relative path with <c>/</c> to content.</summary>
internal sealed class SiteFiles
{
    /// <summary>The folder in a report that holds the executed copies of the notebooks. It belongs to whoever ran them.</summary>
    public const string NotebookFolder = "notebooks";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>The files in the order of their paths.</summary>
    public IReadOnlyDictionary<string, byte[]> All => _files;

    /// <summary>Adds a file; several pages may be made at the same time.</summary>
    public void Add(string path, byte[] content)
    {
        lock (_files)
            _files.Add(path, content);
    }

    /// <summary>Adds a page.</summary>
    public void Add(string path, SafeHtml page) => Add(path, Encode(page));

    /// <summary>A page as it is stored: UTF-8 without byte order mark.</summary>
    public static byte[] Encode(SafeHtml page) => Utf8.GetBytes(page.Html);
}
