using System.Globalization;
using System.Text;

namespace Ifo.Drafts.Tests.Making;

/// <summary>Writes PDF by hand: Helvetica, text where it is put, with å, ä and ö.</summary>
public sealed class SimplePdf
{
    private const double Left = 60;
    private const double FirstTop = 790;
    private readonly List<StringBuilder> _pages = [new()];
    private double _top = FirstTop;

    public void Line(string text, double size, double after)
    {
        Turn();
        Put(text, size, Left);
        _top -= after;
    }

    public void Row(IReadOnlyList<string> cells)
    {
        Turn();
        Put(cells[0], 10, Left);
        for (var c = 1; c < cells.Count; c++) Put(cells[c], 10, 190 + (85 * c) - Width(cells[c], 10));
        _top -= 16;
    }

    public void Space(double points) => _top -= points;

    public byte[] Build()
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {_pages.Count} /Kids "
                + $"[{string.Join(' ', Enumerable.Range(0, _pages.Count).Select(i => $"{4 + (2 * i)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        };
        for (var i = 0; i < _pages.Count; i++)
        {
            objects.Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents "
                + $"{5 + (2 * i)} 0 R >>");
            objects.Add($"<< /Length {_pages[i].Length} >>\nstream\n{_pages[i]}endstream");
        }

        return File(objects);
    }

    /// <summary>A PDF of one page that is an image, as a scanner makes it.</summary>
    public static byte[] Scanned() => File(
    [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>",
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1 "
            + ">>\nstream\nx\nendstream",
        "<< /Length 31 >>\nstream\nq 595 0 0 842 0 0 cm /I Do Q   \nendstream",
    ]);

    private static byte[] File(List<string> objects)
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) text.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        text.Append(CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    private void Turn()
    {
        if (_top > 90) return;
        _pages.Add(new StringBuilder());
        _top = FirstTop;
    }

    private void Put(string text, double size, double left)
    {
        var plain = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(",
            StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
        _pages[^1].Append(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf {left:0.##} {_top:0.##} Td ({plain}) Tj ET\n");
    }

    // Helvetica's widths, near enough to stand to the right.
    private static double Width(string text, double size) =>
        size * text.Sum(c => c switch { ' ' or ',' or '.' => 0.278, '-' => 0.333, '%' => 0.889, _ => 0.556 });
}
