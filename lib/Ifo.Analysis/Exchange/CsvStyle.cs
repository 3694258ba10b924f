namespace Ifo.Analysis.Exchange;

/// <summary>For whom a CSV file is written.</summary>
public enum CsvStyle
{
    /// <summary>For Swedish Excel: semicolons, decimal comma, UTF-8 with a mark at the beginning, Windows line ends.</summary>
    SwedishExcel,

    /// <summary>For programs: commas, decimal point, UTF-8 without a mark, dates as 2024-03-31.</summary>
    Machine,
}
