using Ifo.Analysis.Periods;

namespace Ifo.Analysis.Registers;

/// <summary>Which rows of a register are counted by when they go on: on a day, or at any time in a period.</summary>
/// <param name="On">The day; null for a period.</param>
/// <param name="Within">The period; null for a day.</param>
/// <param name="From">The field with the first day.</param>
/// <param name="To">The field with the last day.</param>
/// <param name="Until">Until which day one that goes on is counted.</param>
internal sealed record SpanChoice(DateOnly? On, Period? Within, string From, string To, DateOnly? Until)
{
    /// <summary>The rows that are chosen.</summary>
    /// <exception cref="IfoException">There is no such field, or it is not of days.</exception>
    public PersonRegister<TRow> Of<TRow>(PersonRegister<TRow> register)
    {
        if (On is { } day) register = register.OngoingOn(day, From, To);
        return Within is null ? register : register.Within(Within, From, To, Until);
    }
}
