using System.Globalization;

namespace Ifo.Drafts.Documents;

/// <summary>Where something stands: what is 0 or empty is not known, or does not exist in that kind of file.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Line">The line of a text, from 1.</param>
/// <param name="Paragraph">The paragraph, from 1.</param>
/// <param name="Cell">The cell: <c>tabell 2, rad 3, kolumn 4</c> or <c>Blad1!C4</c>.</param>
internal readonly record struct Place(int Page, int Line, int Paragraph, string Cell)
{
    /// <summary>The place in Swedish.</summary>
    public override string ToString() => string.Join(", ", Parts());

    private IEnumerable<string> Parts()
    {
        if (Page > 0) yield return "sida " + Page.ToString(CultureInfo.InvariantCulture);
        if (!string.IsNullOrEmpty(Cell)) yield return Cell;
        else if (Line > 0) yield return "rad " + Line.ToString(CultureInfo.InvariantCulture);
        else if (Paragraph > 0) yield return "stycke " + Paragraph.ToString(CultureInfo.InvariantCulture);
    }
}
