using FsCheck;
using Ifo.Analysis;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Engines;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Exchange.Large;

namespace Ifo.Engines.Tests;

/// <summary>Files read by DuckDB give the cells, the problems, the notes and the caption of the own reader.</summary>
public sealed class LargeFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ifo-large-");

    private static readonly EngineMeasure[] OfCases =
    [
        new("kön"), new("datum:månad", "stadsdel"), new("ålder:0-17,18-") { Number = "pris" },
        new("kön") { Where = ["ålder>=18"] },
    ];

    private static readonly EngineMeasure[] OfRequests =
    [
        new("insats", "inkommen:månad", "förvaltning") { Number = "dygnspris" }, new("utfall") { Where = ["kön=kvinna"] },
        new("avtalsform", "utförartyp"), new() { Where = ["inkommen=2024"] },
    ];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Cases_are_read_as_in_memory() => AreAlike(ExportKind.Cases, ExportText.CaseHeader, ExportText.Cases, OfCases);

    [Fact]
    public void Requests_are_read_as_in_memory() =>
        AreAlike(ExportKind.Requests, ExportText.RequestHeader, ExportText.Requests, OfRequests);

    private static readonly string[] s_fields =
    [
        "kön", "stadsdel", "ålder", "pris", "datum", "insats", "inkommen", "förvaltning", "dygnspris", "utfall", "avtalsform",
        "utförartyp",
    ];

    private static int s_read;

    private void AreAlike(ExportKind kind, string header, Gen<string[]> rows, EngineMeasure[] measures)
    {
        s_read = 0;
        Samples.Hold(rows, lines =>
        {
            var path = Path.Combine(_folder.FullName, "export.csv");
            File.WriteAllText(path, header + "\n" + string.Join("\n", lines) + "\n");
            foreach (var strictness in new[] { Strictness.Strict, Strictness.Lenient })
            {
                var options = ReadingOptions.Usual with { Strictness = strictness };
                if (Large(kind, [path], options, measures) is { } large)
                    Assert.Equal(InMemory(kind, path, options, measures), large);
            }

            return true;
        }, 12);
        Assert.True(s_read > 12, $"Only {s_read} of 24 readings were DuckDB's.");
    }

    private static string? Large(ExportKind kind, string[] paths, ReadingOptions options, EngineMeasure[] measures)
    {
        using var connection = new DatabaseClients().DuckDb(Path.Combine(Path.GetTempPath(), $"ifo-duckdb-{Guid.NewGuid():N}"));
        try
        {
            var export = kind.ReadLarge(new LargeFiles(paths, connection), options, s_fields);
            s_read++;
            return Said(export.Report, export.Caption.ToString()!, export.Engine, measures);
        }
        catch (ExportException refused)
        {
            s_read++;
            return refused.Message;
        }
        catch (NotPlainException)
        {
            return null;
        }
    }

    private static string InMemory(ExportKind kind, string path, ReadingOptions options, EngineMeasure[] measures)
    {
        try
        {
            return kind.Count(path, options, new Counter(measures));
        }
        catch (ExportException refused)
        {
            return refused.Message;
        }
    }

    private static string Said(ExportReport report, string caption, IEngine engine, EngineMeasure[] measures) => string.Join(
        "\n",
        [
            caption, $"{report.Rows}", report.SetAsideFile, .. report.Notes,
            .. report.Problems.Select(problem => problem.ToString()),
            .. report.SetAsideFile.Length > 0 ? [File.ReadAllText(report.SetAsideFile)] : (string[])[],
            .. measures.Select(measure => Told.By(engine, measure)),
        ]);

    private sealed class Counter(EngineMeasure[] measures) : IExportCounter<string>
    {
        public string Count<TRow>(PersonExport<TRow> export)
        {
            var register = export.Register;
            var engine = new MemoryEngine(
                register.FieldSet, register.Numbered.Length, row => register.Numbered[row].Person);
            return Said(export.Report, register.Caption.ToString()!, engine, measures);
        }
    }
}
