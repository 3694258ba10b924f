namespace Ifo.Analysis.PriceAndVolume;

/// <summary>Costs and days that cannot be split into price and volume.</summary>
public sealed class PriceVolumeException : IfoException
{
    /// <summary>A split that cannot be made.</summary>
    public PriceVolumeException()
        : this("Förändringen kan inte delas upp i pris och volym.")
    {
    }

    /// <summary>A split that cannot be made, explained.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    public PriceVolumeException(string message)
        : base(message)
    {
    }

    /// <summary>A split that cannot be made, explained, with a cause.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public PriceVolumeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
