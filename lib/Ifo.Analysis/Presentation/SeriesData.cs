using System.Collections.Immutable;

namespace Ifo.Analysis.Presentation;

/// <summary>A named list of readings, one for each category.</summary>
internal sealed record SeriesData(string Name, ImmutableArray<Shown> Values)
{
    /// <summary>The positions that have a number, with their numbers.</summary>
    public IEnumerable<(int Index, decimal Number)> Known
    {
        get
        {
            for (var i = 0; i < Values.Length; i++)
            {
                if (Values[i].TryNumber(out var number))
                {
                    yield return (i, number);
                }
            }
        }
    }

    /// <summary>
    /// Whether there is nothing at a position before the first number or after the last: the series has not begun, or has ended.
    /// A withheld number is there, and is marked in its place.
    /// </summary>
    public bool IsOutside(int index) => !Values[index].IsKnown && Values[index].Missing.Mark != NoValue.Confidential.Mark
        && (Known.All(known => known.Index > index) || Known.All(known => known.Index < index));
}
