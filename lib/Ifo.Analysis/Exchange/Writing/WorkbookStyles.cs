using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Ifo.Analysis.Exchange.Writing;

/// <summary>The cell formats of a workbook; each is written once, in the order of its first use.</summary>
internal sealed class WorkbookStyles
{
    private const uint FirstOwnFormat = 164;
    private readonly Dictionary<CellLook, uint> _indexes = [];
    private readonly List<string> _formats = [];
    private readonly List<CellLook> _looks = [new(null, false, false)];

    /// <summary>The number of the format for a look.</summary>
    public uint IndexOf(CellLook look)
    {
        if (_indexes.TryGetValue(look, out var known)) return known;
        if (!_looks.Contains(look))
            _looks.Add(look);
        if (look.NumberFormat is { } format && !_formats.Contains(format, StringComparer.Ordinal))
            _formats.Add(format);
        return _indexes[look] = (uint)_looks.IndexOf(look);
    }

    /// <summary>The stylesheet. To be made when every cell is written.</summary>
    public Stylesheet Build() => new(
        new NumberingFormats(
            _formats.Select((format, index) =>
                new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)index, FormatCode = format })),
        new Fonts(Font(bold: false), Font(bold: true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(_looks.Select(Format)),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static Font Font(bool bold)
    {
        var font = new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" });
        return bold ? (Font)Prepended(font, new Bold()) : font;
    }

    private static OpenXmlElement Prepended(OpenXmlElement element, OpenXmlElement first)
    {
        element.PrependChild(first);
        return element;
    }

    private CellFormat Format(CellLook look) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = look.NumberFormat is null })
        {
            NumberFormatId = look.NumberFormat is { } format ? FirstOwnFormat + (uint)_formats.IndexOf(format) : 0,
            FontId = look.IsBold ? 1U : 0U,
            ApplyNumberFormat = look.NumberFormat is not null,
            ApplyFont = look.IsBold,
            ApplyAlignment = true,
            QuotePrefix = look.IsNeutralised ? true : null,
        };
}

/// <summary>How a cell looks.</summary>
/// <param name="NumberFormat">Format code; null for text.</param>
/// <param name="IsBold">Whether it is a heading.</param>
/// <param name="IsNeutralised">Whether Excel is to take it for text even when the user edits it.</param>
internal sealed record CellLook(string? NumberFormat, bool IsBold, bool IsNeutralised);
