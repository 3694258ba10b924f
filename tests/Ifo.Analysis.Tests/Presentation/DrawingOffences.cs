using System.Xml.Linq;
using FsCheck.Fluent;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Tests.Presentation;

/// <summary>
/// What is wrong with figures of every form, of the samples and of a hundred random sets of rows. Drawing is most of the work,
/// so each figure is drawn once and held to every law.
/// </summary>
public sealed class DrawingOffences
{
    /// <summary>How far a coordinate may be off, since they are written with two decimals.</summary>
    internal const double Rounding = 0.011;

    private const int Sets = 100;

    private readonly List<string> _unsafe = [];
    private readonly List<string> _marksOutside = [];
    private readonly List<string> _labelsOutside = [];
    private readonly List<string> _labelsCovered = [];
    private readonly List<string> _barsOfOtherLength = [];

    public DrawingOffences()
    {
        Look(Samples.Every, "the samples");
        foreach (var rows in Arbitraries.Rows.Generator.Sample(Sets))
            Look(rows.Figures(), string.Join(", ", rows));
    }

    /// <summary>Pages and files with a script, a picture or a link in them. One that is not well formed throws instead.</summary>
    public IReadOnlyList<string> Unsafe => _unsafe;

    /// <summary>Bars and circles outside their drawing.</summary>
    public IReadOnlyList<string> MarksOutside => _marksOutside;

    /// <summary>Texts outside their drawing.</summary>
    public IReadOnlyList<string> LabelsOutside => _labelsOutside;

    /// <summary>Pairs of texts of which one covers the other.</summary>
    public IReadOnlyList<string> LabelsCovered => _labelsCovered;

    /// <summary>Lying bars that are not as long as their values.</summary>
    public IReadOnlyList<string> BarsOfOtherLength => _barsOfOtherLength;

    /// <summary>The bars whose length is not to the longest's as its value is to the longest's value.</summary>
    internal static IEnumerable<string> NotProportional(Drawn drawn, string length)
    {
        var bars = drawn.Bars
            .Zip(drawn.Values, (bar, value) => (Length: Drawn.Number(bar, length), Value: Math.Abs((double)value)))
            .ToList();
        var longest = bars.MaxBy(bar => bar.Value);
        return from bar in bars
               let off = Math.Abs((bar.Value * longest.Length) - (bar.Length * longest.Value))
               where !(off <= (longest.Value + bar.Value) * Rounding)
               select $"{bar.Length} for {bar.Value}, and {longest.Length} for {longest.Value}";
    }

    private void Look(IReadOnlyList<Chart> figures, string rows)
    {
        for (var place = 0; place < figures.Count; place++)
        {
            var (figure, of) = (figures[place], $"{figures[place].GetType().Name} of {rows}");
            var page = XElement.Parse(figure.ToHtml().Replace("<br>", "<br/>", StringComparison.Ordinal));
            Add(_unsafe, of, ActiveContent(page, XElement.Parse(figure.ToSvg())));
            foreach (var drawn in Drawn.In(page))
            {
                var marks = drawn.Marks.Where(mark => !IsWithin(drawn, Drawn.BoxOfMark(mark)));
                var texts = drawn.Texts.Where(text => !IsTextWithin(drawn, Drawn.BoxOf(text)));
                Add(_marksOutside, of, marks.Select(mark => mark.ToString()));
                Add(_labelsOutside, of, texts.Select(text => text.Value));
                Add(_labelsCovered, of, Covered(drawn));
            }

            if (place == 0)
                Add(_barsOfOtherLength, of, NotProportional(Drawn.In(page).First(), "width"));
        }
    }

    private static void Add(List<string> offences, string of, IEnumerable<string> found) =>
        offences.AddRange(found.Select(what => $"{what}: {of}"));

    private static IEnumerable<string> ActiveContent(XElement page, XElement file)
    {
        var elements = page.DescendantsAndSelf().Concat(file.DescendantsAndSelf()).Select(element => element.Name.LocalName)
            .Where(name => name is "script" or "image" or "foreignObject");
        var attributes = page.DescendantsAndSelf().Attributes()
            .Select(attribute => attribute.Name.LocalName)
            .Where(name => name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name is "href" or "src");
        return elements.Concat(attributes);
    }

    private static bool IsWithin(Drawn drawn, Box box) =>
        box.Left >= -Rounding && box.Right <= drawn.Width + Rounding && box.Top >= -Rounding && box.Bottom <= drawn.Height + Rounding;

    // A box of text reaches above its letters, so its top may be out; nothing is lost there.
    private static bool IsTextWithin(Drawn drawn, Box box) =>
        box.Left >= -Rounding && box.Right <= drawn.Width + Rounding && box.Bottom <= drawn.Height;

    private static IEnumerable<string> Covered(Drawn drawn)
    {
        var boxes = drawn.Texts.Select(text => (text.Value, Box: Drawn.BoxOf(text))).ToList();
        return from place in Enumerable.Range(0, boxes.Count)
               from other in boxes.Skip(place + 1)
               where boxes[place].Box.Overlaps(other.Box)
               select $"{boxes[place].Value} / {other.Value}";
    }
}
