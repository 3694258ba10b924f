using System.Text.RegularExpressions;

namespace Ifo.Notebooks.Workers;

/// <summary>
/// What .NET Interactive shows of its own accord among a cell's outputs: which packages it fetched, from where on this computer,
/// that a database is connected, and in Jupyter how its scripts find it. None of it is an output of the notebook.
/// </summary>
internal static partial class InteractiveNotices
{
    /// <summary>Whether a text that was shown is such a notice.</summary>
    public static bool Is(string text) => Notice().IsMatch(text);

    [GeneratedRegex(
        """
        ^(<div>(<div>(<strong>Restore[ ]sources</strong><ul>(<li><span>[^<]*</span></li>)*</ul>)?</div>)*
            <div><strong>(Installing|Installed)[ ]Packages</strong>
        |Loading[ ]extension(s|[ ]script)[ ]from[ ]
        |Kernel[ ]added:[ ][#]!
        |\s*<div>\s*<div[ ]id='dotnet-interactive-this-cell-)
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        1000)]
    private static partial Regex Notice();
}
