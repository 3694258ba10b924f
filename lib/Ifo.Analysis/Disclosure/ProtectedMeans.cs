using Ifo.Analysis.Presentation;
using Ifo.Analysis.Presentation.Display;

namespace Ifo.Analysis.Disclosure;

/// <summary>Means that have been protected: what is withheld shows as <c>..</c> with its reason.</summary>
/// <remarks>
/// The attack is that of an outsider who knows each shown mean and the count or weight behind it exactly, and so the sums. It
/// does not know of persons with a value far from the others': of a mean of five where one has nearly all, that one knows much.
/// Small groups that are too few together are protected together, in all ways that there are up to four hundred for each sum: of
/// thirty groups of one person each that is not all.
/// </remarks>
[TypeFormatterSource(typeof(DisclosureFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed class ProtectedMeans : IDisclosureDisplay
{
    private readonly ProtectedFigures _means;

    internal ProtectedMeans(ProtectedTable counts, ProtectedFigures means) => (Counts, _means) = (counts, means);

    /// <summary>How many cases each mean is of, protected together with the means.</summary>
    public ProtectedTable Counts { get; }

    /// <summary>Source, period and rule.</summary>
    public Caption Caption => _means.Caption;

    /// <summary>How many means are withheld.</summary>
    public int WithheldCount => _means.WithheldCount;

    string IDisclosureDisplay.Html => ((IDisclosureDisplay)_means).Html;

    /// <summary>A mean, or why there is none.</summary>
    /// <param name="row">The row's name; <c>Totalt</c> for the mean of all.</param>
    /// <param name="column">The column's name; <c>Antal</c> in a table with one key.</param>
    /// <exception cref="DisclosureException">There is no such row or column; the message lists those that there are.</exception>
    public Shown this[string row, string column = PersonTable.OneColumn] => _means[row, column];

    /// <summary>The means as a table.</summary>
    /// <param name="title">What the reader is to see.</param>
    public Table Table(string title) => _means.Table(title);

    /// <summary>Bars of the inner rows, a series for each column; a gap marked <c>..</c> for what is withheld.</summary>
    /// <param name="title">What the reader is to see.</param>
    /// <exception cref="PresentationException">
    /// All means are withheld, or there are more columns than a chart can hold.
    /// </exception>
    public BarChart Chart(string title) => _means.Chart(title);

    /// <summary>The means as text.</summary>
    public override string ToString() => _means.ToString();
}
