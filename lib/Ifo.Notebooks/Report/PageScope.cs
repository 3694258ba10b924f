namespace Ifo.Notebooks.Report;

/// <summary>The page that something is put on: its addresses, its ids and the level of its titles.</summary>
internal sealed class PageScope
{
    /// <summary>Ids of the shell around every page, and of the parts of a report in one file.</summary>
    private static readonly string[] Reserved =
    [
        "huvud", "innehall", "oversikt", "uppgifter", "tabeller", "granskning", "provning", "sida-vid-sida", "ordlista",
        "english", "sok", "sokregister",
    ];

    private readonly UniqueNames _taken;

    /// <summary>Creates a page.</summary>
    /// <param name="links">Where other parts of the report are.</param>
    public PageScope(Links links)
        : this(links, new UniqueNames(Reserved), new SharedStyles(), string.Empty, 1)
    {
    }

    private PageScope(Links links, UniqueNames taken, SharedStyles styles, string prefix, int titleLevel)
    {
        _taken = taken;
        Styles = styles;
        Links = links;
        Ids = new IdScope(prefix, taken);
        TitleLevel = titleLevel;
    }

    /// <summary>Where other parts of the report are.</summary>
    public Links Links { get; }

    /// <summary>The ids of the page.</summary>
    public IdScope Ids { get; }

    /// <summary>The styles that the outputs on the page share.</summary>
    public SharedStyles Styles { get; }

    /// <summary>1 when the part is a page of its own, 2 when it is a section of a longer one.</summary>
    public int TitleLevel { get; }

    /// <summary>Renders the title of the page, or of the part.</summary>
    public SafeHtml Title(string title) => Heading(TitleLevel, "titel", title);

    /// <summary>Renders a heading so many levels below the title.</summary>
    public SafeHtml Heading(int below, string text) => Heading(TitleLevel + below, string.Empty, text);

    /// <summary>A part of this page with ids of its own, one level down.</summary>
    public PageScope Part(string name)
    {
        _taken.Take("analys-" + name);
        return new(Links, _taken, Styles, name + "--", 2);
    }

    private static SafeHtml Heading(int level, string className, string text) =>
        SafeHtml.Of($"""<h{level} class="{className}">{text}</h{level}>""");
}
