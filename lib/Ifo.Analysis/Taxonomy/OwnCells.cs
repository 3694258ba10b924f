using System.Globalization;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Taxonomy;

/// <summary>What an analyst need not write in her own rows.</summary>
internal static class OwnCells
{
    /// <summary>The row with what it leaves open: as the row that it replaces has it, or as is usual.</summary>
    /// <param name="kind">The list.</param>
    /// <param name="row">Her row.</param>
    /// <param name="before">The row that it replaces; null where it is new.</param>
    /// <param name="place">Its place in the list, from 1.</param>
    public static CsvRow Fill(OwnListKind kind, CsvRow row, CsvRow? before, int place)
    {
        var cells = kind.Allowed.Select(column => (Column: column, Value: Of(column))).ToList();
        return row.With([.. cells.Where(cell => cell.Value.Length > 0 || !row.Has(cell.Column))]);

        string Of(string column)
        {
            var written = column == "exists" ? YesOrNo(row[column]) : row[column];
            // The reason and the evidence are those of the row that says it, never of the one that it answers.
            if (written.Length > 0 || column is OwnLists.Use or "reason" or "exists") return written;
            if (before is not null && before[column].Length > 0 && column is not ("evidence" or "report" or "lines" or "source"))
                return before[column];
            return column switch
            {
                "english" => row["label"].Length > 0 ? row["label"] : row["key"],
                "source" => $"{row.File} rad {row.Line.ToString(CultureInfo.InvariantCulture)}",
                "list" => "both",
                "order" => place.ToString(CultureInfo.InvariantCulture),
                "kind" => "level",
                "evidence" => "deduced",
                "effect" => "show",
                _ => "",
            };
        }
    }

    private static string YesOrNo(string text) => text.ToUpperInvariant() switch
    {
        "JA" => "yes",
        "NEJ" => "no",
        _ => text,
    };
}
