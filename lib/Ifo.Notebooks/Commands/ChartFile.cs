using System.Text;
using Ifo.Analysis;
using Ifo.Analysis.Presentation;

namespace Ifo.Notebooks.Commands;

/// <summary>Writes a chart to a file that Office, a browser or a mail can show.</summary>
internal static class ChartFile
{
    public static void Write(BarChart chart, string path)
    {
        var isPage = Path.GetExtension(path).Equals(".html", StringComparison.OrdinalIgnoreCase);
        try
        {
            File.WriteAllText(path, isPage ? Page(chart) : chart.ToSvg(), new UTF8Encoding(false));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PresentationException($"{path} kan inte skrivas: {error.Message}", error);
        }
    }

    private static string Page(BarChart chart) =>
        $"<!DOCTYPE html>\n<html lang=\"sv\">\n<head><meta charset=\"utf-8\"><title>{chart.Title}</title></head>\n"
        + $"<body>\n{chart.ToHtml()}\n</body>\n</html>\n";
}
