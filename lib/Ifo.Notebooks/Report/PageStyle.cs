namespace Ifo.Notebooks.Report;

/// <summary>The style of every page; it stands in the page, since pages load nothing.</summary>
internal static class PageStyle
{
    private const string Resource = "Ifo.Notebooks.Report.report.css";

    /// <summary>The rules.</summary>
    public static SafeHtml Text { get; } = new(Read().ReplaceLineEndings("\n").TrimEnd());

    private static string Read()
    {
        using var stream = typeof(PageStyle).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
