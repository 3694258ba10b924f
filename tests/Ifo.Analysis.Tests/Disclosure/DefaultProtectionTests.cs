using System.Reflection;
using System.Text.Json;
using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Fields;
using Ifo.Analysis.Persons;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Registers;
using Ifo.Analysis.Synthesis;

namespace Ifo.Analysis.Tests.Disclosure;

/// <summary>There is no way from rows about persons to a shown number past disclosure control.</summary>
public class DefaultProtectionTests
{
    private static readonly PersonTable Secret = Tables.TwoWay(new long[,] { { 7771, 7772 }, { 3, 7773 } });

    [Fact]
    public void An_unprotected_table_shows_what_to_do_and_no_number()
    {
        Assert.Contains(".Protect(", Secret.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("777", Secret.ToString() + Html(Secret) + JsonSerializer.Serialize(Secret), StringComparison.Ordinal);
        Assert.Contains("data-disclosure=\"unprotected\"", Html(Secret), StringComparison.Ordinal);
    }

    [Fact]
    public void A_register_shows_no_row_and_not_how_many()
    {
        var register = PersonRegister.OfOneRowEach(Enumerable.Range(0, 4321).Select(number => $"Anna {number}"), Tables.Caption);
        Assert.DoesNotContain("Anna", register + JsonSerializer.Serialize(register), StringComparison.Ordinal);
        Assert.DoesNotContain("4321", register + JsonSerializer.Serialize(register), StringComparison.Ordinal);
        Assert.IsNotAssignableFrom<System.Collections.IEnumerable>(register);
    }

    [Fact]
    public void Nothing_public_of_an_unprotected_table_or_a_register_is_a_number()
    {
        Type[] closed = [typeof(PersonTable), typeof(PersonRegister<string>), typeof(InsideTheUnit)];
        Type[] open = [typeof(PersonTable), typeof(ProtectedTable), typeof(InsideTheUnit), typeof(PersonRegister<string>), typeof(Caption), typeof(DataKind), typeof(string), typeof(IReadOnlyList<RegisterField>), typeof(Type), typeof(bool), typeof(int)];
        Assert.All(closed.SelectMany(type => type.GetProperties().Select(property => property.PropertyType)), type => Assert.Contains(type, open[..8]));
        Assert.All(closed.SelectMany(type => type.GetMethods().Where(method => method.DeclaringType == type)), method => Assert.Contains(method.ReturnType, open));
    }

    [Fact]
    public void What_stays_inside_the_unit_says_who_said_so_and_why_and_is_marked()
    {
        var inside = Secret.StaysInsideTheUnit(by: "Anna Ek", because: "kvalitetskontroll");
        Assert.Contains("data-disclosure=\"inside-the-unit\"", Html(inside), StringComparison.Ordinal);
        Assert.Contains("Stannar inom enheten enligt Anna Ek: kvalitetskontroll.", Html(inside), StringComparison.Ordinal);
        Assert.Contains("7771", Html(inside).Replace("\u00A0", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void What_stays_inside_the_unit_prints_no_number() =>
        Assert.DoesNotContain("777", Secret.StaysInsideTheUnit("Anna Ek", "prov").ToString().Replace("\u00A0", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "prov")]
    [InlineData("Anna Ek", " ")]
    public void Nobody_and_no_reason_keep_nothing_inside_the_unit(string by, string because) =>
        Assert.Throws<DisclosureException>(() => Secret.StaysInsideTheUnit(by, because));

    [Fact]
    public void Measures_of_practice_registers_refuse_real_persons()
    {
        var rows = new[] { (Person: "a", Insats: "hvb", Day: new DateOnly(2024, 1, 8)) };
        Assert.Throws<DisclosureException>(() => PersonRequests.From(rows, Tables.Caption, row => row.Person, row => row.Insats, row => row.Day));
    }

    [Fact]
    public void Rows_about_persons_are_never_published() =>
        Assert.Throws<DisclosureException>(() => PersonRegister.OfOneRowEach(["a"], Caption.Published("källa", "2024", "1")));

    [Fact]
    public void The_practice_register_is_counted_as_a_real_one_is()
    {
        var requests = SyntheticRegister.LoadRequests();
        var register = PersonRegister.Of(requests, requests.Caption, row => row.Person);
        var table = register.CountBy(row => row.Insats, row => row.Administration).Protect(DisclosureRule.Default);
        Assert.Equal(requests.Count, table["Totalt", "Totalt"].Number);
        Assert.StartsWith("Syntetiska data", table.Table("Prov").ToString(), StringComparison.Ordinal);
        Assert.All(table.Places.Where(place => !table.IsWithheld(place.Row, place.Column)), place =>
            Assert.False(table.Counts[place.Row, place.Column].Persons is > 0 and < 5));
    }

    private static string Html(IDisclosureDisplay shown) => shown.Html;
}
