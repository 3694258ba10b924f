using Ifo.Analysis.Quantities;
using Ifo.Drafts.Documents;
using Ifo.Drafts.Numbers;

namespace Ifo.Drafts.Tables;

/// <summary>A row of a table as it is understood.</summary>
/// <param name="Index">Its place among the rows, from 0.</param>
/// <param name="Label">Its words.</param>
/// <param name="Group">The words of the row without numbers that it stands under; empty when there is none.</param>
/// <param name="Indent">How far it is moved in.</param>
/// <param name="Cells">Its numbers by column; null where there is none.</param>
internal sealed record GridRow(int Index, string Label, string Group, int Indent, IReadOnlyList<DraftNumber?> Cells)
{
    /// <summary>Its numbers.</summary>
    public IEnumerable<DraftNumber> Numbers => Cells.OfType<DraftNumber>();

    /// <summary>What stands in a column that is no number.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}

/// <summary>A table as it is understood: rows with labels, columns with headings, cells that are numbers.</summary>
internal sealed class Grid
{
    /// <summary>A table.</summary>
    /// <param name="table">The table of the file.</param>
    /// <param name="headings">The words over each column of numbers.</param>
    /// <param name="rows">The rows.</param>
    public Grid(DraftTable table, IReadOnlyList<string> headings, IReadOnlyList<GridRow> rows)
    {
        Table = table;
        Headings = headings;
        Rows = rows;
    }

    /// <summary>The table of the file.</summary>
    public DraftTable Table { get; }

    /// <summary>The words over each column of numbers; empty where they are not known.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>The rows.</summary>
    public IReadOnlyList<GridRow> Rows { get; }

    /// <summary>How many columns of numbers it has.</summary>
    public int Columns => Headings.Count;

    /// <summary>The number of a cell; null when there is none.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    public DraftNumber? this[int row, int column] => Rows[row].Cells[column];

    /// <summary>The numbers of a column.</summary>
    /// <param name="column">The column.</param>
    public IEnumerable<DraftNumber> Column(int column) => Rows.Select(row => row.Cells[column]).OfType<DraftNumber>();

    /// <summary>Whether most numbers of a column are percent.</summary>
    /// <param name="column">The column.</param>
    public bool IsPercent(int column)
    {
        var numbers = Column(column).ToList();
        return numbers.Count > 0 && numbers.Count(number => number.Unit == Unit.Percent) * 2 > numbers.Count;
    }

    /// <summary>What a cell is called: its row and column.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    public string NameOf(int row, int column) =>
        Headings[column].Length > 0 ? $"{Rows[row].Label}, {Headings[column]}" : Rows[row].Label;
}
