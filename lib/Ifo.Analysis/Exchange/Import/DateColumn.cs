using System.Collections.Frozen;
using System.Globalization;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>Days, of which those outside what is likely are asked about.</summary>
internal sealed class DateColumn(FieldSetup setup, DayOrder order, DateSystem system, (DateOnly First, DateOnly Last) likely)
    : FieldColumn(setup)
{
    private const int MostKept = 100_000;

    // The same days come again and again, and are read once.
    private readonly Dictionary<string, DateOnly>.AlternateLookup<ReadOnlySpan<char>> _known =
        new Dictionary<string, DateOnly>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private string _sixDigits = "";

    public DateOnly Read(RowReader row)
    {
        var text = Demanded(row);
        if (text.Length == 0) return default;
        if (_known.TryGetValue(text, out var date)) return date;
        if (!DateText.TryRead(text, order, system, out date, out var marks))
        {
            row.Add(this, text, DateText.Expected, Remedy(text));
            return default;
        }

        if (date < likely.First || date > likely.Last)
        {
            row.Add(
                this,
                text,
                $"en dag mellan {Day(likely.First)} och {Day(likely.Last)}",
                "En dag långt utanför betyder ofta att den saknas eller är felskriven. Är den rätt: ange --first-day eller "
                    + "--last-day.");
            return default;
        }

        row.Note(marks);
        if (marks == DateMarks.None && _known.Dictionary.Count < MostKept) _known[text] = date;
        return date;
    }

    /// <summary>Whether the cell says that the day has not come yet.</summary>
    public bool IsNever(RowReader row)
    {
        var text = row.Text(Index);
        return text.Length == 0
            || DateText.IsNever(text, order, system)
            || (text.Length <= 40 && !text.ContainsAnyInRange('0', '9') && OpenEnd.Words.Contains(PlainText.OfAny(text)));
    }

    // The remedy is the same for all of a kind, so that they are told together; the first gives the example.
    private string Remedy(ReadOnlySpan<char> text)
    {
        if (DateText.Likely(text) is { } day)
        {
            if (_sixDigits.Length == 0)
                _sixDigits = $"{text} är troligen {Day(day)}, men sex siffror kan läsas på flera sätt: skriv årtalet med fyra "
                    + "siffror, eller formatera om kolumnen innan exporten hämtas.";
            return _sixDigits;
        }

        var other = order == DayOrder.MonthFirst ? DayOrder.DayFirst : DayOrder.MonthFirst;
        return DateText.TryRead(text, other, system, out _, out _)
            ? "Dag och månad ser ut att ha bytt plats; ange --dates om det gäller hela filen."
            : "";
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What registers write as the last day of what goes on.</summary>
internal static class OpenEnd
{
    /// <summary>The words, as they are compared.</summary>
    public static readonly FrozenSet<string> Words = new[]
    {
        "pagaende", "pagar", "pagaende placering", "pagaende insats", "lopande", "fortlopande", "fortsatter", "tills vidare",
        "tillsvidare", "tv", "t v", "oppen", "oppet", "aktiv", "aktivt", "aktuell", "kvar", "ej avslutad", "inte avslutad",
        "ej avslutat", "ej utskriven", "inte utskriven", "ej slut", "inget slutdatum", "slutdatum saknas", "saknas", "null",
            "none",
        "nan", "na", "n a", "tom", "ongoing", "open", "current", "present",
    }.ToFrozenSet(StringComparer.Ordinal);
}
