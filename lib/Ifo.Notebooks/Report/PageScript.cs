using System.Security.Cryptography;
using System.Text;

namespace Ifo.Notebooks.Report;

/// <summary>
/// The one script that a page may run, known by its hash: it searches, draws PNG and tells the values of marks. Without it,
/// nothing is missing but these.
/// </summary>
internal static class PageScript
{
    private const string Resource = "Ifo.Notebooks.Report.report.js";

    private static readonly string Text = Read().ReplaceLineEndings("\n").Trim();

    /// <summary>How the policy of a page names the script.</summary>
    public static string Hash { get; } = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>The script's element.</summary>
    public static SafeHtml Element { get; } = new($"<script>{Text}</script>");

    private static string Read()
    {
        using var stream = typeof(PageScript).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
