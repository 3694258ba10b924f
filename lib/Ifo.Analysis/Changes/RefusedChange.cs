using Ifo.Analysis.Citations;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Changes;

/// <summary>A change that is not shown, since the figures do not mean the same in the two periods.</summary>
/// <param name="Key">The keys of what it is about.</param>
/// <param name="Label">What it is about, in Swedish.</param>
/// <param name="Break">The series break that forbids the comparison.</param>
/// <param name="Sources">The two figures.</param>
public sealed record RefusedChange(string Key, string Label, SeriesBreak Break, Sources Sources);
