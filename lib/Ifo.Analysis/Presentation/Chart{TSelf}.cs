namespace Ifo.Analysis.Presentation;

/// <summary>What can be said of a figure whatever its form.</summary>
/// <typeparam name="TSelf">The form.</typeparam>
public abstract class Chart<TSelf> : Chart
    where TSelf : Chart<TSelf>
{
    private protected Chart(ChartFrame frame)
        : base(frame)
    {
    }

    /// <summary>Says something else under the title than unit and period.</summary>
    /// <param name="text">The line under the title.</param>
    /// <exception cref="PresentationException">The text is empty.</exception>
    public TSelf Subtitle(string text) =>
        With(Frame with { GivenSubtitle = Required.Text(text, "Underrubriken", "Skriv den eller utelämna den.") });

    /// <summary>Says something else to those who do not see the chart than what is composed of the data.</summary>
    /// <param name="text">What the chart shows, in words.</param>
    /// <exception cref="PresentationException">The text is empty.</exception>
    public TSelf AltText(string text) =>
        With(Frame with { GivenAltText = Required.Text(text, "Alternativtexten", "Skriv den eller utelämna den.") });

    /// <summary>Shows another count of decimals than is chosen from the data.</summary>
    /// <param name="count">Decimals, 0 to 10.</param>
    /// <exception cref="PresentationException"><paramref name="count"/> is outside 0–10.</exception>
    public TSelf Decimals(int count) => count is >= 0 and <= 10
        ? With(Frame with { GivenDecimals = count })
        : throw Frame.Refuse($"antalet decimaler kan vara 0–10, inte {count}.");

    private protected abstract TSelf With(ChartFrame frame);
}
