namespace Ifo.Notebooks.Running;

/// <summary>What runs the cells of notebooks.</summary>
internal enum NotebookHost
{
    /// <summary>This program.</summary>
    Own,

    /// <summary>The tool .NET Interactive, which also runs them in VS Code and Jupyter.</summary>
    Interactive,
}
