using Ifo.Analysis.Presentation;
using Ifo.Analysis.Presentation.Display;
using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Analysis.Disclosure;

/// <summary>
/// Means over persons or their cases that have not been protected. They show no number: protect them with
/// <see cref="Protect(DisclosureRule)"/>, or say that they stay inside the unit with <see cref="StaysInsideTheUnit"/>.
/// </summary>
[TypeFormatterSource(typeof(DisclosureFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed class PersonMeans : IDisclosureDisplay
{
    private readonly MeanCells _cells;
    private readonly string _unit;

    internal PersonMeans(PersonTable counts, MeanCells cells, string unit) => (Counts, _cells, _unit) = (counts, cells, unit);

    /// <summary>How many cases each mean is of; to be protected too before they are shown.</summary>
    public PersonTable Counts { get; }

    string IDisclosureDisplay.Html => $"<p data-disclosure=\"unprotected\">{Presentation.Drawing.Markup.Escape(ToString())}</p>";

    /// <summary>Adds means of groups of rows.</summary>
    /// <param name="group">The group of a row.</param>
    public PersonMeans GroupRows(Func<string, string> group) => new(Counts.GroupRows(group), _cells, _unit);

    /// <summary>
    /// Withholds the means of too few, and so many more that nobody outside can work a withheld one out from the others.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="DisclosureException">A mean cannot be protected; the message says which.</exception>
    public ProtectedMeans Protect(DisclosureRule rule) => Protect(rule, ReleaseRecord.Empty);

    /// <summary>
    /// The same when tables of counts have been let out already: the counts behind the means are protected with them.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="released">What has been let out about the same persons.</param>
    /// <exception cref="DisclosureException">A number cannot be protected; the message says which.</exception>
    public ProtectedMeans Protect(DisclosureRule rule, ReleaseRecord released)
    {
        var counts = Counts.Protect(rule, released);
        var withheld = MeanProtection.Choose(counts, _cells);
        return new(counts, Figures(counts.Caption, 1, (row, column) => withheld[row, column] ? rule.Mark : Mean(row, column)));
    }

    /// <summary>
    /// The means with their numbers, for use inside the unit only: marked so in the caption, and left out of reports.
    /// </summary>
    /// <param name="by">Who says so.</param>
    /// <param name="because">What they are used for.</param>
    /// <param name="title">What the reader is to see.</param>
    /// <exception cref="DisclosureException">It is not said who or what for.</exception>
    public InsideTheUnit StaysInsideTheUnit(string by, string because, string title = "Medelvärden") =>
        InsideTheUnit.Of(mark => Figures(mark(Counts.Caption), 1, Mean).Table(title), by, because);

    /// <summary>That the means are not protected and what to do about it; no number.</summary>
    public override string ToString() =>
        "Medelvärdena gäller personer eller deras ärenden och visas inte förrän de är röjandekontrollerade. "
        + "Skriv .Protect(DisclosureRule.Default).Table(\"titel\") för att skydda dem, eller "
        + ".StaysInsideTheUnit(by: \"ditt namn\", because: \"skäl\") om de stannar inom enheten.";

    private ProtectedFigures Figures(Caption caption, int decimals, Func<int, int, Shown> value) =>
        new(Counts, caption.Note("Ärenden utan värde är inte med"), ColumnKind.Number, _unit, decimals, IsSigned: false, value)
        {
            OneColumn = "Medelvärde"
        };

    private Shown Mean(int row, int column)
    {
        var (sum, weight) = _cells.Sums(Counts.Rows.Nodes[row].Leaves, Counts.Columns.Nodes[column].Leaves);
        return weight == 0 ? NoValue.NotApplicable.Because("ingen att beräkna medelvärde för") : sum / weight;
    }
}
