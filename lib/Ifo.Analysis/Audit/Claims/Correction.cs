using Ifo.Analysis.Figures;
using Ifo.Analysis.Published;

namespace Ifo.Analysis.Audit.Claims;

/// <summary>A published figure read as if it had been printed otherwise, to see what that would mend.</summary>
internal readonly record struct Correction(PublishedFigure? Figure, Reported? Number)
{
    public static Correction None => default;

    public Reported? Read(PublishedFigure figure)
    {
        if (ReferenceEquals(figure, Figure)) return Number;
        figure.Reading.TryGet(out var printed);
        return printed;
    }
}
