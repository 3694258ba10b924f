using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Audit.Claims;

/// <summary>One input of a claim: a published figure, what another claim states, or a number that is known.</summary>
internal sealed record ClaimTerm
{
    private readonly Interval _known;

    private ClaimTerm(string role, int sign, string name, Unit unit, Interval known)
    {
        Role = role;
        Sign = sign;
        Name = name;
        Unit = unit;
        _known = known;
    }

    /// <summary>The role; empty where the kind has none.</summary>
    public string Role { get; init; }

    /// <summary>1 or −1.</summary>
    public int Sign { get; }

    /// <summary>The id, or the number.</summary>
    public string Name { get; }

    /// <summary>The unit as printed; of a number that is known, see <see cref="LiteralUnits"/>.</summary>
    public Unit Unit { get; init; }

    /// <summary>The published figure, if it is one.</summary>
    public PublishedFigure? Figure { get; private init; }

    /// <summary>The section and the line of what it refers to; 0 for a number that is known.</summary>
    public int Line { get; private init; }

    /// <summary>Whether it is a number that is known, such as <c>#12</c>.</summary>
    public bool IsLiteral => Name.StartsWith('#');

    /// <summary>Whether the figure is not there to calculate with.</summary>
    public bool IsMissing => Figure is { Reading.HasFigure: false };

    public static ClaimTerm Of(string role, int sign, PublishedFigure figure) =>
        new(role, sign, figure.Id, figure.Reading.TryGet(out var number) ? number.Unit : Unit.Count, default)
        {
            Figure = figure,
            Line = figure.Line
        };

    public static ClaimTerm Of(string role, int sign, decimal number) =>
        new(
            role,
            sign,
            "#" + number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Unit.Count,
            Interval.Point(number));

    public static ClaimTerm Of(string role, int sign, string claim, Statement statement, int line) =>
        new(role, sign, "claim:" + claim, statement.Unit, statement.Interval) { Line = line };

    /// <summary>What it can be, in a unit and with its sign.</summary>
    public Interval In(Unit unit, Correction correction)
    {
        var interval = Converted(unit, Figure is not null
            && correction.Read(Figure) is { } number ? (correction.IntervalOf(number), number.Unit) : (_known, Unit));
        return Sign < 0 ? -interval : interval;
    }

    /// <summary>The role, the sign, the id and the line, as tables for machines write it.</summary>
    public override string ToString() =>
        $"{(Role.Length == 0 ? "" : Role + "=")}{(Sign < 0 ? "-"
            : Role.Length == 0 ? "+"
            : "")}{Name}{(Line > 0 ? "@" + Line.ToString(System.Globalization.CultureInfo.InvariantCulture) : "")}";

    // Percentages are terms of differences in percentage points.
    private static Interval Converted(Unit unit, (Interval Interval, Unit Unit) figure)
    {
        var wanted = unit == Unit.PercentagePoints && figure.Unit.ConvertsTo(Unit.Percent) ? Unit.Percent : unit;
        return wanted == figure.Unit ? figure.Interval : figure.Unit.Convert(figure.Interval, wanted);
    }
}
