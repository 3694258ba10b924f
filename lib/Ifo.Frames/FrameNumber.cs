using System.Globalization;
using Ifo.Analysis.Presentation;

namespace Ifo.Frames;

/// <summary>Numbers of frames, which come in many types and may be none.</summary>
internal static class FrameNumber
{
    /// <summary>The number; null for none, and for what is not finite.</summary>
    public static decimal? Exact(object? value) => value switch
    {
        null => null,
        double real => double.IsFinite(real) ? (decimal)real : null,
        float real => float.IsFinite(real) ? (decimal)real : null,
        _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
    };

    /// <summary>The number as it is shown, or why there is none.</summary>
    public static Shown Shown(object? value, NoValue missing) =>
        Exact(value) is { } number ? Analysis.Presentation.Shown.Of(number) : Analysis.Presentation.Shown.Of(missing);
}
