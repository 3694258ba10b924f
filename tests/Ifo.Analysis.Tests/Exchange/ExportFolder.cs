using System.Text;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>A folder of its own for the exports of a test.</summary>
internal sealed class ExportFolder : IDisposable
{
    public const string Header = "Nr;Inkommen;Förvaltning;Insats;Delkategori;Pseudonym;Avtalsform;Utförartyp;Dygnspris;Utfall";
    public const string Row = "1;2024-03-31;Socialförvaltningen Centrum;HVB;Akut;p1;Ramavtal;Privata utförare;7 250,50;Placering";
    public const string Row2 = "2;2024-04-02;Socialförvaltningen Hisingen;Familjehem;;p2;Ramavtal;Privata utförare;1 100,25;Ingen placering";

    static ExportFolder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static ExportKind<PlacementRequest> Requests => (ExportKind<PlacementRequest>)ExportKind.Requests;

    public string Folder { get; } = Directory.CreateTempSubdirectory("ifo-export").FullName;

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    public string Write(params string[] lines) => WriteAll("export.csv", string.Join("\r\n", lines) + "\r\n");

    public string WriteAll(string name, string text, Encoding? encoding = null) => WriteBytes(name, [.. (encoding ?? new UTF8Encoding(false)).GetPreamble(), .. (encoding ?? Encoding.UTF8).GetBytes(text)]);

    public string WriteBytes(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path(name), bytes);
        return Path(name);
    }

    /// <summary>The usual table with one cell of the first row changed.</summary>
    public string With(string column, string value)
    {
        var index = Header.Split(';').ToList().IndexOf(column);
        var cells = Row.Split(';');
        cells[index] = value;
        return Write(Header, string.Join(';', cells), Row2);
    }

    public static ExportReport Check(string path) => RequestExport.Check(path);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
