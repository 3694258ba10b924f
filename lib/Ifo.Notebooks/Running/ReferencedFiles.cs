using System.Text.RegularExpressions;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Kernels;
using Ifo.Notebooks.Packages;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Running;

/// <summary>The files that a notebook's cells name in <c>#r</c>, <c>#load</c> and <c>#!import</c>.</summary>
internal static partial class ReferencedFiles
{
    /// <summary>Their full paths, whether they exist or not.</summary>
    public static IEnumerable<string> Of(Notebook notebook) =>
        from cell in notebook.Cells
        where cell.Kind == NotebookCellKind.Code
        from step in CellParser.Parse(cell.Source, cell.Language)
        from target in step switch
        {
            CodeStep code => code.References
                .Where(reference => !PackageRequest.IsNuGet(reference.Target))
                .Select(reference => reference.Target)
                .Concat(Load().Matches(code.Code).Select(load => load.Groups["file"].Value)),
            MagicStep { Name: "import" } import => import.Arguments,
            _ => [],
        }
        select OutsideProject.File(Path.GetFullPath(Path.Combine(notebook.Folder, target.Replace('\\', '/'))));

    [GeneratedRegex(
        """^\s*#load\s+@?"(?<file>[^"]*)""",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Load();
}
