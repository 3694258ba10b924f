namespace Ifo.Notebooks.Tests.Report;

/// <summary>A test that needs a browser. Where none is installed it is skipped, unless <c>IFO_REQUIRE_BROWSER=1</c> demands one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (InstalledBrowser.Path is null && Environment.GetEnvironmentVariable("IFO_REQUIRE_BROWSER") != "1")
            Skip = "No Chromium, Chrome or Edge is installed on this computer. Install one, or set IFO_BROWSER to its path.";
    }
}
