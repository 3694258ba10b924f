using Ifo.Notebooks.Interactive;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Checks;

/// <summary>What there is of .NET Interactive and Jupyter, and whether it is safe.</summary>
internal static class InteractiveChecks
{
    private const string Setup = "ifo interactive setup";

    /// <summary>The tool.</summary>
    public static Finding OfTool()
    {
        const string subject = ".NET Interactive";
        if (InteractiveTool.Find() is not null)
            return new Finding(subject, Grade.Good, InteractiveTool.Version);
        var others = Tool.Ask(DotNet.Path, "tool", "list", "--global")?
            .Contains("microsoft.dotnet-interactive ", StringComparison.OrdinalIgnoreCase) == true;
        return new Finding(
            subject,
            Grade.Optional,
            others ? "en annan version än den som projektet är provat med" : "inte installerat",
            "Behövs bara för att köra anteckningsböcker i Jupyter eller VS Code: dotnet tool restore i projektets mapp.");
    }

    /// <summary>What the setup wrote: whether all of it is there.</summary>
    /// <param name="setup">The setup.</param>
    /// <param name="tool">The tool, null where it is not installed.</param>
    public static Finding OfSetup(InteractiveSetup setup, InteractiveTool? tool)
    {
        const string subject = "Inställning av .NET Interactive";
        var specs = Kernelspec.In(setup.Kernels).Where(spec => spec.IsOurs).ToList();
        if (specs.Count == 0)
            return new Finding(
                subject,
                Grade.Optional,
                "inte gjord",
                (tool is null ? "Först dotnet tool restore, sedan " : "")
                    + $"{Setup}: kärnor för Jupyter, och Deedle och Plotly.NET i F#.");
        var missing = specs.SelectMany(spec => spec.Missing).Distinct(StringComparer.Ordinal).ToList();
        return missing.Count == 0
            ? new Finding(subject, Grade.Good, setup.Deps)
            : new Finding(subject, Grade.Optional, $"{string.Join(", ", missing)} saknas", $"Gör om den: {Setup}.");
    }

    /// <summary>The kernels of .NET Interactive that Jupyter knows: whether others than this computer may ask them.</summary>
    /// <param name="folders">The folders of kernels.</param>
    public static Finding OfKernels(IEnumerable<string> folders)
    {
        const string subject = "Kärnor som svarar på nätverket";
        var open = folders.SelectMany(Kernelspec.In).Where(spec => spec.IsOnNetwork).Select(spec => spec.Folder).ToList();
        return open.Count == 0
            ? new Finding(subject, Grade.Good, "inga")
            : new Finding(
                subject,
                Grade.Warning,
                string.Join(", ", open),
                "En sådan kärna lämnar ut vilken variabel som helst till den som frågar över nätverket, medan en anteckningsbok "
                + $"är öppen. {Setup} ersätter dina egna C#- och F#-kärnor; ta bort andra med jupyter kernelspec remove.");
    }

    /// <summary>Jupyter.</summary>
    public static Finding OfJupyter()
    {
        const string subject = "Jupyter";
        if (Tool.Find("jupyter") is null)
            return new Finding(
                subject,
                Grade.Optional,
                "hittas inte",
                "Behövs bara för att arbeta i anteckningsböckerna i Jupyter; se environment.md.");
        return JupyterFolders.All.SelectMany(Kernelspec.In).Any(spec => spec.Name == ".net-csharp")
            ? new Finding(subject, Grade.Good, "känner till C#-kärnan")
            : new Finding(subject, Grade.Optional, "känner inte till C#-kärnan", $"{Setup}.");
    }
}
