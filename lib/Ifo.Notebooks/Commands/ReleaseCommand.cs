using System.CommandLine;
using Ifo.Analysis;
using Ifo.Analysis.Disclosure.Manifests;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Commands;

/// <summary><c>ifo release</c>: the manifests of tables that have been let out.</summary>
internal static class ReleaseCommand
{
    public static Command Create() => new(
        "release", "Visa, kontrollera och underteckna manifesten över tabeller som har släppts.")
    {
        List(), Show(), Verify(), Sign(),
    };

    private static Command List()
    {
        var folder = new Argument<string>("mapp")
        {
            Description = "Mappen som söks igenom, med undermappar.",
            DefaultValueFactory = _ => "."
        };
        var command = new Command("list", "Lista de manifest som finns: tid, tabell, regel, dolda celler och underskrift.")
        {
            folder
        };
        command.SetAction(parsed => ReleaseList.Write(parsed.GetValue(folder)!, Console.Out));
        return command;
    }

    private static Command Show()
    {
        var file = File();
        var command = new Command("show", "Visa vad som beslutades om en tabell.") { file };
        command.SetAction(parsed => With(parsed.GetValue(file)!, (_, manifest) =>
        {
            Console.WriteLine(manifest);
            return ExitCode.Passed;
        }));
        return command;
    }

    private static Command Verify()
    {
        var file = File();
        var command = new Command(
            "verify", "Kontrollera att tabellen och underlaget är desamma som då, och att någon svarar för dem.") { file };
        command.SetAction(parsed => With(parsed.GetValue(file)!, (path, manifest) => Verify(path, manifest, Console.Out)));
        return command;
    }

    private static Command Sign()
    {
        var file = File();
        var (by, because) = (By(), Because());
        by.Required = because.Required = true;
        var command = new Command("sign", "Underteckna ett manifest med namn och skäl, om tabellen är den som släpptes.")
        {
            file, by, because
        };
        command.SetAction(parsed => With(parsed.GetValue(file)!, (path, manifest) =>
            Sign(path, manifest, parsed.GetValue(by)!, parsed.GetValue(because)!, Console.Out)));
        return command;
    }

    /// <summary>Who answers for a release.</summary>
    public static Option<string> By() => new("--by") { Description = "Namnet på den som svarar för att tabellen släpps." };

    /// <summary>Why it is let out.</summary>
    public static Option<string> Because() => new("--because") { Description = "Varför tabellen släpps." };

    private static Argument<string> File() => new("fil") { Description = "Tabellen som ifo protect skrev, eller dess manifest." };

    private static int Verify(string path, ReleaseManifest manifest, TextWriter writer)
    {
        var check = ManifestCheck.Of(manifest, Path.GetDirectoryName(path)!);
        foreach (var point in check.Points) writer.WriteLine($"{Word(point.Outcome)} {point.InWords}.");
        writer.WriteLine(check.Holds ? "Allt som manifestet säger stämmer." : "Allt stämmer inte.");
        return check.Holds ? ExitCode.Passed : ExitCode.Failed;
    }

    private static string Word(ManifestOutcome outcome) => outcome switch
    {
        ManifestOutcome.Holds => "stämmer:      ",
        ManifestOutcome.Missing => "saknas:       ",
        _ => "stämmer inte: ",
    };

    // Who signs says something about the file that lies there, so it must be the one that was released.
    private static int Sign(string path, ReleaseManifest manifest, string by, string because, TextWriter writer)
    {
        if (ManifestCheck.Of(manifest, Path.GetDirectoryName(path)!).Output is { Outcome: not ManifestOutcome.Holds } output)
        {
            writer.WriteLine($"Inte undertecknat: {output.InWords}.");
            return ExitCode.Failed;
        }

        var signed = manifest.Signed(by, because, TimeProvider.System.GetLocalNow());
        ManifestFile.Write(signed, path);
        writer.WriteLine($"Undertecknat av {ManifestText.Signature(signed.Signature)}: {path}");
        return ExitCode.Passed;
    }

    // A file that is not there is wrong use; one that is no manifest, or is signed already, is a finding.
    private static int With(string file, Func<string, ReleaseManifest, int> act)
    {
        var path = Path.GetFullPath(ManifestFile.Find(file));
        if (!System.IO.File.Exists(path))
            throw new UserErrorException(
                $"Det finns inget manifest för {file}. Ange en tabell som ifo protect har skrivit, eller dess manifest.");
        try
        {
            return act(path, ManifestFile.Read(path));
        }
        catch (IfoException error)
        {
            Console.WriteLine(error.Message);
            return ExitCode.Failed;
        }
    }
}
