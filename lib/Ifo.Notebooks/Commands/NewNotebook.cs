using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Commands;

/// <summary>The notebook that <c>ifo new</c> writes: an analyst's own file read, counted and protected.</summary>
internal static class NewNotebook
{
    public const string FileName = "anteckningsbok.ipynb";

    /// <summary>The kinds of export that a notebook can be written for.</summary>
    public static IReadOnlyList<ExportKind> Kinds { get; } = [ExportKind.Requests, ExportKind.Placements];

    /// <summary>The notebook.</summary>
    /// <param name="path">Where it will lie.</param>
    /// <param name="kind">What the rows of the file are.</param>
    /// <exception cref="UserErrorException">The library is not built.</exception>
    public static Notebook Of(string path, ExportKind kind)
    {
        var library = StagedLibrary.Path ?? throw new UserErrorException(
            "Biblioteket är inte byggt. Bygg projektet och försök igen: dotnet build lib/Ifo.Notebooks.");
        var cells = Cells(kind, library, Sample(kind)).Select((cell, index) => Cell(cell, index)).ToImmutableArray();
        return new Notebook(path, "csharp", cells, Metadata(), 5);
    }

    private static string Sample(ExportKind kind)
    {
        var folder = DataFolder.FindForExports(ProgramData.Folder());
        var name = kind == ExportKind.Placements ? "synthetic-placements-2023-2024.csv" : "synthetic-untidy-export.csv";
        return Path.Combine(folder, "synthetic", name);
    }

    private static IEnumerable<(NotebookCellKind Kind, string Source, string Tag)> Cells(
        ExportKind kind, string library, string sample)
    {
        var reader = kind == ExportKind.Placements ? "PlacementExport" : "RequestExport";
        var day = kind == ExportKind.Placements ? "Start" : "Received";
        yield return (NotebookCellKind.Markdown, $"""
            # Egna data: {kind.Label} per insats och månad

            **Fråga.** Hur många {kind.Label} finns i filen, per insats och per månad, utan att någon person röjs?

            Anteckningsboken läser den fil i mappen `data` som ändrades senast. Tills det finns någon körs den på ett exempel.
            """, "");
        yield return (NotebookCellKind.Code, $$"""
            #r "{{Slashed(library)}}"
            using Ifo.Analysis.DataFiles;
            using Ifo.Analysis.Disclosure;
            using Ifo.Analysis.Exchange;
            using Ifo.Analysis.Presentation;
            using Ifo.Analysis.Taxonomy;

            var file = OwnFiles.Newest("data") ?? "{{Slashed(sample)}}";
            var lists = Taxonomies.For(file);
            """, "setup");
        yield return (NotebookCellKind.Markdown, "Gränsen för hur få som får visas. Den står i er egen rutin.", "");
        yield return (NotebookCellKind.Code, "int grans = 5; // antal under detta visas inte", "parameters");
        yield return (NotebookCellKind.Code, $$""""
            var export = {{reader}}.Read(file, new() { Strictness = Strictness.Lenient, SetAsideFile = "undantagna.csv" });
            var rows = export.Report.Rows;
            Prose.Markdown($"""
                **Av {rows.In} rader är {rows.Out} utan fel; {rows.Bad} har fel och ligger i undantagna.csv, \
                och {rows.Totals} är summarader.** Kör `ifo check` på filen för att se vad som är fel.
                """)
            """", "slutsats");
        yield return (NotebookCellKind.Markdown, """
            ## Per insats

            Små antal visas inte, och inte heller det som skulle avslöja dem.
            """, "");
        yield return (NotebookCellKind.Code, $$"""
            var rule = DisclosureRule.Of(grans, "enhetens rutin");
            var perInsats = export.Register.CountBy(
                row => lists.Insatser[row.Insats].Label, row => $"{row.{{day}}.Year}", "Insats", "År");
            var perMonth = export.Register.CountBy(row => $"{row.{{day}}:yyyy-MM}", "Månad");
            var safe = DisclosureControl.Protect(rule, [perInsats, perMonth]);
            safe[0].Table("{{Title(kind)}} per insats och år")
            """, "nyckelfigur");
        yield return (NotebookCellKind.Code, """
            Prose.Markdown($"{safe[0].WithheldCount} antal visas inte. Tabellen och diagrammet nedan är prövade tillsammans.")
            """, "");
        yield return (NotebookCellKind.Markdown, "## Per månad", "");
        yield return (NotebookCellKind.Code, $"""
            safe[1].Chart("{Title(kind)} per månad")
            """, "");
        yield return (NotebookCellKind.Markdown, """
            ## Spara

            Arbetsboken skrivs i den här mappen, med ett blad för källan och ett för det som inte visas.
            """, "");
        yield return (NotebookCellKind.Code, """
            safe[0].WriteWorkbook("skyddad.xlsx");
            """, "");
        yield return (NotebookCellKind.Markdown, """
            ## Vad den här anteckningsboken inte kan säga

            Om uppgifterna i verksamhetssystemet är rätt, och vad den som själv finns i tabellen vet om sig.
            """, "");
    }

    private static string Title(ExportKind kind) => char.ToUpper(kind.Label[0], CultureInfo.InvariantCulture) + kind.Label[1..];

    // Slashes are understood on Windows too, and need no escape in a string.
    private static string Slashed(string path) => path.Replace('\\', '/');

    private static NotebookCell Cell((NotebookCellKind Kind, string Source, string Tag) cell, int index)
    {
        var metadata = new JsonObject();
        if (cell.Kind == NotebookCellKind.Code) metadata["polyglot_notebook"] = new JsonObject { ["kernelName"] = "csharp" };
        if (cell.Tag.Length > 0) metadata["tags"] = new JsonArray(cell.Tag);
        return new(
            $"egen-{index.ToString("00", CultureInfo.InvariantCulture)}",
            cell.Kind,
            cell.Kind == NotebookCellKind.Code ? "csharp" : "",
            cell.Source.ReplaceLineEndings("\n"),
            metadata,
            [],
            null);
    }

    private static JsonObject Metadata() => new()
    {
        ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" },
        ["language_info"] = new JsonObject { ["file_extension"] = ".cs", ["name"] = "polyglot-notebook" },
        ["polyglot_notebook"] = new JsonObject
        {
            ["kernelInfo"] = new JsonObject
            {
                ["defaultKernelName"] = "csharp",
                ["items"] = new JsonArray(new JsonObject { ["aliases"] = new JsonArray(), ["name"] = "csharp" }),
            },
        },
    };
}
