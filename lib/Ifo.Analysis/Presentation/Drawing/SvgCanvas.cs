using System.Text;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>Where a text is anchored to its coordinate.</summary>
internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>Collects the shapes of a drawing as SVG.</summary>
/// <param name="id">The beginning of every id in the drawing.</param>
internal sealed class SvgCanvas(string id)
{
    private readonly StringBuilder _shapes = new();
    private readonly SortedSet<int> _patterns = [];

    /// <summary>The shapes, and before them the patterns that they use.</summary>
    public string Content =>
        (_patterns.Count == 0
            ? string.Empty
            : $"<defs>{string.Concat(_patterns.Select(colour => FillPattern.Define(id, colour)))}</defs>") + _shapes;

    /// <summary>A bar or segment that stands for a number.</summary>
    public void Bar(double x, double y, double width, double height, int colour, string tip, decimal value) =>
        Mark(x, y, width, height, Paint.Fill(colour), tip, value);

    /// <summary>A rectangle that stands for a number: a bar, a cell or a marker.</summary>
    public void Mark(double x, double y, double width, double height, Paint fill, string tip, decimal value)
    {
        Open("rect", "ifo-m " + fill.Class);
        Rectangle(x, y, width, height);
        _shapes.Append(" fill=\"").Append(fill.Colour).Append('"');
        CloseMark("rect", tip, value);
    }

    /// <summary>The pattern over a segment or swatch, where fill alone tells series apart.</summary>
    public void Pattern(double x, double y, double width, double height, int colour)
    {
        if (!FillPattern.Exists(colour))
        {
            return;
        }

        _patterns.Add(colour);
        _shapes.Append("<rect");
        Rectangle(x, y, width, height);
        _shapes.Append(" fill=\"url(#").Append(FillPattern.Id(id, colour)).Append(")\" pointer-events=\"none\"/>");
    }

    /// <summary>A filled rectangle that stands for no number.</summary>
    public void Box(double x, double y, double width, double height, Paint fill)
    {
        Open("rect", fill.Class);
        Rectangle(x, y, width, height);
        _shapes.Append(" fill=\"").Append(fill.Colour).Append("\"/>");
    }

    /// <summary>An empty frame, where there is no number to fill it.</summary>
    public void Frame(double x, double y, double width, double height, string tip)
    {
        Open("rect", $"{Paint.Surface.Class} {Paint.Axis.Class}");
        Rectangle(x, y, width, height);
        _shapes.Append(" fill=\"").Append(Paint.Surface.Colour).Append('"');
        Stroke(Paint.Axis, 1, "2 2");
        _shapes.Append("><title>").Append(Markup.Escape(tip)).Append("</title></rect>");
    }

    /// <summary>A straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, Paint stroke, double width = 1, string dash = "")
    {
        Open("line", stroke.Class);
        Number("x1", x1);
        Number("y1", y1);
        Number("x2", x2);
        Number("y2", y2);
        Stroke(stroke, width, dash);
        _shapes.Append("/>");
    }

    /// <summary>A line through points.</summary>
    public void Polyline(IEnumerable<(double X, double Y)> points, Paint stroke, double width, string dash = "")
    {
        Open("polyline", stroke.Class);
        _shapes
            .Append(" points=\"")
            .AppendJoin(' ', points.Select(point => $"{Markup.Coordinate(point.X)},{Markup.Coordinate(point.Y)}"))
            .Append("\" fill=\"none\" stroke-linejoin=\"round\" stroke-linecap=\"round\"");
        Stroke(stroke, width, dash);
        _shapes.Append("/>");
    }

    /// <summary>A point that stands for a number; a hollow one shows the surface within.</summary>
    public void Dot(double x, double y, double radius, int colour, string tip, decimal value, bool hollow = false)
    {
        Circle("ifo-m ", x, y, radius, colour, hollow);
        CloseMark("circle", tip, value);
    }

    /// <summary>A point in a legend.</summary>
    public void Swatch(double x, double y, double radius, int colour, bool hollow)
    {
        Circle(string.Empty, x, y, radius, colour, hollow);
        _shapes.Append("/>");
    }

    /// <summary>
    /// A line of text; <paramref name="halo"/> is the fill that it stands on, where a pattern would disturb it.
    /// </summary>
    public void Text(
        double x,
        double baseline,
        string text,
        Paint fill,
        double size = ChartLayout.Text,
        Anchor anchor = Anchor.Start,
        bool bold = false,
        Paint? halo = null,
        string tip = "")
    {
        Open("text", halo is { } ground ? $"{fill.Class} {ground.Class}" : fill.Class);
        Number("x", x);
        Number("y", baseline);
        Number("font-size", size);
        _shapes.Append(" fill=\"").Append(fill.Colour).Append('"').Append(anchor switch
        {
            Anchor.Middle => " text-anchor=\"middle\"",
            Anchor.End => " text-anchor=\"end\"",
            _ => string.Empty,
        });
        _shapes.Append(bold ? " font-weight=\"700\"" : string.Empty);
        _shapes.Append(halo is { } behind
            ? $" stroke=\"{behind.Colour}\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\""
            : string.Empty);
        _shapes.Append('>').Append(Markup.Escape(text));
        _shapes.Append(tip.Length == 0 ? string.Empty : $"<title>{Markup.Escape(tip)}</title>").Append("</text>");
    }

    private void Open(string element, string classes) =>
        _shapes.Append('<').Append(element).Append(" class=\"").Append(classes).Append('"');

    private void Number(string attribute, double value) =>
        _shapes.Append(' ').Append(attribute).Append("=\"").Append(Markup.Coordinate(value)).Append('"');

    private void Circle(string classes, double x, double y, double radius, int colour, bool hollow)
    {
        var fill = hollow ? Paint.Surface : Paint.Fill(colour);
        Open("circle", $"{classes}{fill.Class} {Paint.Line(colour).Class}");
        Number("cx", x);
        Number("cy", y);
        Number("r", radius);
        _shapes.Append(" fill=\"").Append(fill.Colour).Append('"');
        Stroke(Paint.Line(colour), !hollow ? 1 : radius < 3 ? 1.25 : 2, string.Empty);
    }

    private void Rectangle(double x, double y, double width, double height)
    {
        Number("x", x);
        Number("y", y);
        Number("width", width);
        Number("height", height);
    }

    private void Stroke(Paint stroke, double width, string dash)
    {
        _shapes.Append(" stroke=\"").Append(stroke.Colour).Append('"');
        Number("stroke-width", width);
        _shapes.Append(dash.Length == 0 ? string.Empty : $" stroke-dasharray=\"{dash}\"");
    }

    private void CloseMark(string element, string tip, decimal value) =>
        _shapes
            .Append(" data-value=\"")
            .Append(Markup.Exact(value))
            .Append("\"><title>")
            .Append(Markup.Escape(tip))
            .Append("</title></")
            .Append(element)
            .Append('>');
}
