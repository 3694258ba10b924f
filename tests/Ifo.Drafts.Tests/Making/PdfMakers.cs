using System.Diagnostics;

namespace Ifo.Drafts.Tests.Making;

/// <summary>The programs of this computer that make PDF, besides the tests themselves.</summary>
public static class PdfMakers
{
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Their names; always one, since the tests write PDF by hand.</summary>
    public static IEnumerable<string> Found =>
        ["egen", .. Browsers.Where(Exists).Take(1), .. new[] { "soffice" }.Where(Exists)];

    public static byte[] Make(string maker, IReadOnlyList<Part> parts) => maker switch
    {
        "egen" => DraftMaker.Pdf(parts),
        "soffice" => Run(maker, "utkast.docx", DraftMaker.Word(parts), folder =>
            ["-env:UserInstallation=file://" + folder + "/profil", "--headless", "--convert-to", "pdf", "--outdir", folder,
                folder + "/utkast.docx"]),
        _ => Run(maker, "utkast.html", DraftMaker.Html(parts), folder =>
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir=" + folder + "/profil",
            "--print-to-pdf=" + folder + "/utkast.pdf", "file://" + folder + "/utkast.html",
        ]),
    };

    private static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));

    private static byte[] Run(string program, string name, byte[] content, Func<string, string[]> arguments)
    {
        var folder = Directory.CreateTempSubdirectory("ifo-drafts-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, name), content);
            using var process = Process.Start(new ProcessStartInfo(program, arguments(folder))
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            })!;
            var said = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var made = Path.Combine(folder, "utkast.pdf");
            Assert.True(File.Exists(made), said.Result);
            return File.ReadAllBytes(made);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
