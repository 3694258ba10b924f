namespace Ifo.Notebooks.Running;

/// <summary>How a run is to be done.</summary>
internal sealed record RunSettings
{
    /// <summary>The project's folder.</summary>
    public required string Root { get; init; }

    /// <summary>The notebooks, as named by the user; empty for all.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The folder with notebooks.</summary>
    public required string Notebooks { get; init; }

    /// <summary>The folder for the report.</summary>
    public required string Output { get; init; }

    /// <summary>Values for parameters.</summary>
    public required ParameterValues Parameters { get; init; }

    /// <summary>The longest that one cell may take.</summary>
    public TimeSpan CellLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The longest that the whole run may take.</summary>
    public TimeSpan TotalLimit { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>What runs the cells.</summary>
    public NotebookHost Host { get; init; } = NotebookHost.Own;

    /// <summary>Notebooks that run at the same time.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Whether results of earlier runs may be used.</summary>
    public bool UseCache { get; init; } = true;

    /// <summary>Whether a cell may fail without stopping the notebook and making it a failed one.</summary>
    public bool AllowErrors { get; init; }

    /// <summary>Whether outputs are compared with the committed ones.</summary>
    public bool Verify { get; init; }

    /// <summary>Largest difference between two numbers when outputs are compared.</summary>
    public double Tolerance { get; init; } = 1e-6;

    /// <summary>Whether outputs are written into the notebooks themselves.</summary>
    public bool Save { get; init; }

    /// <summary>A file for the whole report as one page; null for none.</summary>
    public string? SingleFile { get; init; }
}
