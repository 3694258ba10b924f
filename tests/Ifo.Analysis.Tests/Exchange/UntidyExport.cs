using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Ifo.Analysis.Exchange.Writing;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Synthesis;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>Makes the untidy exports of the data package of the synthetic register: the same rows in the same order as in it, with what exports have in them.</summary>
internal static partial class UntidyExport
{
    public const string Csv = "synthetic/synthetic-untidy-export.csv";
    public const string Workbook = "synthetic/synthetic-untidy-export.xlsx";

    private const int Every = 60;
    private const int RowsPerTotal = 60;
    private const decimal FormulaMark = 1234567m;
    private const decimal ErrorMark = 7654321m;

    private static readonly Taxonomies Lists = Taxonomies.Load();
    private static readonly string[] Upper = ["Nr ", "Inkommen", "Förvaltning", "Insats  ", "Delkategori", "Pseudonym", "Rekommendation", "", "", "Utfall", "Andel av året"];
    private static readonly string[] Lower = ["", "", "", "", "", "", "Avtalsform", "Utförartyp ", "Dygnspris (kr)", "", ""];

    /// <summary>The rows that the exports are made of.</summary>
    public static IReadOnlyList<PlacementRequest> Rows { get; } = [.. SyntheticRegister.LoadRequests().Where((_, index) => index % Every == 0)];

    /// <summary>Places among the rows that are spoiled in both exports, so that they cannot be read.</summary>
    public static IReadOnlyList<int> Spoiled { get; } = [10, 20, 21, 30, 60];

    /// <summary>Places of rows that come twice in the CSV.</summary>
    public static int Doubled => 40;

    /// <summary>Places that only the CSV spoils: a cell too many, a stray quotation mark.</summary>
    public static IReadOnlyList<int> SpoiledInCsv { get; } = [70, 80];

    /// <summary>The place whose price is a formula's error in the workbook.</summary>
    public static int Error => 15;

    public static int Totals => (Rows.Count / RowsPerTotal) + 1;

    public static byte[] MakeCsv()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var lines = new List<string> { "Syntetiska data: uttag ur verksamhetssystemet 2025-01-08;;;;;;;;;;", ";;;;;;;;;;", string.Join(';', Upper), string.Join(';', Lower) };
        for (var place = 0; place < Rows.Count; place++)
        {
            var line = string.Join(';', Cells(place, '\u2013'));
            lines.Add(place switch { 70 => line + ";se journal", 80 => line.Replace(";p", ";\"p", StringComparison.Ordinal), _ => line });
            if (place == Doubled) lines.Add(line);
            if (place % RowsPerTotal == RowsPerTotal - 1) lines.Add($"Delsumma;;;;;;;;{place + 1};;");
        }

        lines.Add($"Summa;;;;;;;;{Rows.Count};;");
        return Encoding.GetEncoding(1252).GetBytes(string.Join("\r\n", lines) + "\r\n");
    }

    public static byte[] MakeWorkbook()
    {
        var cells = new List<WorkbookCell> { new(0, 0, "Syntetiska data: uttag ur verksamhetssystemet 2025-01-08") { Columns = 11, IsBold = true } };
        for (var column = 0; column < Upper.Length; column++)
        {
            var spans = Upper[column] == "Rekommendation" ? (Rows: 1, Columns: 3) : (Rows: 2, Columns: 1);
            if (Upper[column].Length > 0) cells.Add(new(2, column, Upper[column]) { IsBold = true, Rows = spans.Rows, Columns = spans.Columns });
        }

        for (var column = 0; column < Lower.Length; column++)
            if (Lower[column].Length > 0) cells.Add(new(3, column, Lower[column]) { IsBold = true });
        for (var place = 0; place < Rows.Count; place++) cells.AddRange(WorkbookCells(place, 4 + place));
        cells.Add(new(4 + Rows.Count, 0, "Summa"));
        cells.Add(new(4 + Rows.Count, 8, "") { Number = Rows.Count, Format = "0" });
        return Patch(Ifo.Analysis.Exchange.Writing.Workbook.Write(
        [
            new WorkbookSheet("Läs mig", [new(0, 0, "Syntetiska data: inga uppgifter gäller verkliga personer.")]) { Widths = [60] },
            new WorkbookSheet("Uttag", cells) { HeaderRows = 4, Widths = [8, 14, 36, 24, 24, 16, 20, 24, 14, 16, 14] },
        ]));
    }

    private static IEnumerable<WorkbookCell> WorkbookCells(int place, int row)
    {
        var cells = Cells(place, '\u2212');
        for (var column = 0; column < cells.Length; column++)
        {
            var text = cells[column].Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal);
            if (column == 0) yield return new(row, 0, "") { Number = Rows[place].Request, Format = "0" };
            else if (column == 1 && place % 3 != 2 && !Spoiled.Contains(place))
                yield return new(row, 1, "") { Number = Rows[place].Received.DayNumber - new DateOnly(1899, 12, 30).DayNumber, Format = place % 3 == 0 ? "yyyy\\-mm\\-dd" : "General" };
            else if (column == 8 && place == Error) yield return new(row, 8, "") { Number = ErrorMark, Format = "0" };
            else if (column == 8 && place == 5) yield return new(row, 8, "") { Number = FormulaMark, Format = "0" };
            else if (column == 8 && Rows[place].DayPrice is { } price && place % 2 == 0 && !Spoiled.Contains(place)) yield return new(row, 8, "") { Number = price, Format = "#,##0" };
            else if (text.Length > 0) yield return new(row, column, text);
        }
    }

    // The cells of a row as text, written in another way from row to row.
    private static string[] Cells(int place, char minus)
    {
        var row = Rows[place];
        string[] cells =
        [
            row.Request.ToString(CultureInfo.InvariantCulture),
            Day(row.Received, place),
            place % 4 == 1 ? Label(Lists.Organisations, row.Administration).ToUpperInvariant() : Label(Lists.Organisations, row.Administration) + (place % 4 == 2 ? "  " : ""),
            place % 5 == 1 ? row.Insats : Label(Lists.Insatser, row.Insats),
            row.Part.Length == 0 ? "" : Label(Lists.Insatser, row.Part),
            row.Person,
            Label(Lists.Grounds, row.Ground),
            Label(Lists.Providers, row.Provider),
            Price(row.DayPrice, place),
            row.IsPlaced ? "Placering" : place % 2 == 0 ? "Ingen placering" : "Ej placerad",
            place % 9 == 0 ? "=SUMMA(A1:A9)" : "0,4 %",
        ];
        switch (place)
        {
            case 10: cells[2] = "Social Centrum"; break;
            case 20: cells[8] = "-5"; break;
            case 21: cells[8] = minus + "5"; break;
            case 30: cells[1] = "31/3 24"; break;
            case 60: cells[8] = "7.250,50"; break;
        }

        return cells;
    }

    private static string Day(DateOnly day, int place) => (place % 4) switch
    {
        0 => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        1 => string.Create(CultureInfo.InvariantCulture, $"{day.Day}/{day.Month} {day.Year}"),
        2 => (day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} 08:15"),
    };

    private static string Price(decimal? price, int place)
    {
        if (price is not { } value) return new[] { "us", "..", "-", "" }[place % 4];
        var grouped = SwedishFormat.Number(value, 2);
        return (place % 3) switch { 0 => grouped, 1 => grouped.Replace('\u00A0', ' '), _ => value.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',') };
    }

    private static string Label<T>(TermList<T> terms, string key)
        where T : Term => terms[key].Label;

    // The writer of workbooks never writes a formula; these two cells get one afterwards.
    private static byte[] Patch(byte[] workbook)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var name = zip.Entries.Single(entry => entry.FullName.EndsWith("sheet2.xml", StringComparison.Ordinal)).FullName;
            string text;
            using (var reader = new StreamReader(zip.GetEntry(name)!.Open())) text = reader.ReadToEnd();
            zip.GetEntry(name)!.Delete();
            var price = Rows[5].DayPrice!.Value.ToString(CultureInfo.InvariantCulture);
            text = ErrorCell().Replace(text, "${cell} t=\"e\"><x:f>1/0</x:f><x:v>#DIV/0!</x:v>");
            text = text.Replace("<x:v>1234567</x:v>", $"<x:f>{price}-100+100</x:f><x:v>{price}</x:v>", StringComparison.Ordinal);
            using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
            writer.Write(text);
        }

        return FixedZip.Rewrite(stream.ToArray());
    }

    [GeneratedRegex("(?<cell><x:c [^>]*)><x:v>7654321</x:v>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ErrorCell();
}
