using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace Ifo.Interactive.Display;

/// <summary>
/// Shows frames and charts of packages that a notebook fetches later: from the moment when the package is loaded, and once more
/// from the next command on, since a package may bring a way of its own after that.
/// </summary>
internal static class Displays
{
    /// <summary>Attaches them to a notebook, to what is loaded already and to what will be.</summary>
    public static void Attach(CompositeKernel root)
    {
        var charts = new PlotlyCharts();
        var loaded = new ConcurrentQueue<Assembly>(AppDomain.CurrentDomain.GetAssemblies());
        AssemblyLoadEventHandler heard = (_, arguments) =>
        {
            Register(arguments.LoadedAssembly, charts);
            loaded.Enqueue(arguments.LoadedAssembly);
        };
        AppDomain.CurrentDomain.AssemblyLoad += heard;
        root.RegisterForDisposal(() => AppDomain.CurrentDomain.AssemblyLoad -= heard);
        root.AddMiddleware((command, context, next) =>
        {
            while (loaded.TryDequeue(out var assembly))
                Register(assembly, charts);
            return next(command, context);
        });
    }

    private static void Register(Assembly assembly, PlotlyCharts charts)
    {
        switch (assembly.GetName().Name)
        {
            case DataFrames.Assembly:
                Frames(assembly, "Microsoft.Data.Analysis.DataFrame", DataFrames.Read);
                break;
            case DeedleFrames.Assembly:
                Frames(assembly, "Deedle.Frame`2", DeedleFrames.Read);
                Frames(assembly, "Deedle.Series`2", DeedleFrames.ReadSeries);
                break;
            case PlotlyCharts.Assembly:
                Forms(assembly.GetType("Plotly.NET.GenericChart", throwOnError: true)!, charts.Html, PlotlyCharts.Json);
                break;
        }
    }

    private static void Frames(Assembly assembly, string type, Func<object, ShownFrame> read) =>
        Forms(assembly.GetType(type, throwOnError: true)!, value => FrameHtml.Of(read(value)), value => FrameJson.Of(read(value)));

    // A value goes to another language only if it can also be written as JSON, which these cannot be by themselves; when it fails,
    // #!share says nothing and shares nothing.
    private static void Forms(Type type, Func<object, string> html, Func<object, string> json)
    {
        Formatter.Register(type, (value, writer) => writer.Write(html(value)), HtmlFormatter.MimeType);
        Formatter.Register(type, (value, writer) => writer.Write(json(value)), JsonFormatter.MimeType);
        Formatter.SetPreferredMimeTypesFor(type, HtmlFormatter.MimeType);
    }
}
