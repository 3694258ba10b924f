using System.Diagnostics.CodeAnalysis;

namespace Ifo.Analysis.Quantities;

/// <summary>
/// A figure, or the reason why there is none. The default value is <see cref="NoFigureReason.NotReported"/>; nothing here
/// is ever null, NaN or a zero that stands for something else.
/// </summary>
public readonly record struct Reading
{
    private readonly Reported? _figure;
    private readonly string? _note;

    private Reading(Reported? figure, NoFigureReason reason, string note)
    {
        _figure = figure;
        Reason = reason;
        _note = note;
    }

    /// <summary>Whether there is a figure.</summary>
    public bool HasFigure => _figure is not null;

    /// <summary>Why there is no figure; without meaning when there is one.</summary>
    public NoFigureReason Reason { get; }

    /// <summary>What is said of the missing figure; empty when nothing is, or when there is a figure.</summary>
    public string Note => _note ?? "";

    /// <summary>A figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    public static Reading Of(Reported figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new Reading(figure, default, "");
    }

    /// <summary>No figure.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="note">More about why, in Swedish; may be empty.</param>
    public static Reading None(NoFigureReason reason, string note = "") => new(null, reason, note);

    /// <summary>The figure, if there is one.</summary>
    /// <param name="figure">The figure, or null when there is none.</param>
    /// <returns>Whether there is a figure.</returns>
    public bool TryGet([NotNullWhen(true)] out Reported? figure)
    {
        figure = _figure;
        return figure is not null;
    }

    /// <summary>The figure that must be there.</summary>
    /// <param name="what">What the figure is of, for the error, for example <c>förfrågningar om HVB 2024</c>.</param>
    /// <exception cref="NoFigureException">There is none; the message says why.</exception>
    public Reported Demand(string what) => _figure ?? throw new NoFigureException(Missing(what));

    /// <summary>
    /// The figure in Swedish, or the sign that statistics use: <c>us</c>, <c>.</c>, <c>..</c>, <c>oläslig</c>, <c>ord</c>.
    /// </summary>
    public override string ToString() => _figure?.ToString() ?? Reason switch
    {
        NoFigureReason.NotApplicable => ".",
        NoFigureReason.Confidential => "..",
        NoFigureReason.Illegible => "oläslig",
        NoFigureReason.NotNumeric => "ord",
        _ => "us",
    };

    private string Missing(string what) =>
        $"Det finns ingen uppgift om {what}: {Explained(Reason)}.{(Note.Length == 0 ? "" : " " + Note)}";

    private static string Explained(NoFigureReason reason) => reason switch
    {
        NoFigureReason.NotApplicable => "den är inte tillämplig",
        NoFigureReason.Confidential => "den är sekretessbelagd",
        NoFigureReason.Illegible => "den går inte att läsa i källan",
        NoFigureReason.NotNumeric => "källan har ett ord i stället för ett tal",
        _ => "den är inte redovisad",
    };
}
