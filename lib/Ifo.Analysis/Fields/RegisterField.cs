using System.Globalization;

namespace Ifo.Analysis.Fields;

/// <summary>
/// A column of a register, with a name: what rows can be counted by, chosen by, and means be taken of. Its values have no public
/// way out.
/// </summary>
public sealed class RegisterField
{
    /// <summary>What a value that is missing is called: a value like others, which is counted.</summary>
    public const string Unknown = "uppgift saknas";

    private readonly Func<int, object?> _value;

    private RegisterField(string name, FieldKind kind, Func<int, object?> value) => (Name, Kind, _value) = (name, kind, value);

    /// <summary>The name, as in the header of the file.</summary>
    public string Name { get; }

    /// <summary>What its values are.</summary>
    public FieldKind Kind { get; }

    /// <summary>Why the field cannot be used; empty when it can.</summary>
    internal string Refusal { get; private init; } = "";

    /// <summary>The name and the kind.</summary>
    public override string ToString() => $"{Name} ({Kind.Word()})";

    /// <summary>A field of names; an empty one is missing.</summary>
    internal static RegisterField OfKeys(string name, Func<int, string?> value) => new(name, FieldKind.Key, row => value(row));

    /// <summary>A field of days.</summary>
    internal static RegisterField OfDays(string name, Func<int, DateOnly?> value) => new(name, FieldKind.Date, row => value(row));

    /// <summary>A field of numbers.</summary>
    internal static RegisterField OfNumbers(string name, Func<int, decimal?> value) =>
        new(name, FieldKind.Number, row => value(row));

    /// <summary>The same, refused when it is asked for.</summary>
    /// <param name="why">Why; empty when it is not.</param>
    internal RegisterField Refusing(string why) => new(Name, Kind, _value) { Refusal = why };

    /// <summary>The day of a row, by its number in the register; null where it is missing.</summary>
    internal DateOnly? Day(int row) => (DateOnly?)_value(row);

    /// <summary>The number of a row; null where it is missing.</summary>
    internal decimal? Number(int row) => (decimal?)_value(row);

    /// <summary>The value of a row as it is shown; <see cref="Unknown"/> where it is missing.</summary>
    internal string Label(int row) => _value(row) switch
    {
        string { Length: > 0 } name => name,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.############", CultureInfo.GetCultureInfo("sv-SE")),
        _ => Unknown,
    };
}
