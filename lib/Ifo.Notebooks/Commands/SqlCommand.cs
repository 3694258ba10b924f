using System.CommandLine;
using System.Globalization;
using Ifo.Analysis;
using Ifo.Analysis.Database;
using Ifo.Analysis.Disclosure.Manifests;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Published;
using Ifo.Analysis.Synthesis;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Commands;

/// <summary>
/// <c>ifo sql</c>: a query to the published figures, the synthetic registers and protected tables. Rows about real persons are
/// not there to be asked for.
/// </summary>
internal static class SqlCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("fil") { Description = "Filen med frågan, i SQL." };
        var tables = new Option<string[]>("--table")
        {
            Description = "En skyddad tabell (.csv med sitt manifest) som frågan ser, som namn=fil; får anges flera gånger.",
        };
        var command = new Command(
            "sql", "Ställ en fråga i SQL till de publicerade uppgifterna, de syntetiska registren och skyddade tabeller.")
        {
            file, tables,
        };
        command.SetAction(parsed => Ask(parsed.GetValue(file)!, parsed.GetValue(tables) ?? [], Console.Out));
        return command;
    }

    private static int Ask(string file, IReadOnlyList<string> tables, TextWriter writer)
    {
        if (!File.Exists(file)) throw new UserErrorException($"Filen {file} finns inte.");
        var folder = Directory.CreateTempSubdirectory("ifo-sql-");
        try
        {
            var data = ProgramData.Folder() is { Length: > 0 } given ? given : null;
            var contents = tables.Aggregate(
                SqliteDatabase.Of(PublishedFigures.Load(data))
                    .With(SyntheticRegister.LoadRequests(data))
                    .With(SyntheticRegister.LoadPlacements(data)),
                (all, table) => With(all, table));
            var rows = contents.Write(Path.Combine(folder.FullName, "ifo.db")).Query(File.ReadAllText(file));
            writer.WriteLine(string.Join('\t', rows.Columns));
            foreach (var row in rows)
                writer.WriteLine(string.Join('\t', rows.Columns.Select(column => row.Has(column) ? row.Text(column) : "")));
            return ExitCode.Passed;
        }
        catch (IfoException error)
        {
            writer.WriteLine(error.Message);
            return ExitCode.Failed;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static DatabaseContents With(DatabaseContents contents, string table)
    {
        var parts = table.Split('=', 2);
        if (parts.Length < 2) throw new UserErrorException($"--table ”{table}” ska vara namn=fil.");
        return contents.With(parts[0].Trim(), ProtectedFile(parts[1].Trim()));
    }

    // Only what was let out, as it was let out: its manifest says so.
    private static Table<string[]> ProtectedFile(string path)
    {
        var full = Path.GetFullPath(path);
        var manifest = ManifestFile.Read(ManifestFile.PathOf(full));
        var output = ManifestCheck.Of(manifest, Path.GetDirectoryName(full)!).Output;
        if (output.Outcome != ManifestOutcome.Holds)
            throw new DisclosureException($"{path} är inte den skyddade tabell som manifestet gäller: {output.InWords}.");
        var lines = File.ReadAllLines(full).Select(line => line.Split(';').Select(cell => cell.Trim('"')).ToArray()).ToList();
        var header = lines[0];
        var rows = lines.Skip(1).TakeWhile(line => line.Length == header.Length).Where(line => line[0] != "Totalt").ToList();
        var made = Table.From(rows, Path.GetFileNameWithoutExtension(full), Caption.Internal(Path.GetFileName(full), "–", "–"))
            .Column(header[0], row => row[0]);
        return Enumerable.Range(1, header.Length - 1).Aggregate(
            made, (all, column) => all.Count(header[column], row => Shown(row[column])));
    }

    private static Shown Shown(string cell) =>
        long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : NoValue.Confidential.Because("visas inte");
}
