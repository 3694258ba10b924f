namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>
/// The room that a figure is drawn in: each figure has a wide and a narrow drawing, of which the reader sees one.
/// </summary>
/// <remarks>
/// The wide one is shown down to 560 pixels, where its smallest text is 9.3 pixels; the narrow one down to a page of
/// 320 pixels, where its smallest text is 9.6. The narrow one puts labels above their bars instead of beside them.
/// </remarks>
/// <param name="Name">Part of the class and of every id.</param>
/// <param name="Width">The width of the drawing in its own units.</param>
internal sealed record ChartLayout(string Name, double Width)
{
    public static ChartLayout Wide { get; } = new("wide", 720);

    public static ChartLayout Narrow { get; } = new("narrow", 340);

    /// <summary>The size of labels.</summary>
    public const double Text = 13;

    /// <summary>The size of axis marks and units: the smallest text of a drawing.</summary>
    public const double Small = 12;

    /// <summary>The height of a line of labels.</summary>
    public const double Line = 16;

    public bool IsNarrow => Width < 500;
}
