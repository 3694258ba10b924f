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
    /// <summary>The headings of the rows that <see cref="ToString"/> gives.</summary>
    internal static string Header { get; } = $"{"Slag av fel",-NameWidth}  inlagda  kan synas  andel  funna "
        + " andel  rätt förklaring";

    private const int NameWidth = 44;

    /// <summary>The share of the slips that any audit could find: 1 less what rounding hides; 1 when none was put in.</summary>
    public decimal VisibleOfSeeded => Seeded == 0 ? 1 : Visible / (decimal)Seeded;

    /// <summary>The share of the visible slips that was found; 1 when none was visible.</summary>
    public decimal FoundOfVisible => Visible == 0 ? 1 : Found / (decimal)Visible;

    /// <summary>The kind in Swedish.</summary>
    public string InWords => new Slip(Kind, "", 0, "", "", 0).InWords;

    /// <summary>One row of the measurement's table.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{InWords,-NameWidth}  {Seeded,7}  {Visible,9}  {Percent(VisibleOfSeeded),5}  {Found,5}  "
        + $"{Percent(FoundOfVisible),5}  {Explained,15}");

    private static string Percent(decimal share) => decimal.Round(share * 100).ToString(CultureInfo.InvariantCulture) + " %";
}
