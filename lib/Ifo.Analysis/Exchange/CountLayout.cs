namespace Ifo.Analysis.Exchange;

/// <summary>How a table of counts is laid out.</summary>
public enum CountLayout
{
    /// <summary>Found from the columns.</summary>
    Detect,

    /// <summary>Names of rows in the first column, a column of counts for each name in the headers.</summary>
    Wide,

    /// <summary>Three columns: the name of a row, the name of a column, the count.</summary>
    Long,
}
