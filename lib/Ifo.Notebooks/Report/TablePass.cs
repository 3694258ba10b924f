using System.Globalization;
using AngleSharp.Dom;

namespace Ifo.Notebooks.Report;

/// <summary>Gives every table a box of its own to scroll in, and reads what it says of itself.</summary>
internal static class TablePass
{
    /// <summary>Gives the tables of an analysis their boxes.</summary>
    public static void Apply(IElement root)
    {
        foreach (var table in root
            .QuerySelectorAll("table")
            .Where(table => table.ParentElement?.Closest("table") is null)
            .ToList())
            Box(table, ExhibitTitle.OfTable(table));
    }

    /// <summary>The link to a table's workbook.</summary>
    public static SafeHtml Link(Links links, string name, SourcedTable table) => SafeHtml.Of($"""
        <p class="spara"><a href="{links.Workbook(name, table)}" download="{name}.xlsx">Spara som Excel<span class="dolt">:
        {table.Caption}</span></a></p>
        """);

    /// <summary>Reads a table, and marks its columns of numbers.</summary>
    /// <param name="table">The table.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="analysis">The analysis that shows it.</param>
    public static SourcedTable Read(IElement table, string caption, Analysis analysis) => new(
        TableGrid.Read(table),
        caption,
        SourceOf(table),
        NotesOf(table),
        $"{analysis.Title} ({analysis.Result.Name})",
        int.TryParse(
            table.Closest("[data-cell]")?.GetAttribute("data-cell"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var cell)
            ? cell
            : null);

    private static void Box(IElement table, string caption)
    {
        if (table.Closest("[tabindex='0']") is not null)
            return;
        var box = table.WrapIn("div", "tabell");
        KeepInView(table);
        box.SetAttribute("role", "group");
        box.SetAttribute("tabindex", "0");
        box.SetAttribute("aria-label", caption.Length > 0 ? "Tabell: " + caption : "Tabell");
    }

    // A table that is wider than the screen scrolls under its caption.
    private static void KeepInView(IElement table)
    {
        if (table.Children.FirstOrDefault(child => child.LocalName == "caption") is not { } caption)
            return;
        var text = table.Owner!.CreateElement("span");
        text.ClassName = "rubrik";
        text.Append([.. caption.ChildNodes]);
        caption.AppendChild(text);
    }

    private static List<string> NotesOf(IElement table) =>
        [.. TableGrid.NoteRows(table)
            .SelectMany(row =>
                row.QuerySelectorAll("p") is { Length: > 0 } paragraphs ? paragraphs : row.QuerySelectorAll("td,th"))
            .Select(note => note.ReadableText())
            .Where(note => note.Length > 0 && !IsSource(note))];

    private static bool IsSource(string text) =>
        text.StartsWith("Källa:", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Källor:", StringComparison.OrdinalIgnoreCase);

    // The nearest source line counts: in the table, else in its figure, else in what the cell showed.
    private static string SourceOf(IElement table) => new[] { table, table.Closest("figure"), table.Closest(".utdata") }
        .OfType<IElement>()
        .SelectMany(place => place.QuerySelectorAll("*"))
        .Where(element => element.Children.All(child => child.LocalName is not ("p" or "div")))
        .Select(element => element.ReadableText())
        .FirstOrDefault(IsSource) ?? string.Empty;
}
