using Ifo.Analysis.Exchange;

namespace Ifo.Analysis.DataFiles;

/// <summary>
/// How an export is read. What is not said is detected, and the report tells what was detected and how to decide otherwise.
/// </summary>
public sealed record ReadingOptions
{
    /// <summary>Everything detected, nothing accepted that is wrong.</summary>
    public static ReadingOptions Usual { get; } = new();

    /// <summary>What to do with a file that has bad rows.</summary>
    public Strictness Strictness { get; init; }

    /// <summary>What stands between the cells of a text file.</summary>
    public Separator Separator { get; init; }

    /// <summary>How the letters of a text file are stored.</summary>
    public TextEncoding Encoding { get; init; }

    /// <summary>What stands before the decimals of a number that is text.</summary>
    public DecimalMark DecimalMark { get; init; }

    /// <summary>The order of day and month in dates such as 3/4 2024.</summary>
    public DayOrder DayOrder { get; init; }

    /// <summary>The day from which Excel's serial numbers count, where a date column holds numbers.</summary>
    public DateSystem DateSystem { get; init; }

    /// <summary>The first day that is likely in the file; an earlier one is asked about.</summary>
    public DateOnly FirstDay { get; init; } = new(1970, 1, 1);

    /// <summary>
    /// The last day that is likely in the file; null for today, a year from now where something begins and ten where it ends.
    /// </summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The day until which placements that go on are counted; null for today.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether rows that begin with <em>Summa</em> or <em>Totalt</em> are set apart from the rows of data.</summary>
    public TotalsRows TotalsRows { get; init; }

    /// <summary>Rows or columns of a table of counts that are totals, whatever their names say.</summary>
    public IReadOnlyList<string> TotalNames { get; init; } = [];

    /// <summary>Rows or columns of a table of counts that are counted beside the others, whatever their names say.</summary>
    public IReadOnlyList<string> CountNames { get; init; } = [];

    /// <summary>Whether rows that are hidden in a workbook, by hand or by a filter, are read.</summary>
    public HiddenRows HiddenRows { get; init; }

    /// <summary>
    /// The sheet of a workbook; empty for the visible one whose headers fit best, with those that have the same headers.
    /// </summary>
    public string Sheet { get; init; } = "";

    /// <summary>The line of the headers, from 1; 0 to find it among the first lines.</summary>
    public int HeaderLine { get; init; }

    /// <summary>Cells that say that there is no value, besides blank ones; letter case does not matter.</summary>
    public IReadOnlyList<string> MissingSigns { get; init; } =
    [
        "us", "u.s.", "..", ".", "-", "–", "−", "uppgift saknas", "null", "(null)", "n/a", "na", "nan", "none", "(tom)", "(tomt)",
        "(blank)",
    ];

    /// <summary>The mapping file; empty for the usual one beside the data, see <see cref="ExportMapping"/>.</summary>
    public string MappingFile { get; init; } = "";

    /// <summary>Where a lenient reading sets bad rows aside; empty for a file beside the data, named after it.</summary>
    public string SetAsideFile { get; init; } = "";

    /// <summary>Files of the same kind that are put together with the one that is read.</summary>
    public IReadOnlyList<string> MoreFiles { get; init; } = [];

    /// <summary>What to do where several of them have the same number, with different values.</summary>
    public RepeatedRows Repeated { get; init; }

    /// <summary>
    /// The folder with the analyst's own lists, which lie over those of the data package; empty for <c>taxonomi</c> beside the
    /// file or beside its folder, and a hyphen for none.
    /// </summary>
    public string TaxonomyFolder { get; init; } = "";

    /// <summary>
    /// The data package with the field's lists and the table's schema; empty to search for it, see
    /// <see cref="DataFiles.DataFolder.Find"/>.
    /// </summary>
    public string DataFolder { get; init; } = "";
}

/// <summary>What to do with a file that has bad rows.</summary>
public enum Strictness
{
    /// <summary>The file is refused, with every problem listed.</summary>
    Strict,

    /// <summary>
    /// Bad rows are set aside in a file of their own, with the reason on each, and counted; the others are read.
    /// </summary>
    Lenient,
}

/// <summary>What stands between the cells of a text file.</summary>
public enum Separator
{
    /// <summary>Found from the first lines.</summary>
    Detect,

    /// <summary>A semicolon, as Swedish Excel writes.</summary>
    Semicolon,

    /// <summary>A tab.</summary>
    Tab,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A vertical bar.</summary>
    Pipe,

    /// <summary>A caret.</summary>
    Caret,
}

/// <summary>How the letters of a text file are stored.</summary>
public enum TextEncoding
{
    /// <summary>Found from the bytes of the whole file.</summary>
    Detect,

    /// <summary>UTF-8, with or without a mark at the beginning.</summary>
    Utf8,

    /// <summary>UTF-16 with the low byte first: what Excel calls Unicode-text.</summary>
    Utf16,

    /// <summary>UTF-16 with the high byte first.</summary>
    Utf16BigEndian,

    /// <summary>Windows-1252, which older programs write.</summary>
    Windows1252,

    /// <summary>Mac Roman, which older programs on a Mac write.</summary>
    MacRoman,

    /// <summary>The code page of DOS, 850, which old registers write; å, ä and ö are the same in 437.</summary>
    Dos,
}

/// <summary>What stands before the decimals of a number.</summary>
public enum DecimalMark
{
    /// <summary>
    /// Found from the numbers of the first rows; where they do not tell, a comma, but a point in a file separated by commas.
    /// </summary>
    Detect,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A point.</summary>
    Point,
}

/// <summary>The order of day and month in dates such as 3/4 2024.</summary>
public enum DayOrder
{
    /// <summary>Found from the dates of the first rows; where they do not tell, the day first.</summary>
    Detect,

    /// <summary>The day first: 31/3 2024.</summary>
    DayFirst,

    /// <summary>The month first: 3/31 2024.</summary>
    MonthFirst,
}

/// <summary>The day from which Excel's serial numbers count.</summary>
public enum DateSystem
{
    /// <summary>What the workbook says; 1900 where nothing does.</summary>
    Detect,

    /// <summary>1900, as in Excel for Windows.</summary>
    From1900,

    /// <summary>1904, as in old workbooks from a Mac.</summary>
    From1904,
}

/// <summary>What to do with a case that several files have, with different values.</summary>
public enum RepeatedRows
{
    /// <summary>The files are refused; how many there are is told.</summary>
    Refuse,

    /// <summary>The last file that has it is taken to be right, as when a placement has since ended.</summary>
    LastFile,
}

/// <summary>Whether rows of totals are recognised.</summary>
public enum TotalsRows
{
    /// <summary>They are recognised, listed in the report, and are no data.</summary>
    Recognise,

    /// <summary>They are rows like others.</summary>
    AreData,
}

/// <summary>Whether hidden rows of a workbook are read.</summary>
public enum HiddenRows
{
    /// <summary>They are read as others, and the report says how many there are.</summary>
    Read,

    /// <summary>They are passed over, and the report says how many there are.</summary>
    PassOver,
}
