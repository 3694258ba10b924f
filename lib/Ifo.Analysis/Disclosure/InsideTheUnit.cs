using Ifo.Analysis.Presentation;
using Ifo.Analysis.Presentation.Display;
using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Analysis.Disclosure;

/// <summary>
/// Numbers about persons that somebody has said, by name, stay inside the unit. They are shown in the notebook with that
/// mark; a report leaves them out.
/// </summary>
[TypeFormatterSource(typeof(DisclosureFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed class InsideTheUnit : IDisclosureDisplay
{
    private readonly Table _table;

    private InsideTheUnit(Table table, string by, string because) => (_table, By, Because) = (table, by, because);

    /// <summary>Who said so.</summary>
    public string By { get; }

    /// <summary>What the numbers are used for.</summary>
    public string Because { get; }

    // What writes reports and saves notebooks knows it by the attribute.
    string IDisclosureDisplay.Html =>
        $"<div data-disclosure=\"inside-the-unit\"><p><strong>{Markup.Escape(Words(By, Because))}</strong></p>"
        + $"{_table.ToHtml()}</div>";

    /// <summary>The mark without the numbers: a log or a printed line has no mark that would keep it out of a report.</summary>
    public override string ToString() => $"{_table.Title}. {Words(By, Because)} Siffrorna visas bara i anteckningsboken.";

    internal static InsideTheUnit Of(Func<Func<Caption, Caption>, Table> table, string by, string because)
    {
        var (name, reason) = (Demand(by, "vem som säger det"), Demand(because, "vad den används till"));
        return new(table(caption => caption.Note(Words(name, reason))), name, reason);
    }

    private static string Words(string by, string because) =>
        $"Stannar inom enheten enligt {by}: {because.TrimEnd('.')}. Ej röjandekontrollerad.";

    private static string Demand(string? text, string what) => string.IsNullOrWhiteSpace(text)
        ? throw new DisclosureException($"Tabellen visas inte: för att den ska stanna inom enheten måste det stå {what}. Skriv "
            + "StaysInsideTheUnit(by: \"ditt namn\", because: \"skäl\").")
        : text.Trim();
}
