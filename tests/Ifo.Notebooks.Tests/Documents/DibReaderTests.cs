using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Tests.Documents;

public class DibReaderTests
{
    [Fact]
    public void Cells_are_divided_where_the_language_changes_and_other_magics_are_theirs()
    {
        var notebook = DibReader.Read("/prov.dib", "#!csharp\r\n\r\n#!time\r\nvar a = 1;\r\n\r\n#!markdown\r\n# Rubrik\r\n#!pwsh\r\nGet-Date\r\n#!f#\r\n#!share a --from csharp\r\n");
        Assert.Equal(["csharp", "", "pwsh", "fsharp"], notebook.Cells.Select(cell => cell.Language));
        Assert.Equal(["#!time\nvar a = 1;", "# Rubrik", "Get-Date", "#!share a --from csharp"], notebook.Cells.Select(cell => cell.Source));
        Assert.Equal(NotebookCellKind.Markdown, notebook.Cells[1].Kind);
    }

    [Theory]
    [InlineData("", "csharp")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"defaultKernelName\":\"fsharp\"}}\n#!f#\n1\n#!c#\n", "fsharp")]
    [InlineData("#!meta\ninte json\n", "csharp")]
    [InlineData("#!meta\n[]\n", "csharp")]
    public void What_stands_before_any_language_is_in_the_one_that_the_file_begins_with(string meta, string language)
    {
        var notebook = DibReader.Read("/prov.dib", meta.Length == 0 ? "1" : meta + "#!csharp\n1");
        Assert.Equal(language, notebook.DefaultLanguage);
    }

    [Fact]
    public void It_is_the_same_notebook_when_it_is_written_as_one()
    {
        var notebook = DibReader.Read("/prov.dib", "#!fsharp\n1\n#!html\n<b>x</b>\n#!mermaid\ngraph TD");
        var again = NotebookReader.Read("/prov.ipynb", System.Text.Encoding.UTF8.GetBytes(NotebookWriter.ToText(notebook)));
        Assert.Equal(notebook.Cells.Select(cell => (cell.Language, cell.Source)), again.Cells.Select(cell => (cell.Language, cell.Source)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("#!csharp\n\n#!markdown\n  \n")]
    public void A_file_without_cells_is_refused(string text) =>
        Assert.Contains("fann inga celler", Assert.Throws<UserErrorException>(() => DibReader.Read("/prov.dib", text)).Message, StringComparison.Ordinal);
}
