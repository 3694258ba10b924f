namespace Ifo.Notebooks.Report;

/// <summary>What an exhibit is.</summary>
internal enum ExhibitKind
{
    /// <summary>A drawing, with the table of its figures.</summary>
    Chart,

    /// <summary>A table.</summary>
    Table,
}

/// <summary>A chart or a table of an analysis: what is numbered, linked to, searched for and taken away.</summary>
/// <param name="Number">Its place among the analysis' exhibits, from 1.</param>
/// <param name="Kind">Chart or table.</param>
/// <param name="Title">What it says it shows; where it says nothing, the heading it stands under.</param>
/// <param name="Cell">The number of the cell that shows it.</param>
/// <param name="Heading">The heading it stands under; empty where there is none.</param>
/// <param name="Places">The published figures it rests on, as <see cref="ShownFigures.Attribute"/> writes them.</param>
/// <param name="Rows">How many rows its table has; 0 where it has none.</param>
/// <param name="Text">All that can be read in it.</param>
internal sealed record Exhibit(
    int Number, ExhibitKind Kind, string Title, int Cell, string Heading, string Places, int Rows, string Text)
{
    /// <summary>How it is spoken of, for example <c>Tabell 4</c>.</summary>
    public string Label => $"{(Kind == ExhibitKind.Chart ? "Diagram" : "Tabell")} {Number}";

    /// <summary>Its anchor on the analysis' page.</summary>
    public string Anchor => FormattableString.Invariant($"{(Kind == ExhibitKind.Chart ? "diagram" : "tabell")}-{Number}");
}
