using System.Collections.Immutable;
using System.Globalization;
using Ifo.Analysis.Fields;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Registers;

/// <summary>Makes registers of persons, whose rows can be counted but not looked at.</summary>
public static class PersonRegister
{
    /// <summary>The persons of a register that was read: the analyst's own export, or the synthetic one.</summary>
    /// <typeparam name="TRow">What a row is about.</typeparam>
    /// <param name="register">The register, whose caption says what kind of data it is.</param>
    /// <param name="person">The pseudonym of whom a row is about.</param>
    /// <exception cref="DisclosureException">A row has no pseudonym.</exception>
    /// <example><code>
    /// var persons = PersonRegister.Of(SyntheticRegister.LoadRequests(), row => row.Person);
    /// persons.ToString()
    /// </code></example>
    public static PersonRegister<TRow> Of<TRow>(Register<TRow> register, Func<TRow, string> person)
    {
        ArgumentNullException.ThrowIfNull(register);
        return Of(register, register.Caption, person);
    }

    /// <summary>A register with one row for each case, of which a person may have several.</summary>
    /// <typeparam name="TRow">What a row is about.</typeparam>
    /// <param name="rows">The rows; may be empty.</param>
    /// <param name="caption">
    /// Where they come from: <see cref="Caption.Internal"/> for real persons, <see cref="Caption.Synthetic"/> for generated rows.
    /// </param>
    /// <param name="person">The pseudonym of whom a row is about.</param>
    /// <exception cref="DisclosureException">The caption says that the rows are published, or a row has no pseudonym.</exception>
    /// <example><code>
    /// var rows = new[] { (Person: "a", Insats: "HVB"), (Person: "a", Insats: "HVB"), (Person: "b", Insats: "Familjehem") };
    /// var register = PersonRegister.Of(rows, Caption.Internal("Treserva, uttag 2025-01-15",
    ///     "2024", "3 ärenden"), row => row.Person);
    /// register.ToString()
    /// </code></example>
    public static PersonRegister<TRow> Of<TRow>(IEnumerable<TRow> rows, Caption caption, Func<TRow, string> person)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(caption);
        ArgumentNullException.ThrowIfNull(person);
        return caption.Kind == DataKind.Published
            ? throw new DisclosureException("Rader om personer är aldrig publicerade uppgifter. Ange Caption.Internal(...), "
                + "eller Caption.Synthetic(...) för påhittade rader.")
            : Made(Numbered(rows, person), caption);
    }

    /// <summary>A register with fields of its own beside its rows.</summary>
    /// <param name="register">The register.</param>
    /// <param name="person">The pseudonym of whom a row is about.</param>
    /// <param name="fields">The fields, which know the rows by their numbers.</param>
    internal static PersonRegister<TRow> Of<TRow>(Register<TRow> register, Func<TRow, string> person, FieldSet fields) =>
        new(Numbered(register, person), register.Caption, new object(), fields);

    /// <summary>A register with one row for each person.</summary>
    /// <inheritdoc cref="Of{TRow}(IEnumerable{TRow}, Caption, Func{TRow, string})"/>
    public static PersonRegister<TRow> OfOneRowEach<TRow>(IEnumerable<TRow> rows, Caption caption)
    {
        var number = 0;
        return Of(rows, caption, _ => (number++).ToString(CultureInfo.InvariantCulture));
    }

    private static PersonRegister<TRow> Made<TRow>(ImmutableArray<RegisterRow<TRow>> rows, Caption caption) =>
        new(rows, caption, new object(), FieldSet.OfRows(number => rows[number].Row));

    // Room for all at once where their number is known: a million rows are then never copied.
    private static ImmutableArray<RegisterRow<TRow>> Numbered<TRow>(IEnumerable<TRow> rows, Func<TRow, string> person)
    {
        var numbered = ImmutableArray.CreateBuilder<RegisterRow<TRow>>(
            rows is IReadOnlyCollection<TRow> counted ? counted.Count : 0);
        foreach (var row in rows) numbered.Add(new(numbered.Count, Demand(person(row), numbered.Count), row));
        return numbered.DrainToImmutable();
    }

    private static string Demand(string person, int index) => string.IsNullOrWhiteSpace(person)
        ? throw new DisclosureException(
            $"Rad {index + 1} saknar pseudonym. Utan den kan personerna inte räknas; ta bort raden eller komplettera den.")
        : person;
}
