using Ifo.Notebooks.Interactive;

namespace Ifo.Notebooks.Tests.Interactive;

/// <summary>
/// A test that needs the tool .NET Interactive. Where it is not restored the test is skipped, unless
/// <c>IFO_REQUIRE_INTERACTIVE=1</c> demands it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class InteractiveFactAttribute : FactAttribute
{
    /// <summary>The program of a test that also goes through Jupyter.</summary>
    public const string Nbconvert = "/usr/bin/jupyter-nbconvert";

    private bool _throughJupyter;

    public InteractiveFactAttribute()
    {
        if (InteractiveTool.Find() is null && Environment.GetEnvironmentVariable("IFO_REQUIRE_INTERACTIVE") != "1")
            Skip = ".NET Interactive is not here. Restore it: dotnet tool restore.";
    }

    /// <summary>Whether Jupyter's nbconvert is needed too.</summary>
    public bool ThroughJupyter
    {
        get => _throughJupyter;
        set
        {
            _throughJupyter = value;
            if (value && !File.Exists(Nbconvert))
                Skip = "Jupyter's nbconvert is not installed at " + Nbconvert + ".";
        }
    }
}
