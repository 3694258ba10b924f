using System.Runtime.InteropServices;

namespace Ifo.Drafts.Documents;

/// <summary>Where on a page of a PDF a part of a text stands, in points from the lower left corner.</summary>
/// <param name="Start">The part's first character in the text.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Left">The left edge.</param>
/// <param name="Bottom">The lower edge.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Top">The upper edge.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextBox(int Start, int Length, int Page, double Left, double Bottom, double Right, double Top);
