using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Presentation.Drawing;

namespace Ifo.Analysis.Presentation;

/// <summary>Where the figures of a table or chart come from, which period they cover, and how many cases they count.</summary>
/// <remarks>
/// Every <see cref="Table"/> and <see cref="Chart"/> requires one, so that nothing is shown without its source.
/// </remarks>
public sealed partial record Caption
{
    private const string Prefix = "Källa:";
    private const string SeveralPrefix = "Källor:";
    private const string SyntheticMark = "Syntetiska data";

    private Caption(string source, string period, string count, DataKind kind)
    {
        Source = WithoutPrefix(
            Required.Text(source, "Källan", "Ange rapport och avsnitt, till exempel ”Spink, årsrapport 2024, avsnitt 3”."));
        Period = Required.Text(period, "Perioden", "Ange den, till exempel ”2023–2024”.");
        Count = Thousands().Replace(
            Required.Text(count, "Antalet (n)", "Ange hur många fall siffrorna bygger på, till exempel ”14 481 förfrågningar”."),
            "\u00A0");
        Kind = kind;
    }

    /// <summary>The source without the word <c>Källa</c>.</summary>
    public string Source { get; }

    /// <summary>The period that the figures cover, as it is shown.</summary>
    public string Period { get; }

    /// <summary>How many cases the figures rest on, as it is shown after <c>n =</c>.</summary>
    public string Count { get; }

    /// <summary>Whether the data are published, synthetic or internal.</summary>
    public DataKind Kind { get; }

    /// <summary>The published figures that the table or chart rests on; none where the source was given in words.</summary>
    public Sources Sources { get; private init; } = Sources.None;

    /// <summary>Remarks shown after the source line; empty when there are none.</summary>
    public ImmutableArray<string> Notes { get; private init; } = [];

    /// <summary>
    /// The line under every table and figure, for example <c>Källa: Spink, årsrapport 2024. Period: 2023–2024. n = 14 481.</c>
    /// </summary>
    public string SourceLine => $"{Prefix} {MarkedSource}. Period: {Period}. n = {Count}.";

    private string MarkedSource => Kind switch
    {
        DataKind.Synthetic => $"{SyntheticMark}, {Source.TrimEnd('.')}",
        DataKind.Internal => $"{Source.TrimEnd('.')} (internt underlag)",
        _ => Source.TrimEnd('.'),
    };

    /// <summary>A caption of figures printed in a public report.</summary>
    /// <param name="source">Report and section; a leading <c>Källa:</c> is taken away.</param>
    /// <param name="period">The period covered.</param>
    /// <param name="count">How many cases, with their noun, or why it is not known.</param>
    /// <exception cref="PresentationException">A text is empty.</exception>
    public static Caption Published(string source, string period, string count) => new(source, period, count, DataKind.Published);

    /// <summary>A caption of figures printed in public reports, with the source line composed of their places.</summary>
    /// <param name="sources">The published figures; none gives <c>Källa saknas</c>.</param>
    /// <param name="period">The period covered.</param>
    /// <param name="count">How many cases, with their noun, or why it is not known.</param>
    /// <exception cref="PresentationException">A text is empty.</exception>
    /// <example>
    /// <code>
    /// var figures = PublishedFigures.Load().ByTable("forfragningar-per-insats");
    /// Caption.Published(figures.Sources, "2023 och 2024", $"{figures.Count} uppgifter").SourceLine
    /// </code>
    /// </example>
    public static Caption Published(Sources sources, string period, string count) =>
        Published(sources.Caption(), period, count) with { Sources = sources };

    /// <summary>A caption of generated data: title and source line say <c>Syntetiska data</c>.</summary>
    /// <inheritdoc cref="Published(string, string, string)"/>
    public static Caption Synthetic(string source, string period, string count) => new(source, period, count, DataKind.Synthetic);

    /// <summary>A caption of the user's own unpublished data: the source line says <c>internt underlag</c>.</summary>
    /// <inheritdoc cref="Published(string, string, string)"/>
    public static Caption Internal(string source, string period, string count) => new(source, period, count, DataKind.Internal);

    /// <summary>The same caption with one more remark.</summary>
    /// <param name="note">A sentence; a full stop is added where it lacks one.</param>
    /// <exception cref="PresentationException">The remark is empty.</exception>
    public Caption Note(string note)
    {
        var text = Required.Text(note, "Anmärkningen", "Skriv en mening eller utelämna den.");
        return this with { Notes = Notes.Add(".!?".Contains(text[^1], StringComparison.Ordinal) ? text : text + ".") };
    }

    /// <summary>Two captions are equal when all that they show is equal.</summary>
    /// <param name="other">The other caption, or null.</param>
    public bool Equals(Caption? other) =>
        other is not null && Kind == other.Kind && SourceLine == other.SourceLine && Notes.SequenceEqual(other.Notes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, StringComparer.Ordinal.GetHashCode(SourceLine), Notes.Length);

    /// <summary>The same caption with another number of cases.</summary>
    internal Caption Counting(string count) => new Caption(Source, Period, count, Kind) { Notes = Notes };

    /// <summary>The source line.</summary>
    public override string ToString() => SourceLine;

    /// <summary>The attribute that tells programs which published figures are shown; empty where there are none.</summary>
    internal string PlacesAttribute =>
        Sources.Places() is { Length: > 0 } places ? $" data-kalla=\"{Drawing.Markup.Escape(places)}\"" : string.Empty;

    /// <summary>The title as it is shown: generated data are named as such in it.</summary>
    internal string Mark(string title) =>
        Kind == DataKind.Synthetic && !title.Contains(SyntheticMark, StringComparison.OrdinalIgnoreCase)
            ? $"{SyntheticMark}: {title}"
            : title;

    /// <summary>The space within a number, where a line must not break.</summary>
    [GeneratedRegex("(?<=[0-9]) (?=[0-9]{3}(?![0-9]))", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Thousands();

    private static string WithoutPrefix(string source) =>
        new[] { Prefix, SeveralPrefix }
            .FirstOrDefault(prefix => source.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Required.Text(source[found.Length..], "Källan", $"Ange rapport och avsnitt efter ”{found}”.")
            : source;
}
