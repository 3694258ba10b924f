namespace Ifo.Analysis.Presentation;

/// <summary>What kind of data a table or a figure rests on.</summary>
public enum DataKind
{
    /// <summary>Figures printed in a public report.</summary>
    Published,

    /// <summary>Made by a generator: about no real person, and always marked <c>Syntetiska data</c>.</summary>
    Synthetic,

    /// <summary>The user's own data, not published: marked <c>internt underlag</c>.</summary>
    Internal,
}
