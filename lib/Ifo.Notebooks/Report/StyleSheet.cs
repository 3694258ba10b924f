namespace Ifo.Notebooks.Report;

/// <summary>The style of every page; it stands in the page, since pages load nothing.</summary>
internal static class StyleSheet
{
    private const string Resource = "Ifo.Notebooks.Report.report.css";

    /// <summary>The rules.</summary>
    public static Markup Text { get; } = new(Read().ReplaceLineEndings("\n").TrimEnd());

    private static string Read()
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
