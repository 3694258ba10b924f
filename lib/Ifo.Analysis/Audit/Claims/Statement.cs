using System.Diagnostics.CodeAnalysis;
using Ifo.Analysis.Published;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Audit.Claims;

/// <summary>What a claim says: an amount with the interval that its words allow, or a direction.</summary>
public sealed record Statement
{
    private readonly Reported? _number;
    private readonly PublishedFigure? _figure;
    private readonly Interval _interval;

    private Statement(string text, Interval interval, Unit unit, Reported? number = null, PublishedFigure? figure = null)
    {
        Text = text;
        _interval = interval;
        Unit = unit;
        _number = number;
        _figure = figure;
    }

    /// <summary>The statement in Swedish: <c>−11 %</c>, <c>mer än 10 %</c>, <c>ökning</c>.</summary>
    public string Text { get; }

    /// <summary>The unit; of a direction or a place, a count.</summary>
    public Unit Unit { get; }

    /// <summary>The direction; <see cref="Direction.None"/> of an amount.</summary>
    public Direction Direction { get; private init; }

    /// <summary>Whether the words leave a margin around a direction: <c>i stort sett oförändrat</c>.</summary>
    internal bool IsApproximate { get; private init; }

    /// <summary>Whether it is a limit without another end: <c>minst</c>, <c>mer än</c>.</summary>
    internal bool IsLimit { get; private init; }

    /// <summary>Whether the published figure that is the statement has no value.</summary>
    internal bool IsMissing => _figure is { Reading.HasFigure: false };

    /// <summary>What the words allow, in <see cref="Unit"/>; the point zero of a direction.</summary>
    public Interval Interval => _interval;

    internal static Statement Of(Reported number) => new(number.ToString(), number.Interval, number.Unit, number);

    internal static Statement Limit(string bound, decimal value, Unit unit, int decimals) =>
        new($"{Bound.InWords(bound)} {new Reported(value, unit, decimals, Qualifier.Exact)}", Bound.Of(bound, value), unit)
        {
            IsLimit = true
        };

    internal static Statement Fraction(string text, Interval interval, Unit unit) => new(text, interval, unit);

    internal static Statement Towards(Direction direction, bool approximate) =>
        new(Words(direction), default, Unit.Count) { Direction = direction, IsApproximate = approximate };

    internal static Statement Published(PublishedFigure figure) =>
        figure.Reading.TryGet(out var number)
            ? new(number.ToString(), number.Interval, number.Unit, number, figure)
            : new(figure.Reading.ToString(), default, Unit.Count, null, figure);

    /// <summary>The statement as a number with digits, where it is one.</summary>
    internal bool TryNumber(Correction correction, [NotNullWhen(true)] out Reported? number)
    {
        number = _figure is null ? _number : correction.Read(_figure) ?? _number;
        return number is not null;
    }

    internal bool TryFigure([NotNullWhen(true)] out PublishedFigure? figure)
    {
        figure = _figure;
        return figure is not null;
    }

    /// <summary>The number that is stated; of words for a part, the middle of what they allow.</summary>
    internal decimal Value => _number?.Value ?? _interval.Lower + (_interval.Width / 2);

    internal Interval Under(Correction correction) =>
        _figure is not null && correction.Read(_figure) is { } number ? number.Unit.Convert(number.Interval, Unit) : _interval;

    private static string Words(Direction direction) => direction switch
    {
        Direction.Increase => "ökning",
        Direction.Decrease => "minskning",
        Direction.Unchanged => "oförändrat",
        _ => "",
    };
}
