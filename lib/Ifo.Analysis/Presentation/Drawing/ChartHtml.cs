namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>Writes a figure as HTML: title, both drawings, source, and the figures as a table.</summary>
internal static class ChartHtml
{
    public static string Write(Chart figure)
    {
        figure.Check();
        var frame = figure.Frame;
        return "<figure class=\"ifo-figure\" "
            + $"id=\"{ChartSvg.Id(figure)}\"{frame.Caption.PlacesAttribute}><style>{StyleSheet.Text}</style>"
            + $"<p class=\"ifo-title\">{Markup.Escape(frame.ShownTitle)}</p><p "
            + $"class=\"ifo-subtitle\">{Markup.Escape(frame.Subtitle)}</p>"
            + ChartSvg.Inline(figure, ChartLayout.Wide)
            + ChartSvg.Inline(figure, ChartLayout.Narrow)
            + $"<figcaption>{Markup.Escape(figure.Footer)}</figcaption>"
            + "<details><summary>Visa siffrorna i en tabell</summary><div "
            + $"class=\"ifo-table-scroll\">{TableHtml.Body(figure.ToTable())}</div></details></figure>";
    }
}
