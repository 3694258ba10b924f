namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>The classes that the values of a heat map fall into, at even and round limits.</summary>
/// <remarks>
/// A class holds its lower limit; the highest also holds its upper one. Values far from zero do not begin at it.
/// </remarks>
internal sealed class HeatClasses
{
    private const decimal FarFromZero = 0.3m;

    /// <summary>The classes of these values.</summary>
    /// <param name="values">The values, at least one.</param>
    /// <param name="width">The room for the numbers of the legend.</param>
    public HeatClasses(IReadOnlyCollection<decimal> values, double width)
    {
        var (low, high) = (values.Min(), values.Max());
        Scale = ValueAxis.Fitting(low >= 0m && low < high * FarFromZero ? 0m : low, high, Palette.HeatSteps, width);
    }

    /// <summary>The limits, as the ticks of an axis.</summary>
    public LinearScale Scale { get; }

    public int Count => Scale.Ticks.Length - 1;

    /// <summary>The colour of a value, from 0 for the lowest.</summary>
    public int StepOf(decimal value) => Step(Math.Clamp(Scale.Ticks.Count(tick => tick <= value) - 1, 0, Count - 1));

    /// <summary>The colour of a class: few classes are spread over the whole order of colours.</summary>
    public int Step(int index) =>
        Count == 1 ? Palette.HeatSteps / 2 : ((index * (Palette.HeatSteps - 1)) + ((Count - 1) / 2)) / (Count - 1);
}
