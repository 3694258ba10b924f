using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Ifo.Notebooks.Report;

/// <summary>Writes an analysis as slides: its answer, and an exhibit on each of the others.</summary>
internal static class SlideShow
{
    private const long Width = 12_192_000;
    private const long Height = 6_858_000;
    private const long Edge = 500_000;
    private const long Top = 1_300_000;

    /// <summary>A slide has room for so many rows; the rest is in the appendix of the page.</summary>
    private const int MostRows = 14;

    private const string Namespaces = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

    private const string Group = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>";

    /// <summary>Writes the slides.</summary>
    public static byte[] Write(TakenAway analysis)
    {
        using var stream = new MemoryStream();
        using (var document = PresentationDocument.Create(stream, PresentationDocumentType.Presentation))
        {
            var presentation = document.AddPresentationPart();
            var master = presentation.AddNewPart<SlideMasterPart>("rIdMaster");
            var layout = master.AddNewPart<SlideLayoutPart>("rIdLayout");
            layout.AddPart(master, "rIdMaster");
            master.AddNewPart<ThemePart>("rIdTheme").FeedData(OfficeText.Stream(Theme));
            layout.FeedData(OfficeText.Stream($"<p:sldLayout {Namespaces}>{Shapes("")}</p:sldLayout>"));
            master.FeedData(OfficeText.Stream(Master));
            var slides = new StringBuilder();
            string[] points = [.. analysis.Points.Select(point => "• " + point), "", .. analysis.Caveats.Take(2)];
            AddSlide(presentation, layout, slides, _ =>
                Heading(analysis.Title, 2800) + Text(3, Top, Height - Top - Edge, 1800, false, points));
            foreach (var exhibit in analysis.Exhibits)
                AddSlide(presentation, layout, slides, slide => Heading(exhibit.Title, 2000) + Shown(exhibit, slide));
            presentation.FeedData(OfficeText.Stream(
                $"<p:presentation {Namespaces}><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rIdMaster\"/>"
                + $"</p:sldMasterIdLst><p:sldIdLst>{slides}</p:sldIdLst><p:sldSz cx=\"{Width}\" cy=\"{Height}\"/>"
                + $"<p:notesSz cx=\"{Height}\" cy=\"{Width}\"/></p:presentation>"));
        }

        return stream.ToArray();
    }

    private static string Shapes(string shapes) => $"<p:cSld><p:spTree>{Group}{shapes}</p:spTree></p:cSld>";

    private static string Heading(string text, int size) => Text(2, 300_000, 900_000, size, true, text);

    private static void AddSlide(
        PresentationPart presentation, SlideLayoutPart layout, StringBuilder slides, Func<SlidePart, string> shapes)
    {
        var number = presentation.SlideParts.Count() + 1;
        var id = string.Create(CultureInfo.InvariantCulture, $"rIdSlide{number}");
        var slide = presentation.AddNewPart<SlidePart>(id);
        slide.AddPart(layout, "rIdLayout");
        slide.FeedData(OfficeText.Stream($"<p:sld {Namespaces}>{Shapes(shapes(slide))}</p:sld>"));
        slides.Append(CultureInfo.InvariantCulture, $"<p:sldId id=\"{255 + number}\" r:id=\"{id}\"/>");
    }

    private static string Shown(TakenExhibit exhibit, SlidePart slide) => exhibit.Table is { } table ? Table(table)
        : exhibit.Picture.IsDefaultOrEmpty ? string.Empty : Picture(exhibit, slide);

    private static string Text(int id, long top, long height, int size, bool isBold, params IEnumerable<string> lines) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Text {id}\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>"
            + $"{Frame("a:xfrm", Edge, top, Width - (2 * Edge), height)}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
            + $"</p:spPr><p:txBody><a:bodyPr wrap=\"square\"><a:normAutofit/></a:bodyPr>"
            + $"{string.Concat(lines.Select(line => Line(line, size, isBold)))}</p:txBody></p:sp>");

    private static string Line(string text, int size, bool isBold, bool isRight = false) => string.Create(
        CultureInfo.InvariantCulture,
        $"<a:p><a:pPr algn=\"{(isRight ? "r" : "l")}\"/><a:r><a:rPr lang=\"sv-SE\" sz=\"{size}\" b=\"{(isBold ? 1 : 0)}\"/>"
        + $"<a:t>{OfficeText.Escape(text)}</a:t></a:r></a:p>");

    private static string Frame(string name, long left, long top, long width, long height) => string.Create(
        CultureInfo.InvariantCulture,
        $"<{name}><a:off x=\"{left}\" y=\"{top}\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></{name}>");

    private static string Picture(TakenExhibit exhibit, SlidePart slide)
    {
        using (var stream = new MemoryStream([.. exhibit.Picture]))
            slide.AddImagePart(ImagePartType.Png, "rIdPicture").FeedData(stream);
        var (room, across) = (Height - Top - 200_000, Width - (2 * Edge));
        var scale = Math.Min((double)across / exhibit.Width, (double)room / exhibit.Height);
        var frame = Frame("a:xfrm", Edge, Top, (long)(exhibit.Width * scale), (long)(exhibit.Height * scale));
        return $"<p:pic><p:nvPicPr><p:cNvPr id=\"4\" name=\"Diagram\" descr=\"{OfficeText.Escape(exhibit.Title)}\"/>"
            + "<p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed=\"rIdPicture\"/>"
            + "<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>"
            + $"{frame}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>";
    }

    private static string Table(TableGrid grid)
    {
        var rows = Math.Min(grid.Height, grid.HeaderRows + MostRows);
        var column = (Width - (2 * Edge)) / grid.Width;
        var one = string.Create(CultureInfo.InvariantCulture, $"<a:gridCol w=\"{column}\"/>");
        var columns = string.Concat(Enumerable.Repeat(one, grid.Width));
        var body = string.Concat(Enumerable.Range(0, rows).Select(row => Row(grid, row)));
        var rest = grid.Height - rows;
        return "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"4\" name=\"Tabell\"/><p:cNvGraphicFramePr/><p:nvPr/>"
            + $"</p:nvGraphicFramePr>{Frame("p:xfrm", Edge, Top, Width - (2 * Edge), 300_000L * rows)}<a:graphic>"
            + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\">"
            + $"<a:tbl><a:tblPr firstRow=\"1\"/><a:tblGrid>{columns}</a:tblGrid>{body}</a:tbl>"
            + "</a:graphicData></a:graphic></p:graphicFrame>"
            + (rest == 0 ? string.Empty
                : Text(5, Height - 500_000, 350_000, 1200, false, $"… {rest} rader till; hela tabellen finns i rapporten."));
    }

    private static string Row(TableGrid grid, int row) =>
        $"<a:tr h=\"300000\">{string.Concat(Enumerable.Range(0, grid.Width).Select(column => Cell(grid, row, column)))}</a:tr>";

    private static string Cell(TableGrid grid, int row, int column)
    {
        var here = OfficeText.At(grid, row, column);
        var span = here is { Columns: > 1 } ? string.Create(CultureInfo.InvariantCulture, $" gridSpan=\"{here.Columns}\"") : "";
        var covered = here is null && grid.Cells.Any(cell =>
            cell.Row == row && cell.Column < column && cell.Column + cell.Columns > column) ? " hMerge=\"1\"" : "";
        var line = Line(here?.Text ?? "", 1000, row < grid.HeaderRows, here?.Number is not null);
        return $"<a:tc{span}{covered}><a:txBody><a:bodyPr/>{line}</a:txBody>"
            + "<a:tcPr marL=\"40000\" marR=\"40000\" marT=\"20000\" marB=\"20000\"/></a:tc>";
    }

    private static string Master { get; } =
        $"<p:sldMaster {Namespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:effectLst/>"
        + $"</p:bgPr></p:bg><p:spTree>{Group}</p:spTree></p:cSld><p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" "
        + "accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" "
        + "accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/><p:sldLayoutIdLst>"
        + "<p:sldLayoutId id=\"2147483649\" r:id=\"rIdLayout\"/></p:sldLayoutIdLst></p:sldMaster>";

    private static string Theme { get; } = string.Concat(
        "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Rapport\"><a:themeElements>",
        "<a:clrScheme name=\"Rapport\">",
        Colour("dk1", "1A1D21"), Colour("lt1", "FFFFFF"), Colour("dk2", "07326E"), Colour("lt2", "F3F5F7"),
        Colour("accent1", "07326E"),
        Colour("accent2", "CE8319"), Colour("accent3", "006B4F"), Colour("accent4", "5A0025"), Colour("accent5", "8696A0"),
        Colour("accent6", "8037BD"), Colour("hlink", "0B4A8F"), Colour("folHlink", "525A63"),
        "</a:clrScheme><a:fontScheme name=\"Rapport\">",
        "<a:majorFont><a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:majorFont>",
        "<a:minorFont><a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:minorFont></a:fontScheme>",
        "<a:fmtScheme name=\"Rapport\">",
        "<a:fillStyleLst>", Three("<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"), "</a:fillStyleLst><a:lnStyleLst>",
        Three("<a:ln w=\"9525\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>"),
        "</a:lnStyleLst><a:effectStyleLst>",
        Three("<a:effectStyle><a:effectLst/></a:effectStyle>"), "</a:effectStyleLst><a:bgFillStyleLst>",
        Three("<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"),
        "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>");

    private static string Colour(string name, string value) => $"<a:{name}><a:srgbClr val=\"{value}\"/></a:{name}>";

    private static string Three(string xml) => xml + xml + xml;
}
