using System.Globalization;
using System.Runtime.CompilerServices;

namespace Ifo.Analysis;

/// <summary>
/// Checks of what a reader may change in a notebook: the message names the parameter, its value and what it may be.
/// </summary>
/// <example>
/// <code>
/// var niva = 0.05;
/// Parameter.Between(niva, 0, 1, "till exempel 0.05");
/// </code>
/// </example>
public static class Parameter
{
    /// <summary>Refuses a number that is not between two others; neither of them is allowed.</summary>
    /// <param name="value">The parameter.</param>
    /// <param name="low">What it must be above.</param>
    /// <param name="high">What it must be below.</param>
    /// <param name="hint">What to write instead, in Swedish.</param>
    /// <param name="name">The parameter's name; the compiler gives it.</param>
    /// <exception cref="IfoException">The number is outside, or is no number.</exception>
    public static void Between(
        double value, double low, double high, string hint, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value > low && value < high))
            throw Refused(name, value, $"ligga mellan {Written(low)} och {Written(high)}, {hint}");
    }

    /// <summary>Refuses a whole number outside two others; both of them are allowed.</summary>
    /// <param name="value">The parameter.</param>
    /// <param name="first">The lowest that it may be.</param>
    /// <param name="last">The highest that it may be.</param>
    /// <param name="name">The parameter's name; the compiler gives it.</param>
    /// <exception cref="IfoException">The number is outside.</exception>
    public static void From(int value, int first, int last, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value < first || value > last) throw Refused(name, value, $"vara från {Written(first)} till {Written(last)}");
    }

    /// <summary>Refuses a number that is not above another.</summary>
    /// <param name="value">The parameter.</param>
    /// <param name="low">What it must be above.</param>
    /// <param name="because">Why, in Swedish.</param>
    /// <param name="name">The parameter's name; the compiler gives it.</param>
    /// <exception cref="IfoException">The number is not above, or is no number.</exception>
    public static void Above(double value, double low, string because, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value > low)) throw Refused(name, value, $"vara större än {Written(low)}: {because}");
    }

    private static IfoException Refused(string name, double value, string rule) =>
        new($"Parametern {name} är {Written(value)}. Den ska {rule}.");

    // As it is written in a cell of code, with a decimal point.
    private static string Written(double value) => value.ToString(CultureInfo.InvariantCulture);
}
