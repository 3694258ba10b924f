using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Presentation;

/// <summary>What kind of content a column of a <see cref="Table"/> holds; numbers are aligned right, text left.</summary>
public enum ColumnKind
{
    /// <summary>Words, such as the name of an insats.</summary>
    Text,

    /// <summary>Whole numbers of something.</summary>
    Count,

    /// <summary>Numbers with a fixed count of decimals, or intervals of them.</summary>
    Number,

    /// <summary>Shares of one, shown as percent.</summary>
    Percent,

    /// <summary>Published figures, each with its own unit in the cell.</summary>
    Figure,
}

/// <summary>How one column of a <see cref="Table"/> is headed and how its numbers are written.</summary>
public sealed record Column
{
    internal Column(string header, string unit, ColumnKind kind, int decimals, bool signed)
    {
        Header = Required.Text(header, "Kolumnens rubrik", "Ange den i kolumnens första argument.");
        Unit = kind is ColumnKind.Text or ColumnKind.Figure ? unit : Required.Unit(unit, Header);
        Kind = kind;
        Decimals = decimals is >= 0 and <= 10
            ? decimals
            : throw new PresentationException($"Kolumnen ”{Header}” kan visa 0–10 decimaler, inte {decimals}.");
        Signed = signed;
    }

    /// <summary>The heading.</summary>
    public string Header { get; }

    /// <summary>The unit of the numbers, shown under the heading; empty for text.</summary>
    public string Unit { get; }

    /// <summary>What the column holds.</summary>
    public ColumnKind Kind { get; }

    /// <summary>Decimals shown.</summary>
    public int Decimals { get; }

    /// <summary>Whether a plus sign is shown before increases.</summary>
    public bool Signed { get; }

    /// <summary>Whether the column is aligned right.</summary>
    internal bool IsNumeric => Kind != ColumnKind.Text;

    /// <summary>A number as this column writes it; the percent sign stands in the heading.</summary>
    internal string Write(decimal value)
    {
        var shown = Kind == ColumnKind.Percent ? value * 100m : value;
        return Signed ? Quantities.SwedishFormat.Signed(shown, Decimals) : Quantities.SwedishFormat.Number(shown, Decimals);
    }
}
