using System.Runtime.InteropServices;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>The rectangle in which values are drawn.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Plot(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    /// <summary>Where a value lies on a horizontal axis.</summary>
    public double X(Scale scale, decimal value) => Left + (scale.Fraction(value) * Width);

    /// <summary>Where a value lies on a vertical axis, which grows upwards.</summary>
    public double Y(Scale scale, decimal value) => Bottom - (scale.Fraction(value) * Height);
}
