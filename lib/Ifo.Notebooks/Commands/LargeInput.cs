using System.Data.Common;
using Ifo.Analysis;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Engines;
using Ifo.Analysis.Engines.Sql;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Exchange.Large;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;
using Ifo.Notebooks.Running;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Commands;

/// <summary>What is counted where it lies: large files, Parquet and folders by DuckDB, views of database servers.</summary>
internal static class LargeInput
{
    private const long LargeBytes = 100_000_000;
    private const string Server = "db:";

    /// <summary>Whether a source is counted where it lies, unless something else is said.</summary>
    public static bool Is(string source, EngineChoice choice) => IsServer(source) || Directory.Exists(source)
        || LargeFiles.IsParquetFile(source)
        || (File.Exists(source) && choice != EngineChoice.Memory
            && (choice == EngineChoice.DuckDb || new FileInfo(source).Length >= LargeBytes));

    /// <summary>Whether a source is no file that the own reader reads.</summary>
    public static bool IsOnlyLarge(string source) => Is(source, EngineChoice.Memory);

    /// <summary>What the rows are about, by the headers.</summary>
    public static ExportKind Guess(string source, ReadingOptions reading)
    {
        if (IsServer(source)) return ExportKind.Cases;
        var files = LargeFiles.Of(source);
        if (!LargeFiles.IsParquetFile(files[0])) return ExportMapping.Guess(files[0], reading);
        using var opened = DuckDb.Open();
        var large = new LargeFiles(files, opened.Connection);
        return ExportKind.All.MaxBy(kind => kind.Fit(files[0], reading with { Separator = Separator.Semicolon }, large.Head))!;
    }

    /// <summary>Counts; null when DuckDB does not read the files, which the own reader then does.</summary>
    /// <exception cref="UserErrorException">It is counted in memory only, and the source is not read there.</exception>
    public static ProtectInput? Read(ExportKind kind, string source, ProtectSettings settings)
    {
        if (settings.Counted.Span is null) return IsServer(source) ? OfServer(source, settings) : OfFiles(kind, source, settings);
        return IsOnlyLarge(source)
            ? throw new UserErrorException("--on och --within räknas i minnet: ange en fil, inte en mapp, Parquet eller databas.")
            : null;
    }

    private static bool IsServer(string source) => source.StartsWith(Server, StringComparison.Ordinal);

    private static ProtectInput? OfFiles(ExportKind kind, string source, ProtectSettings settings)
    {
        var files = LargeFiles.Of(source);
        using var opened = DuckDb.Open();
        try
        {
            using var progress = LargeProgress.Begin(() => opened.Clients.Progress(opened.Connection));
            var export = kind.ReadLarge(new LargeFiles(files, opened.Connection), settings.Reading, Fields(settings.Counted));
            progress.Says("Räknas");
            var report = export.Report;
            return Counted(new EngineCounting(export.Engine, settings.Counted.Where, Caption(export, files)), settings) with
            {
                Said = ProtectInput.SaidOf(report),
                Path = CountFile.PathBeside(report.File, isWorkbook: false, settings.Counted.FileName),
                ToKnow = ProtectInput.ToKnowOf(report),
                Answers = report.Answers,
                MappingFile = report.MappingFile,
            };
        }
        catch (NotPlainException why)
        {
            if (files.Count > 1 || LargeFiles.IsParquetFile(files[0]))
                throw new ExportException($"{source} läses inte av DuckDB: {why.Message}.", why);
            Console.Error.WriteLine($"{Path.GetFileName(source)} läses i minnet, eftersom {why.Message}.");
            return null;
        }
    }

    private static Caption Caption(LargeExport export, IReadOnlyList<string> files) => files.Count == 1
        ? export.Caption
        : export.Caption.Note($"{SwedishFormat.Number(files.Count)} filer är lagda ihop");

    private static ProtectInput OfServer(string source, ProtectSettings settings)
    {
        var parts = source[Server.Length..].Split('/', 2);
        if (parts.Length < 2 || parts.Any(string.IsNullOrWhiteSpace))
            throw new UserErrorException("Skriv databasens namn och vyn, till exempel db:tdw/schema.vy.");
        var address = NamedConnections.Address(parts[0]);
        if (!address.StartsWith("postgres", StringComparison.Ordinal)
            && !address.Contains("Host=", StringComparison.OrdinalIgnoreCase))
            throw new UserErrorException($"{parts[0]} är ingen PostgreSQL-databas. Andra öppnas inte än.");
        using var connection = EngineClients.Load(Console.Error.WriteLine).PostgreSql(address);
        var view = new DatabaseView(connection, SqlDialect.PostgreSql, parts[1]);
        var (person, fields) = MappedView.Of(view.Columns(), settings.Reading);
        var engine = new SqlEngine(connection, SqlDialect.PostgreSql, view.ToSource(person, fields));
        var rows = engine.Compute(new EngineMeasure()).Sum(cell => cell.Cases);
        var caption = Analysis.Presentation.Caption.Internal(
            $"{parts[0]}, {parts[1]}", "framgår av databasen", $"{SwedishFormat.Number(rows)} ärenden");
        var name = string.Concat(parts[1].Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'));
        return Counted(new EngineCounting(engine, settings.Counted.Where, caption), settings) with
        {
            Said = $"{parts[0]}, {parts[1]}: {SwedishFormat.Number(rows)} rader.",
            Path = CountFile.PathBeside(Path.GetFullPath($"{name}.csv"), isWorkbook: false, settings.Counted.FileName),
        };
    }

    private static ProtectInput Counted(EngineCounting counting, ProtectSettings settings) => new(
        counting.Count(
            settings.Counted.By[0],
            settings.Counted.By.ElementAtOrDefault(1),
            settings.Counted.Of == CountOf.Persons ? CountedUnit.Persons : CountedUnit.Cases),
        "",
        "");

    private static string[] Fields(CountSettings counted) =>
        [.. counted.By.SelectMany(key => new[] { key.Field, key.Name }), .. counted.Where.Select(condition => condition.Field)];

    private sealed record DuckDb(IDatabaseClients Clients, DbConnection Connection, string Folder) : IDisposable
    {
        public static DuckDb Open()
        {
            var clients = EngineClients.Load(Console.Error.WriteLine);
            var folder = Directory.CreateTempSubdirectory("ifo-duckdb-").FullName;
            return new(clients, clients.DuckDb(folder), folder);
        }

        public void Dispose()
        {
            Connection.Dispose();
            if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        }
    }
}

/// <summary>Where an export is counted.</summary>
internal enum EngineChoice
{
    /// <summary>Large files by DuckDB, small ones in memory.</summary>
    BySize,

    /// <summary>Files in memory.</summary>
    Memory,

    /// <summary>Files by DuckDB.</summary>
    DuckDb,
}
