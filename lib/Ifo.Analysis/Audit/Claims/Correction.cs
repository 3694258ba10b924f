using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Audit.Claims;

/// <summary>
/// How printed figures are read: as they stand, or one of them as if it had been printed otherwise; with their rounding, or as if
/// they were exact.
/// </summary>
internal readonly record struct Correction(PublishedFigure? Figure, Reported? Number, Rounding Rounding = Rounding.Unknown)
{
    public static Correction None => default;

    public Correction AtFaceValue => this with { Rounding = Rounding.Ignored };

    public Reported? Read(PublishedFigure figure)
    {
        if (ReferenceEquals(figure, Figure)) return Number;
        figure.Reading.TryGet(out var printed);
        return printed;
    }

    /// <summary>
    /// What a printed number can be; at face value the number itself, or the middle where words put the truth beside it.
    /// </summary>
    public Interval IntervalOf(Reported number) =>
        Rounding == Rounding.Unknown ? number.Interval : Interval.Point(Measured.Of(number, number.Unit).Value);
}

/// <summary>Whether a printed figure stands for all that rounds to it.</summary>
internal enum Rounding
{
    /// <summary>It stands for all that rounds to it.</summary>
    Unknown,

    /// <summary>It stands for itself.</summary>
    Ignored,
}
