namespace Ifo.Analysis.Fields;

/// <summary>What rows are counted by: a field, the month of one, or classes of one.</summary>
/// <remarks>
/// It is written as it is said: <c>kön</c>, <c>inkommen:månad</c>, <c>ålder:0-6,7-12,13-17,18-</c>. A text is a key where one is
/// asked for.
/// </remarks>
public sealed class Key
{
    private readonly KeyForm _form;

    private Key(string field, KeyForm form) => (Field, _form) = (field, form);

    /// <summary>The name of the field.</summary>
    public string Field { get; }

    /// <summary>What it is called above a table: <c>kön</c>, or <c>inkommen (månad)</c>.</summary>
    public string Name => _form.Words.Length == 0 ? Field : $"{Field} ({_form.Words})";

    /// <summary>The values of a field.</summary>
    /// <param name="field">The field.</param>
    public static Key Of(string field) => new(Demand(field), KeyForm.Itself);

    /// <summary>The years of a field of days.</summary>
    /// <inheritdoc cref="Of"/>
    public static Key Year(string field) => new(Demand(field), Calendar.Years);

    /// <summary>The half-years of a field of days.</summary>
    /// <inheritdoc cref="Of"/>
    public static Key HalfYear(string field) => new(Demand(field), Calendar.HalfYears);

    /// <summary>The quarters of a field of days.</summary>
    /// <inheritdoc cref="Of"/>
    public static Key Quarter(string field) => new(Demand(field), Calendar.Quarters);

    /// <summary>The months of a field of days.</summary>
    /// <inheritdoc cref="Of"/>
    public static Key Month(string field) => new(Demand(field), Calendar.Months);

    /// <summary>The school years of a field of days, from July to June.</summary>
    /// <inheritdoc cref="Of"/>
    public static Key SchoolYear(string field) => new(Demand(field), Calendar.SchoolYears);

    /// <summary>Classes of a field of numbers, each from its first number up to the next one.</summary>
    /// <param name="field">The field.</param>
    /// <param name="from">The first number of each class, rising; what is below the first is a class of its own.</param>
    /// <exception cref="IfoException">There is none, or they do not rise.</exception>
    public static Key Classes(string field, params IReadOnlyList<int> from) => new(Demand(field), NumberClasses.From(from));

    /// <summary>A key as it is written: a field, or a field with a colon and what of it.</summary>
    /// <param name="text">For example <c>kön</c>, <c>inkommen:månad</c> or <c>ålder:0-6,7-12,13-</c>.</param>
    /// <exception cref="IfoException">It cannot be understood; the message says what can be written.</exception>
    public static Key Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.LastIndexOf(':');
        if (at > 0) return new(Demand(text[..at]), KeyForm.Parse(text[(at + 1)..].Trim(), text));
        return text.EndsWith(')') && text.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var open
            && KeyForm.TryParse(text[(open + 2)..^1]) is { } form ? new(Demand(text[..open]), form) : Of(text);
    }

    /// <summary>A text is a key, as <see cref="Parse"/> reads it.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator Key(string text) => Parse(text);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The key on a register's own fields.</summary>
    /// <exception cref="IfoException">There is no such field, or its values are of another kind.</exception>
    internal ResolvedKey On(FieldSet fields)
    {
        var (field, form) = PartsOn(fields);
        return new(NameOf(field, form), form.Of(field), form.Arranged);
    }

    /// <summary>The field of a register's that is meant, and what is made of it.</summary>
    /// <exception cref="IfoException">There is no such field, or it cannot be used.</exception>
    internal (RegisterField Field, KeyForm Form) PartsOn(FieldSet fields)
    {
        // A field may itself have a name that reads like a key.
        if (_form.Words.Length > 0 && fields.TryFind(Name) is { } whole) return (whole, KeyForm.Itself);
        return (fields.Find(Field), _form);
    }

    /// <summary>What a key of a field is called.</summary>
    internal static string NameOf(RegisterField field, KeyForm form) =>
        form.Words.Length == 0 ? field.Name : $"{field.Name} ({form.Words})";

    private static string Demand(string field) => string.IsNullOrWhiteSpace(field)
        ? throw new IfoException("En nyckel behöver ett fält, till exempel kön eller inkommen:månad.")
        : field.Trim();
}

/// <summary>A key on a register: its name, the value of a row by its number, and the order of the values.</summary>
internal sealed record ResolvedKey(
    string Name, Func<int, string> Value, Func<IReadOnlyCollection<string>, IReadOnlyList<string>> Arranged);
