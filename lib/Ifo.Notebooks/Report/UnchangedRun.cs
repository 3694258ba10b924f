using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ifo.Notebooks.Results;
using Ifo.Notebooks.Running;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Report;

/// <summary>
/// Knows again a run of which nothing has changed, by the content of every file that it rests on, without reading notebooks or
/// outputs: their report lies there already. Only a run in which every analysis passed is remembered.
/// </summary>
internal sealed class UnchangedRun
{
    private const string Analysis = "analys ";
    private const string Referenced = "fil ";
    private const int HashLength = 64;

    private readonly RunSettings _settings;
    private readonly string _signature;

    /// <summary>Takes down what a run that is about to begin rests on.</summary>
    public UnchangedRun(RunSettings settings) => (_settings, _signature) = (settings, Signature(settings));

    /// <summary>The first page of the report.</summary>
    public string Index => Path.Combine(_settings.Output, "index.html");

    private string Memory =>
        Path.Combine(ProjectFolders.Cache(_settings.Root), $"unchanged-{ReportRecord.KeyOf(_settings.Output)}.txt");

    // To verify and to save, and to write a single file, the outputs themselves are needed.
    private bool MayBeKnownAgain => _settings is { UseCache: true, Verify: false, Save: false, SingleFile: null };

    /// <summary>The results of the run before, without outputs, when a new run would give the same report; else null.</summary>
    public IReadOnlyList<NotebookResult>? Results()
    {
        if (!File.Exists(Memory))
            return null;
        var lines = File.ReadAllLines(Memory);
        var isKnown = MayBeKnownAgain && lines.FirstOrDefault() == _signature
            && Array.TrueForAll(lines, IsAsBefore) && ReportFolder.IsWhole(_settings.Output);
        if (!isKnown)
        {
            // The run that now begins may end in any way, and leave any report.
            File.Delete(Memory);
            return null;
        }

        return [.. lines
            .Where(line => line.StartsWith(Analysis, StringComparison.Ordinal))
            .Select(line => Passed(line[Analysis.Length..]))];
    }

    /// <summary>Remembers the run when its report is written.</summary>
    /// <param name="results">Its results.</param>
    /// <param name="referenced">The files that its notebooks referred to, with the hashes that they had when it ran.</param>
    public void Remember(IReadOnlyList<NotebookResult> results, IReadOnlyDictionary<string, string> referenced)
    {
        if (_settings.Host != NotebookHost.Own || !results.All(result => result.Outcome == RunOutcome.Passed))
            return;
        IEnumerable<string> lines =
        [
            _signature,
            .. results.Select(result => Analysis + result.Name),
            .. referenced.Where(file => file.Value.Length == HashLength).Select(file => Referenced + file.Value + " " + file.Key),
        ];
        File.WriteAllLines(Memory, lines);
    }

    private static string Signature(RunSettings settings)
    {
        var text = new StringBuilder(new Fingerprint(settings.Root).Surroundings);
        text
            .Append('\n')
            .AppendJoin('\n', settings.Output, settings.Notebooks, string.Join('|', settings.Names), settings.Parameters)
            .Append('\n');
        foreach (var notebook in NotebookFiles.Find(settings.Notebooks, settings.Names))
            text.Append(
                CultureInfo.InvariantCulture,
                $"{notebook} {Fingerprint.OfFile(notebook)} {Fingerprint.OfFilesBeside(notebook)}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private bool IsAsBefore(string line) =>
        line.StartsWith(Analysis, StringComparison.Ordinal)
            ? File.Exists(Path.Combine(_settings.Output, SiteFiles.NotebookFolder, line[Analysis.Length..] + ".ipynb"))
            : !line.StartsWith(Referenced, StringComparison.Ordinal)
                || Fingerprint.OfFile(line[(Referenced.Length + HashLength + 1)..])
                    == line.Substring(Referenced.Length, HashLength);

    private static NotebookResult Passed(string name) =>
        new(name, null, RunOutcome.Passed, null, null, TimeSpan.Zero, FromCache: true);
}
