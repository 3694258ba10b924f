using System.Globalization;
using Ifo.Analysis;
using Ifo.Analysis.Presentation;

namespace Ifo.Interactive.Display;

/// <summary>
/// Charts of Plotly.NET, without the network: as the library draws them where it can, else by the script that lies in the
/// package, which a page holds once.
/// </summary>
internal sealed class PlotlyCharts
{
    /// <summary>The assembly of the package.</summary>
    public const string Assembly = "Plotly.NET";

    private bool _hasScript;
    private int _count;

    /// <summary>The chart as HTML.</summary>
    public string Html(object chart)
    {
        var json = Json(chart);
        return Own(json) ?? Scripted(json, chart.GetType().Assembly);
    }

    /// <summary>The chart's figure.</summary>
    public static string Json(object chart)
    {
        var type = chart.GetType();
        while (type.FullName != "Plotly.NET.GenericChart")
            type = type.BaseType!;
        return (string)type.GetMethod("toFigureJson")!.Invoke(null, [chart])!;
    }

    // A figure that says its source is one of the library's own, perhaps changed on the way.
    private static string? Own(string json)
    {
        try
        {
            return Chart.FromPlotlyJson(json).ToHtml();
        }
        catch (PresentationException)
        {
            return null;
        }
    }

    private string Scripted(string json, System.Reflection.Assembly package)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"ifo-plotly-{Guid.NewGuid():N}-{++_count}");
        // Within a function that hides them, the script finds none of the module systems that a page may have.
        var script = _hasScript
            ? ""
            : $"<script>if(!window.Plotly){{(function(define,exports,module){{{Script(package)}\n}}).call(window);}}</script>";
        _hasScript = true;
        // What closes a script must not stand in it; in JSON the stroke may be written so.
        var figure = json.Replace("</", "<\\/", StringComparison.Ordinal);
        return $"{script}<div id=\"{id}\">Diagrammet ritas av det skript som det första Plotly-diagrammet i anteckningsboken har "
            + "med sig. Kör om den cellen om det inte syns.</div>"
            + $"<script>(function(){{if(!window.Plotly)return;var place=document.getElementById('{id}'),figure={figure};"
            + "place.textContent='';window.Plotly.newPlot(place,figure.data,figure.layout,figure.config);})();</script>";
    }

    private static string Script(System.Reflection.Assembly package)
    {
        var name = package.GetManifestResourceNames().Single(name => name.EndsWith(".min.js", StringComparison.Ordinal));
        using var reader = new StreamReader(package.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
