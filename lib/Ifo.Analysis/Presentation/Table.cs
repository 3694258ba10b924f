using System.Collections.Immutable;
using Ifo.Analysis.Presentation.Display;

namespace Ifo.Analysis.Presentation;

/// <summary>A table with title, units and source, shown as HTML or as aligned text.</summary>
/// <remarks>Immutable. Made by <see cref="From{T}"/>; shown as it is in a notebook cell.</remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public abstract class Table
{
    private protected Table(string title, Caption caption)
    {
        Title = Required.Title(title);
        Caption = Required.Caption(caption, Title);
    }

    /// <summary>The title, without the mark that generated data get when it is shown.</summary>
    public string Title { get; }

    /// <summary>Source, period and n.</summary>
    public Caption Caption { get; }

    /// <summary>The columns, in order.</summary>
    public abstract ImmutableArray<Column> Columns { get; }

    /// <summary>The rows, in order, the total row last; empty where there are none.</summary>
    public abstract ImmutableArray<TableRow> Rows { get; }

    /// <summary>Remarks under the table, in order.</summary>
    public abstract ImmutableArray<string> Footnotes { get; }

    /// <summary>Begins a table with one row for each item; columns are added by its methods.</summary>
    /// <typeparam name="T">What a row is about.</typeparam>
    /// <param name="rows">The items; none gives a table that says that it has no rows.</param>
    /// <param name="title">What the reader is to see.</param>
    /// <param name="caption">Source, period and n.</param>
    /// <exception cref="PresentationException">Title or caption is missing.</exception>
    /// <example>
    /// <code>
    /// (string Insats, int Antal)[] rows = [("HVB", 664), ("Familjehem", 254)];
    /// var caption = Caption.Internal("Treserva", "2024", "918 förfrågningar");
    /// Table.From(rows, "Förfrågningar per insats", caption).Column("Insats", row =&gt; row.Insats)
    ///     .Count("Antal", row =&gt; row.Antal)
    /// </code>
    /// </example>
    public static Table<T> From<T>(IEnumerable<T> rows, string title, Caption caption) => new(rows, title, caption);

    /// <summary>
    /// The table as HTML that stands alone in a page, a notebook or a mail; every number also in machine-readable form.
    /// </summary>
    public string ToHtml() => TableHtml.Write(this);

    /// <summary>The table as aligned text for a terminal.</summary>
    public override string ToString() => TableText.Write(this);
}
