using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Ifo.Notebooks.Report;

/// <summary>Writes an analysis as a Word document with tables that are tables and charts that are pictures.</summary>
internal static class WordDocument
{
    private const int UnitsPerCentimetre = 360_000;
    private const double PictureWidth = 16;
    private const double TallestPicture = 20;

    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

    /// <summary>Writes the document.</summary>
    public static byte[] Write(TakenAway analysis)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").FeedData(OfficeText.Stream(Styles));
            var body = Body(analysis, main) + Page;
            main.FeedData(OfficeText.Stream($"<w:document {Namespaces}><w:body>{body}</w:body></w:document>"));
        }

        return stream.ToArray();
    }

    private static string Body(TakenAway analysis, MainDocumentPart main)
    {
        var body = new StringBuilder(Paragraph("Title", analysis.Title)).Append(Paragraph("Subtitle", analysis.Question));
        body.Append(Paragraph("Heading1", "Svar"));
        foreach (var point in analysis.Points) body.Append(Paragraph("ListBullet", "• " + point));
        body.Append(Paragraph("Heading1", "Förbehåll")).Append(Paragraph("Normal", string.Join(' ', analysis.Caveats)));
        body.Append(Paragraph("Heading1", "Diagram och tabeller"));
        for (var index = 0; index < analysis.Exhibits.Length; index++)
        {
            var exhibit = analysis.Exhibits[index];
            body.Append(Paragraph("Caption", exhibit.Title));
            body.Append(exhibit.Table is { } table ? Table(table) : Picture(exhibit, index + 1, main));
            body.Append(Paragraph("Source", exhibit.Source));
        }

        return body.ToString();
    }

    private static string Paragraph(string style, string text, bool isRight = false) =>
        $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{(isRight ? "<w:jc w:val=\"right\"/>" : "")}</w:pPr>"
        + $"<w:r><w:t xml:space=\"preserve\">{OfficeText.Escape(text)}</w:t></w:r></w:p>";

    private static string Table(TableGrid grid)
    {
        var columns = string.Concat(Enumerable.Repeat("<w:gridCol/>", grid.Width));
        var rows = string.Concat(Enumerable.Range(0, grid.Height).Select(row => Row(grid, row)));
        return "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders><w:top w:val=\"single\" w:sz=\"8\"/>"
            + "<w:bottom w:val=\"single\" w:sz=\"8\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:color=\"BFC6CE\"/></w:tblBorders>"
            + $"</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>";
    }

    private static string Row(TableGrid grid, int row)
    {
        var cells = new StringBuilder();
        for (var column = 0; column < grid.Width;)
        {
            var (here, above) = (OfficeText.At(grid, row, column), OfficeText.Above(grid, row, column));
            var span = Math.Max(1, (here ?? above)?.Columns ?? 1);
            cells.Append("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/>");
            if (span > 1) cells.Append(CultureInfo.InvariantCulture, $"<w:gridSpan w:val=\"{span}\"/>");
            if (here is { Rows: > 1 }) cells.Append("<w:vMerge w:val=\"restart\"/>");
            if (here is null && above is not null) cells.Append("<w:vMerge/>");
            var style = row < grid.HeaderRows ? "TableHead" : "TableText";
            cells.Append("</w:tcPr>").Append(Paragraph(style, here?.Text ?? "", here?.Number is not null)).Append("</w:tc>");
            column += span;
        }

        return $"<w:tr><w:trPr><w:cantSplit/>{(row < grid.HeaderRows ? "<w:tblHeader/>" : "")}</w:trPr>{cells}</w:tr>";
    }

    private static string Picture(TakenExhibit exhibit, int number, MainDocumentPart main)
    {
        if (exhibit.Picture.IsDefaultOrEmpty) return string.Empty;
        var id = string.Create(CultureInfo.InvariantCulture, $"rIdPicture{number}");
        using (var stream = new MemoryStream([.. exhibit.Picture])) main.AddImagePart(ImagePartType.Png, id).FeedData(stream);
        var width = Math.Min(PictureWidth, TallestPicture * exhibit.Width / exhibit.Height);
        var across = (long)(width * UnitsPerCentimetre);
        var down = across * exhibit.Height / exhibit.Width;
        var size = string.Create(CultureInfo.InvariantCulture, $"cx=\"{across}\" cy=\"{down}\"");
        var title = OfficeText.Escape(exhibit.Title);
        return $"<w:p><w:r><w:drawing><wp:inline><wp:extent {size}/>"
            + $"<wp:docPr id=\"{number}\" name=\"Bild {number}\" descr=\"{title}\"/>"
            + "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>"
            + $"<pic:cNvPr id=\"{number}\" name=\"Bild {number}\"/><pic:cNvPicPr/></pic:nvPicPr>"
            + $"<pic:blipFill><a:blip r:embed=\"{id}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            + $"<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext {size}/></a:xfrm>"
            + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"
            + "</wp:inline></w:drawing></w:r></w:p>";
    }

    private const string Page = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
        + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" "
        + "w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr>";

    private static string Styles { get; } =
        "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        + Style("Normal", "Normal", 20, false, 120, isDefault: true) + Style("Title", "Title", 40, true, 120)
        + Style("Subtitle", "Subtitle", 24, false, 200) + Style("Heading1", "heading 1", 28, true, 100)
        + Style("ListBullet", "List Bullet", 20, false, 80) + Style("Caption", "caption", 20, true, 60, keepsWithNext: true)
        + Style("Source", "Source", 16, false, 240) + Style("TableText", "Table Text", 16, false, 0)
        + Style("TableHead", "Table Head", 16, true, 0) + "</w:styles>";

    private static string Style(
        string id, string name, int halfPoints, bool isBold, int after, bool isDefault = false, bool keepsWithNext = false) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<w:style w:type=\"paragraph\"{(isDefault ? " w:default=\"1\"" : "")} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>"
            + $"<w:pPr>{(keepsWithNext ? "<w:keepNext/>" : "")}<w:spacing w:after=\"{after}\"/></w:pPr><w:rPr>"
            + $"<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\"/>{(isBold ? "<w:b/>" : "")}"
            + $"<w:sz w:val=\"{halfPoints}\"/></w:rPr></w:style>");
}
