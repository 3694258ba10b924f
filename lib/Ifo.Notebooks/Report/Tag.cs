namespace Ifo.Notebooks.Report;

/// <summary>The tags of cells that the report heeds.</summary>
internal static class Tag
{
    /// <summary>The cell's output is the analysis' bottom line.</summary>
    public const string BottomLine = "slutsats";

    /// <summary>The cell's chart stands for the analysis on the first page.</summary>
    public const string KeyFigure = "nyckelfigur";

    /// <summary>The prose says what the reader must keep in mind.</summary>
    public const string Caveats = "forbehall";

    /// <summary>The code is not shown; what it shows is.</summary>
    public const string Hidden = "dold";

    /// <summary>The cell prepares; only its folded code is shown.</summary>
    public const string Setup = "setup";

    /// <summary>The cell holds the parameters of the analysis.</summary>
    public const string Parameters = "parameters";
}
