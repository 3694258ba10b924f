using System.CommandLine;
using System.Globalization;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Report;
using Ifo.Notebooks.Results;
using Ifo.Notebooks.Running;
using Ifo.Notebooks.Surroundings;
using Spectre.Console;

namespace Ifo.Notebooks.Commands;

/// <summary><c>ifo run</c>: re-runs analyses and writes their report.</summary>
internal static class RunCommand
{
    private const string OwnHost = "ifo";
    private const string InteractiveHost = "dotnet-interactive";

    public static Command Create()
    {
        var names = new Argument<string[]>("anteckningsböcker")
        {
            Description = "Namn, början av namn (01) eller sökväg; utan namn körs alla.",
            Arity = ArgumentArity.ZeroOrMore
        };
        names.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
                result.AddError($"valet {token.Value} finns inte.");
        });
        var notebooks = ProjectOptions.Notebooks();
        var output = new Option<string?>("--output", "-o") { Description = "Mapp för rapporten (report i projektets mapp)." };
        var parameters = new Option<string[]>(
            "--param", "-p")
        { Description = "Värde för en parameter, namn=värde; får anges flera gånger." };
        var show = new Option<bool>("--show-parameters") { Description = "Visa parametrarna och kör inget." };
        var cellTimeout = new Option<double>(
            "--cell-timeout")
        { Description = "Längsta tid för en cell, i sekunder.", DefaultValueFactory = _ => 120 };
        var timeout = new Option<double>(
            "--timeout")
        { Description = "Längsta tid för hela körningen, i sekunder.", DefaultValueFactory = _ => 1200 };
        var jobs = new Option<int>("--jobs", "-j")
        {
            Description = "Så många anteckningsböcker körs samtidigt.",
            DefaultValueFactory = _ => Math.Clamp(Environment.ProcessorCount, 1, 4)
        };
        var host = new Option<string>("--host")
        {
            Description = "Vad som kör cellerna: ifo, eller dotnet-interactive, verktyget bakom VS Code och Jupyter.",
            DefaultValueFactory = _ => OwnHost,
        };
        host.AcceptOnlyFromAmong(OwnHost, InteractiveHost);
        var noCache = new Option<bool>("--no-cache") { Description = "Kör om även det som är oförändrat." };
        var retry = new Option<bool>(
            "--retry-packages")
        { Description = "Fråga NuGet-källorna igen om paket som de nyss inte gav." };
        var allowErrors = new Option<bool>("--allow-errors")
        { Description = "Låt celler sluta med fel: kör de följande ändå, och räkna anteckningsboken som klar." };
        var verify = new Option<bool>("--verify") { Description = "Kör om allt och jämför med de sparade utdata." };
        var tolerance = new Option<double>("--tolerance")
        {
            Description = "Största skillnad mellan två tal vid --verify, i förhållande till det större av dem och 1.",
            DefaultValueFactory = _ => 1e-6
        };
        var save = new Option<bool>("--save") { Description = "Spara utdata i anteckningsböckerna själva." };
        var singleFile = new Option<string?>(
            "--single-file")
        { Description = "Skriv också hela rapporten som en enda HTML-fil, att skicka." };
        var plain = new Option<bool>("--plain") { Description = "Rader i stället för staplar som rör sig." };
        var verbose = new Option<bool>(
            "--verbose")
        { Description = "En rad för varje cell; annars har en logg en rad för varje anteckningsbok." };
        var command = new Command("run", "Kör anteckningsböcker och skriv rapporten.")
        {
            names,
                notebooks,
                output,
                parameters,
                show,
                cellTimeout,
                timeout,
                jobs,
                host,
                noCache,
                retry,
                allowErrors,
                verify,
                tolerance,
                save,
                singleFile,
                plain,
                verbose,
        };
        command.SetAction((parsed, stop) =>
        {
            var folder = ProjectOptions.NotebookFolder(parsed.GetValue(notebooks), parsed.GetValue(names) ?? []);
            var root = ProjectFolders.Root(folder) ?? folder;
            var isOwn = parsed.GetValue(host) == OwnHost;
            var settings = new RunSettings
            {
                Host = isOwn ? NotebookHost.Own : NotebookHost.Interactive,
                Root = root,
                Names = parsed.GetValue(names) ?? [],
                Notebooks = folder,
                Output = Path.GetFullPath(parsed.GetValue(output) ?? Path.Combine(root, "report")),
                Parameters = ParameterValues.Parse(parsed.GetValue(parameters) ?? []),
                CellLimit = Seconds("--cell-timeout", parsed.GetValue(cellTimeout)),
                TotalLimit = Seconds("--timeout", parsed.GetValue(timeout)),
                Jobs = parsed.GetValue(jobs) is > 0 and var count
                    ? count
                    : throw new UserErrorException("--jobs: väntade minst 1."),
                UseCache = isOwn && !parsed.GetValue(noCache) && !parsed.GetValue(verify) && !parsed.GetValue(allowErrors),
                AllowErrors = parsed.GetValue(allowErrors),
                Verify = parsed.GetValue(verify),
                Tolerance = parsed.GetValue(tolerance) is >= 0 and var allowed
                    ? allowed
                    : throw new UserErrorException("--tolerance: väntade ett tal som är 0 eller större."),
                Save = parsed.GetValue(save),
                SingleFile = parsed.GetValue(singleFile) is { } file ? Path.GetFullPath(file) : null,
            };
            CheckTogether(settings);
            if (parsed.GetValue(retry))
                Packages.PackageRefusals.ForgetAll(folder);
            return parsed.GetValue(show)
                ? Task.FromResult(ShowParameters(settings))
                : RunAsync(settings, Form(parsed.GetValue(plain), parsed.GetValue(verbose)), stop);
        });
        return command;
    }

    private static void CheckTogether(RunSettings settings)
    {
        if (settings.Parameters.Any && settings.Verify)
            throw new UserErrorException(
                "--param och --verify går inte ihop: de sparade utdata gäller de förvalda parametrarna.");
        if (settings.Parameters.Any && settings.Save)
            throw new UserErrorException(
                "--param och --save går inte ihop: en anteckningsbok sparas med sina förvalda parametrar.");
        if (settings is { Save: true, Host: NotebookHost.Interactive })
            throw new UserErrorException(
                "--host dotnet-interactive och --save går inte ihop: de sparade utdata är de som ifo själv ger.");
        if (settings.Verify && settings.Save)
            throw new UserErrorException("--verify och --save går inte ihop: det ena jämför med det som det andra skriver över.");
    }

    private static TimeSpan Seconds(string option, double seconds) =>
        seconds is > 0 and < 1e6
            ? TimeSpan.FromSeconds(seconds)
            : throw new UserErrorException($"{option}: väntade ett antal sekunder större än 0.");

    private static int ShowParameters(RunSettings settings)
    {
        foreach (var notebook in NotebookFiles.Find(settings.Notebooks, settings.Names).Select(NotebookReader.Read))
        {
            Console.WriteLine(notebook.Name);
            var parameters = ParameterCell.Declarations(notebook);
            foreach (var parameter in parameters)
                Console.WriteLine($"  {parameter.Name} ({ParameterValues.Expected(parameter.Type)}), förvalt "
                    + $"{parameter.Default}{(parameter.Description.Length > 0 ? ": " + parameter.Description : "")}");
            if (parameters.Count == 0)
                Console.WriteLine("  inga parametrar");
        }

        return ExitCode.Passed;
    }

    // Null for a display that moves.
    private static PlainProgress? Form(bool plain, bool verbose) =>
        plain || verbose || Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive
            ? new PlainProgress(Console.Out, verbose)
            : null;

    private static async Task<int> RunAsync(RunSettings settings, PlainProgress? plain, CancellationToken stop)
    {
        var unchanged = new UnchangedRun(settings);
        if (unchanged.Results() is { } known)
        {
            foreach (var result in known)
                plain?.Ended(result);
            Summary(known, unchanged.Index, settings);
            return ExitCode.Passed;
        }

        var end = plain is not null
            ? await ToReportAsync(settings, unchanged, plain, stop)
            : await LiveProgress.ShowAsync(AnsiConsole.Console, progress => ToReportAsync(settings, unchanged, progress, stop));
        Summary(end.Results, end.Index, settings);
        foreach (var line in end.Differences)
            Console.WriteLine(line);
        if (settings.Verify)
            Verified(end, settings.Tolerance);
        if (end.Results.Any(result => result.Outcome == RunOutcome.Failed))
            return ExitCode.Failed;
        return end.Differences.Count > 0 ? ExitCode.Differs : ExitCode.Passed;
    }

    private static async Task<RunEnd> ToReportAsync(
        RunSettings settings, UnchangedRun unchanged, IProgressReport progress, CancellationToken stop)
    {
        var run = new AnalysisRun(settings, progress);
        var results = await run.ToEndAsync(stop);
        progress.BuildsReport();
        if (settings.Save)
            Save(results);
        var differences = settings.Verify ? Differences(settings, results) : [];
        var index = ReportFiles.Write(settings, results, ReportRecord.Others(settings, results));
        if (!settings.AllowErrors)
            unchanged.Remember(results, run.Referenced);
        return new(results, differences, index);
    }

    private static void Verified(RunEnd end, double tolerance)
    {
        var notCompared = end.Results
            .Where(result => result.Outcome == RunOutcome.Skipped)
            .Select(result => result.Name)
            .ToList();
        if (notCompared.Count > 0)
            Console.WriteLine($"Inte jämförda med de sparade, eftersom de hoppades över: {string.Join(", ", notCompared)}.");
        if (end.Differences.Count == 0 && end.Results.Any(result => result.Outcome == RunOutcome.Passed))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(notCompared.Count > 0 ? "Övriga utdata" : "Utdata")} stämmer med de sparade (största tillåtna skillnad "
                + $"mellan två tal: {tolerance:0.##########})."));
        }
    }

    private static void Save(IReadOnlyList<NotebookResult> results)
    {
        foreach (var notebook in results.Where(result => result.Outcome == RunOutcome.Passed).Select(result => result.Executed!))
        {
            if (DibReader.IsDib(notebook.Path))
                Console.WriteLine($"{Path.GetFileName(notebook.Path)}: en .dib-fil kan inte hålla utdata; de finns i rapporten.");
            else
                NotebookWriter.Write(notebook, notebook.Path);
        }
    }

    private static List<string> Differences(RunSettings settings, IReadOnlyList<NotebookResult> results)
    {
        var lines = new List<string>();
        foreach (var result in results.Where(
            result => result.Outcome == RunOutcome.Passed && !DibReader.IsDib(result.Executed!.Path)))
        {
            foreach (var difference in Verification.Compare(
                NotebookReader.Read(result.Executed!.Path), result.Executed, settings.Tolerance))
            {
                lines.Add($"{result.Name}, cell {difference.CellNumber}: {difference.What} skiljer sig från det sparade");
                lines.Add("  sparat: " + difference.Committed);
                lines.Add("  nu:     " + difference.Now);
            }
        }

        return lines;
    }

    private static void Summary(IReadOnlyList<NotebookResult> results, string index, RunSettings settings)
    {
        var skipped = results.Where(result => result.Outcome == RunOutcome.Skipped).ToList();
        var failed = results.Where(result => result.Outcome == RunOutcome.Failed).ToList();
        var cached = results.Count(result => result.FromCache);
        Console.WriteLine();
        foreach (var result in skipped.Concat(failed))
            Console.WriteLine($"{result.Name}: {OutcomeWords.Of(result)}");
        var passed = OutcomeWords.Count(
            results.Count(result => result.Outcome == RunOutcome.Passed), "analys klar", "analyser klara");
        Console.WriteLine(
            $"{passed}{(cached > 0 ? string.Create(CultureInfo.InvariantCulture, $" (varav {cached} från cacheminnet)") : "")}, "
            + $"{OutcomeWords.Count(failed.Count, "misslyckad", "misslyckade")}, "
            + $"{OutcomeWords.Count(skipped.Count, "överhoppad", "överhoppade")}.");
        if (settings.Names.Count > 0)
        {
            Console.WriteLine(ExecutedCopies.CountIn(settings.Output) > results.Count
                ? "Rapportens övriga analyser är kvar som de var."
                : "Rapporten innehåller bara de valda anteckningsböckerna.");
        }

        Console.WriteLine($"Rapport: {index}");
        if (settings.SingleFile is { } file)
            Console.WriteLine($"Rapport i en fil: {file}");
    }

    private sealed record RunEnd(IReadOnlyList<NotebookResult> Results, IReadOnlyList<string> Differences, string Index);
}
