using Ifo.Analysis.Periods;
using Ifo.Analysis.Persons;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Tests.Persons;

public class OverlapWindowTests
{
    [Fact]
    public void The_same_month_of_another_year_is_another_window()
    {
        var rows = new[]
        {
            (Person: "a", Kind: "hvb", Day: new DateOnly(2023, 1, 8)),
            (Person: "a", Kind: "familjehem", Day: new DateOnly(2024, 1, 30)),
            (Person: "b", Kind: "hvb", Day: new DateOnly(2024, 1, 2)),
            (Person: "b", Kind: "familjehem", Day: new DateOnly(2024, 1, 3)),
        };
        var caption = Caption.Synthetic("fyra påhittade rader", "2023–2024", "4 förfrågningar");
        var register = PersonRequests.From(rows, caption, row => row.Person, row => row.Kind, row => row.Day);
        var overlap = register.Overlap("hvb", "familjehem", Period.Parse("2023-01..2024-12"), OverlapWindow.Month);
        Assert.Equal((2, 1), (overlap.Persons, overlap.Both));
    }
}
