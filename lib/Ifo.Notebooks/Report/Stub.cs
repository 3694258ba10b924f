using Ifo.Notebooks.Running;
namespace Ifo.Notebooks.Report;
internal sealed record ReportContext(string ProjectTitle, string? DataPackagePath, string DataDate);
internal sealed class ReportException(string m) : Exception(m);
internal static class ReportSite
{
    public static void Write(string folder, IReadOnlyList<NotebookResult> results, ReportContext context) { Directory.CreateDirectory(folder); File.WriteAllText(Path.Combine(folder,"index.html"),"x"); }
    public static void WriteSingleFile(string file, IReadOnlyList<NotebookResult> results, ReportContext context) { }
}
