using System.Text.Encodings.Web;
using System.Text.Json;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Interactive;

/// <summary>
/// Sets up .NET Interactive for one user of this computer, and takes it away again: the newer FSharp.Core, the kernels of
/// Jupyter, which only the computer itself may ask, and the setting of VS Code. Nothing of the tool's own is touched.
/// </summary>
/// <param name="Data">The folder for FSharp.Core and the file that names it.</param>
/// <param name="Kernels">Jupyter's folder of the user's own kernels.</param>
/// <param name="Root">The project's folder, whose settings VS Code reads.</param>
internal sealed record InteractiveSetup(string Data, string Kernels, string Root)
{
    /// <summary>How files that people may look at are written.</summary>
    public static JsonSerializerOptions Readable { get; } =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string Language, string Label)[] Languages = [("csharp", "C#"), ("fsharp", "F#")];

    /// <summary>The setup of the user who runs the program.</summary>
    /// <param name="root">The project's folder.</param>
    public static InteractiveSetup Own(string root) => new(
        Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "ifo",
            "interactive"),
        JupyterFolders.Own,
        root);

    /// <summary>The file that names FSharp.Core.</summary>
    public string Deps => Path.Combine(Data, FSharpCoreDeps.FileName);

    private string Library => Path.Combine(Data, "FSharp.Core.dll");

    private VsCodeSetting VsCode => new(Root);

    /// <summary>Writes everything, and says what was written.</summary>
    /// <param name="tool">The tool.</param>
    public IReadOnlyList<string> Write(InteractiveTool tool)
    {
        Directory.CreateDirectory(Data);
        // A copy, so that neither a cleaned NuGet folder nor a rebuilt project takes it away.
        File.Copy(FSharpCoreDeps.Library, Library, overwrite: true);
        var start = tool.Start(FSharpCoreDeps.Write(tool, Data, Library));
        foreach (var (language, label) in Languages)
            Kernelspec.Of(Kernels, language, label, [DotNet.Path, .. start]).Write();
        return
        [
            $"Verktyget: {tool.App}",
            $"FSharp.Core för Deedle och Plotly.NET: {Library}",
            $"Kärnor för Jupyter, som bara svarar den egna datorn: {string.Join(", ", Names())} i {Kernels}",
            VsCode.Add(start)
                ? $"Inställning för VS Code i det här projektet: {VsCode.File}"
                : $"Inställningen för VS Code skrevs inte: {VsCode.File} går inte att läsa som JSON; kanske har den "
                    + "kommentarer.",
        ];
    }

    /// <summary>Takes away what <see cref="Write"/> wrote, and nothing else; says what was there.</summary>
    public IReadOnlyList<string> Remove()
    {
        var gone = new List<string>();
        foreach (var spec in Kernelspec.In(Kernels).Where(spec => spec.IsOurs))
        {
            Directory.Delete(spec.Folder, recursive: true);
            gone.Add(spec.Folder);
        }

        foreach (var file in new[] { Deps, Library }.Where(File.Exists))
        {
            File.Delete(file);
            gone.Add(file);
        }

        if (VsCode.IsThere)
        {
            VsCode.Remove();
            gone.Add($"inställningen i {VsCode.File}");
        }

        return gone;
    }

    private static IEnumerable<string> Names() => Languages.Select(language => ".net-" + language.Language);
}
