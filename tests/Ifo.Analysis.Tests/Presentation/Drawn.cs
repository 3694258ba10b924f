using System.Globalization;
using System.Xml.Linq;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Analysis.Tests.Presentation;

/// <summary>A drawing, read back from its SVG.</summary>
internal sealed class Drawn
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private readonly XElement _root;

    private Drawn(XElement root) => _root = root;

    public double Width => Number(_root, "width");

    public double Height => Number(_root, "height");

    public IEnumerable<XElement> Marks => _root.Descendants().Where(element => Classes(element).Contains("ifo-m"));

    public IEnumerable<XElement> Bars => Marks.Where(mark => mark.Name == Svg + "rect");

    public IEnumerable<XElement> Texts => _root.Descendants(Svg + "text");

    public IEnumerable<decimal> Values => Marks.Select(mark => decimal.Parse(mark.Attribute("data-value")!.Value, CultureInfo.InvariantCulture));

    /// <summary>Both drawings of a figure.</summary>
    public static IEnumerable<Drawn> Both(Chart figure) => [Of(figure, ChartLayout.Wide), Of(figure, ChartLayout.Narrow)];

    /// <summary>Both drawings in a page of a figure.</summary>
    public static IEnumerable<Drawn> In(XElement page) => page.Elements(Svg + "svg").Select(root => new Drawn(root));

    public static Drawn Of(Chart figure, ChartLayout layout) => new(XElement.Parse(ChartSvg.Inline(figure, layout)));

    public static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    /// <summary>The estimated box of a text.</summary>
    public static Box BoxOf(XElement text)
    {
        var size = Number(text, "font-size");
        var width = TextWidth.Of(string.Concat(text.Nodes().OfType<XText>().Select(node => node.Value)), size, text.Attribute("font-weight") is not null);
        var x = Number(text, "x") - (text.Attribute("text-anchor")?.Value switch
        {
            "middle" => width / 2,
            "end" => width,
            _ => 0,
        });
        return new Box(x, Number(text, "y") - (size * 0.75), x + width, Number(text, "y") + (size * 0.05));
    }

    /// <summary>The box of a mark: a bar, or a circle.</summary>
    public static Box BoxOfMark(XElement mark) => mark.Name == Svg + "rect"
        ? new Box(Number(mark, "x"), Number(mark, "y"), Number(mark, "x") + Number(mark, "width"), Number(mark, "y") + Number(mark, "height"))
        : new Box(Number(mark, "cx") - Number(mark, "r"), Number(mark, "cy") - Number(mark, "r"), Number(mark, "cx") + Number(mark, "r"), Number(mark, "cy") + Number(mark, "r"));

    private static string[] Classes(XElement element) => (element.Attribute("class")?.Value ?? string.Empty).Split(' ');
}

internal sealed record Box(double Left, double Top, double Right, double Bottom)
{
    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
