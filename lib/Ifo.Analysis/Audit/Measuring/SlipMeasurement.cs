using System.Globalization;
using Ifo.Analysis.Audit.Slips;

namespace Ifo.Analysis.Audit.Measuring;

/// <summary>What became of the slips of one kind that were put into tables.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Seeded">How many were put in.</param>
/// <param name="Visible">How many of them rounding does not hide, by hand arithmetic: the most that any audit can find.</param>
/// <param name="Found">How many of the claims were contradicted.</param>
/// <param name="Explained">How many of them got a slip of this kind as the likeliest.</param>
public sealed record SlipMeasurement(SlipKind Kind, int Seeded, int Visible, int Found, int Explained)
{
    /// <summary>The share of the visible slips that was found; 1 when none was visible.</summary>
    public decimal FoundOfVisible => Visible == 0 ? 1 : Found / (decimal)Visible;

    /// <summary>One row of the measurement's table.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Taxonomy.ChoiceKeys.Kebab(Kind.ToString()),-20}  {Seeded,5}  {Visible,9}  {Found,5}  {decimal.Round(FoundOfVisible * 100),11} %  {Explained,15}");
}
