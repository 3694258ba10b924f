using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ifo.Notebooks.Report;
using Ifo.Notebooks.Results;

namespace Ifo.Notebooks.Tests.Report;

/// <summary>A temporary folder with a report in it.</summary>
internal sealed class ReportTestFolder : IDisposable
{
    public ReportTestFolder()
    {
        Root = Directory.CreateTempSubdirectory("ifo-report-").FullName;
        Directory.CreateDirectory(Path.Combine(Root, "data", "published"));
        File.WriteAllText(Path.Combine(Root, "data", "datapackage.json"), """
            {"licenses":[{"name":"CC0-1.0","title":"CC0 1.0"}],"resources":[
             {"name":"g","title":"Uppgifter 2024","path":"published/g.csv","sources":[{"title":"Årsrapport 2024"}]},
             {"name":"s","title":"Register","path":"synthetic/s.csv"}]}
            """);
        File.WriteAllText(Path.Combine(Root, "data", "published", "g.csv"), """"
            id,section,line,printed,value,unit,decimals,period,note
            g/kostnad/2024,"3.2, kostnad",12,"−4,5",-4.5,mnkr,1,2024,"Läst som ""4,5"""
            g/antal/2024,3.3,13,7 425,7425,förfrågningar,0,2024,
            g/oläslig/2024,3.4,14,,,mnkr,1,2024,=skadad
            """");
    }

    public string Root { get; }

    public string Site => Path.Combine(Root, "report");

    public string SingleFile => Path.Combine(Root, "rapport.html");

    public ReportContext Context => new("Placeringar i socialtjänsten", Path.Combine(Root, "data", "datapackage.json"), "2024-12-31");

    public ReportTestFolder Write(params IReadOnlyList<NotebookResult> results)
    {
        ReportSite.Write(Site, results, Context);
        ReportSite.WriteSingleFile(SingleFile, results, Context);
        return this;
    }

    public string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    public IDocument Page(string file) => new HtmlParser().ParseDocument(Text(file));

    /// <summary>Every page, the single file among them.</summary>
    public IEnumerable<(string File, IDocument Page)> Pages() => Directory
        .EnumerateFiles(Root, "*.html", SearchOption.AllDirectories)
        .Select(file => (file, Page(file)));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
