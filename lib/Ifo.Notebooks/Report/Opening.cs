using AngleSharp.Dom;

namespace Ifo.Notebooks.Report;

/// <summary>How a notebook begins: its first heading, and the question it asks in the paragraph after it.</summary>
/// <param name="Title">The heading's text; null when there is no heading.</param>
/// <param name="Question">The paragraph without a leading label <c>Fråga.</c></param>
internal sealed record Opening(string? Title, SafeHtml Question)
{
    /// <summary>Takes title and question out of the prose where they stand, so that they are not shown twice.</summary>
    public static Opening TakeFrom(IReadOnlyList<CellReader> cells)
    {
        var prose = cells.Select(cell => cell.Prose).OfType<IElement>().ToList();
        var place = prose.FindIndex(cell => cell.QuerySelector("h1") is not null);
        if (place < 0)
            return new(null, SafeHtml.Empty);

        var heading = prose[place].QuerySelector("h1")!;
        var question = QuestionAfter(heading, prose.ElementAtOrDefault(place + 1));
        var title = heading.ReadableText();
        heading.Remove();
        return new(title, Take(question));
    }

    private static SafeHtml Take(IElement? question)
    {
        if (question is null)
            return SafeHtml.Empty;
        Label.Strip(question, "Fråga");
        question.Remove();
        return new SafeHtml(question.InnerHtml);
    }

    private static IElement? QuestionAfter(IElement heading, IElement? nextCell) =>
        heading.NextElementSibling is null
            ? nextCell?.FirstElementChild is { LocalName: "p" } first ? first : null
            : Following(heading).TakeWhile(element => !Headings.IsHeading(element))
                .FirstOrDefault(element => element.LocalName == "p");

    private static IEnumerable<IElement> Following(IElement element)
    {
        for (var next = element.NextElementSibling; next is not null; next = next.NextElementSibling)
            yield return next;
    }
}
