namespace Ifo.Notebooks.Report;

/// <summary>Where the parts of a report are, seen from one another: files in a folder, or places in one file.</summary>
internal abstract class Links
{
    /// <summary>Address of the first page.</summary>
    public abstract string Index { get; }

    /// <summary>Address of the page about the data.</summary>
    public abstract string Data { get; }

    /// <summary>Address of the audit.</summary>
    public abstract string Audit { get; }

    /// <summary>Address of the page that tells how chance is tested.</summary>
    public abstract string Methods { get; }

    /// <summary>Address of the page that lists the published reports' tables.</summary>
    public abstract string Tables { get; }

    /// <summary>Address of the page that puts the reports side by side.</summary>
    public abstract string SideBySide { get; }

    /// <summary>Address of the glossary.</summary>
    public abstract string Glossary { get; }

    /// <summary>Address of the summary in English.</summary>
    public abstract string English { get; }

    /// <summary>Address of an analysis.</summary>
    public abstract string Analysis(string slug);

    /// <summary>Address of what a cell of an analysis shows.</summary>
    public abstract string Cell(string slug, int number);

    /// <summary>Address of a table as a workbook; the workbook is written when it is asked for.</summary>
    /// <param name="name">The workbook's name without extension.</param>
    /// <param name="table">The table.</param>
    public abstract string Workbook(string name, SourcedTable table);

    /// <summary>Address of an exhibit of an analysis.</summary>
    public abstract string Exhibit(string slug, string anchor);

    /// <summary>Address of a file that goes with an exhibit; the file is written when it is asked for.</summary>
    /// <param name="folder">The folder within the report.</param>
    /// <param name="name">The file's name, with extension.</param>
    /// <param name="type">Its media type.</param>
    /// <param name="content">What it holds.</param>
    public abstract string File(string folder, string name, string type, byte[] content);

    /// <summary>Address of a workbook that is written elsewhere; empty where it has no address of its own.</summary>
    /// <param name="name">The workbook's name without extension.</param>
    public abstract string WorkbookOf(string name);

    /// <summary>Address of the executed copy of a notebook; null when there is none to link to.</summary>
    public abstract string? Notebook(string name);
}

/// <summary>The report as files in a folder.</summary>
/// <param name="folder">Where the executed copies are looked for.</param>
/// <param name="files">Where workbooks are put.</param>
internal sealed class FolderLinks(string folder, SiteFiles files) : Links
{
    /// <inheritdoc/>
    public override string Index => "index.html";

    /// <inheritdoc/>
    public override string Data => "data.html";

    /// <inheritdoc/>
    public override string Audit => "granskning.html";

    /// <inheritdoc/>
    public override string Methods => "sa-provar-vi.html";

    /// <inheritdoc/>
    public override string Tables => "rapporternas-tabeller.html";

    /// <inheritdoc/>
    public override string SideBySide => "sida-vid-sida.html";

    /// <inheritdoc/>
    public override string Glossary => "ordlista.html";

    /// <inheritdoc/>
    public override string English => "english.html";

    /// <inheritdoc/>
    public override string Analysis(string slug) => slug + ".html";

    /// <inheritdoc/>
    public override string Cell(string slug, int number) => FormattableString.Invariant($"{slug}.html#cell-{number}");

    /// <inheritdoc/>
    public override string Workbook(string name, SourcedTable table)
    {
        files.Add(WorkbookOf(name), TableWorkbook.Write(table));
        return WorkbookOf(name);
    }

    /// <inheritdoc/>
    public override string WorkbookOf(string name) => $"tables/{name}.xlsx";

    /// <inheritdoc/>
    public override string Exhibit(string slug, string anchor) => $"{slug}.html#{anchor}";

    /// <inheritdoc/>
    public override string File(string folder, string name, string type, byte[] content)
    {
        var path = $"{folder}/{name}";
        files.Add(path, content);
        return path;
    }

    /// <inheritdoc/>
    public override string? Notebook(string name) =>
        System.IO.File.Exists(Path.Combine(folder, SiteFiles.NotebookFolder, name + ".ipynb"))
            ? $"{SiteFiles.NotebookFolder}/{Uri.EscapeDataString(name)}.ipynb"
            : null;
}

/// <summary>The report as one file, for mailing.</summary>
internal sealed class SingleFileLinks : Links
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <inheritdoc/>
    public override string Index => "#oversikt";

    /// <inheritdoc/>
    public override string Data => "#uppgifter";

    /// <inheritdoc/>
    public override string Audit => "#granskning";

    /// <inheritdoc/>
    public override string Methods => "#provning";

    /// <inheritdoc/>
    public override string Tables => "#tabeller";

    /// <inheritdoc/>
    public override string SideBySide => "#sida-vid-sida";

    /// <inheritdoc/>
    public override string Glossary => "#ordlista";

    /// <inheritdoc/>
    public override string English => "#english";

    /// <inheritdoc/>
    public override string Analysis(string slug) => "#analys-" + slug;

    /// <inheritdoc/>
    public override string Cell(string slug, int number) => FormattableString.Invariant($"#{slug}--cell-{number}");

    /// <inheritdoc/>
    public override string Workbook(string name, SourcedTable table) =>
        $"data:{Excel};base64,{Convert.ToBase64String(TableWorkbook.Write(table))}";

    /// <inheritdoc/>
    public override string WorkbookOf(string name) => string.Empty;

    /// <inheritdoc/>
    public override string Exhibit(string slug, string anchor) => $"#{slug}--{anchor}";

    /// <inheritdoc/>
    public override string File(string folder, string name, string type, byte[] content) =>
        $"data:{type};base64,{Convert.ToBase64String(content)}";

    /// <inheritdoc/>
    public override string? Notebook(string name) => null;
}
