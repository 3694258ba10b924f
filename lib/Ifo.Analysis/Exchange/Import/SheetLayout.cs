using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>Where the table is in a file, and what its columns are.</summary>
internal sealed record SheetLayout
{
    /// <summary>The sheets that are read, in their order; one for a text file.</summary>
    public required IReadOnlyList<SheetPart> Parts { get; init; }

    public string SheetName => string.Join(", ", Parts.Select(part => part.Name));

    /// <summary>The last line of the headers, in the first sheet.</summary>
    public int HeaderLine => Parts[0].HeaderLine;

    /// <summary>From when serial numbers count.</summary>
    public required DateSystem DateSystem { get; init; }

    public required IReadOnlyList<string> Headers { get; init; }

    /// <summary>The column of each field that has one.</summary>
    public required IReadOnlyDictionary<string, int> Columns { get; init; }

    public required IReadOnlyList<ColumnUse> Uses { get; init; }

    /// <summary>Fields that two columns equally well could be.</summary>
    public required IReadOnlyList<(string Field, string Headers)> Clashes { get; init; }

    public required DecimalMark Mark { get; init; }

    public required DayOrder Order { get; init; }

    /// <summary>What the numbers in the column of persons are.</summary>
    public required PersonNumbers Persons { get; init; }

    public required IReadOnlyList<Detection> Detected { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Whether the field has a column, and only one: the cells of two that could be it cannot be judged.</summary>
    public bool IsDecided(string field) => Columns.ContainsKey(field) && !Clashes.Any(clash => clash.Field == field);

    public string HeaderOf(string field) => Columns.TryGetValue(field, out var column) ? Headers[column] : field;
}

/// <summary>A sheet that is read.</summary>
/// <param name="Sheet">Its place in the file.</param>
/// <param name="Name">Its name; empty for a text file.</param>
/// <param name="HeaderLine">The last line of its headers.</param>
internal sealed record SheetPart(int Sheet, string Name, int HeaderLine);

/// <summary>A record kept from the beginning of a file.</summary>
internal sealed record SampleRow(int Line, int LastLine, string[] Cells, CellKind[] Kinds)
{
    public RecordFlaw Flaw { get; init; }

    /// <summary>How far the text of the first cell is set in; the cells themselves are without blanks around them.</summary>
    public int Indent { get; init; }

    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);

    /// <summary>The text of a cell; empty where the row is shorter.</summary>
    public string this[int column] => column < Cells.Length ? Cells[column] : "";

    public CellKind Kind(int column) => column < Kinds.Length ? Kinds[column] : CellKind.Text;
}
