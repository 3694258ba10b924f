using System.Globalization;

namespace Ifo.Notebooks.Tests.Notebooks;

/// <summary>Lines of code that fit on a screen. Prose cells are one line for each paragraph and wrap by themselves.</summary>
public sealed class WidthTests
{
    private const int Widest = 130;

    public static TheoryData<string> Notebooks => [.. CommittedNotebooks.All.Select(notebook => notebook.Name)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void No_line_of_code_is_wider_than_130_characters(string name) => Offence.None(
        from cell in Looked.At([CommittedNotebooks.All.Single(notebook => notebook.Name == name)])
        where cell.IsCode
        from line in cell.Cell.Source.Split('\n')
        where line.Length > Widest
        select cell.Breaks($"{line.Length.ToString(CultureInfo.InvariantCulture)} tecken: {line.Trim()}"));
}
