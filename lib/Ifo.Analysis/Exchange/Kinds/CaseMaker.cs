using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Quantities;
using Ifo.Analysis.Registers;

namespace Ifo.Analysis.Exchange.Kinds;

/// <summary>Makes cases.</summary>
internal sealed class CaseMaker(ColumnMaker columns) : IRowMaker<PersonCase>
{
    private readonly CaseNumberColumn _number = new(columns.Setup("case"));
    private readonly PersonColumn _person = columns.Person("person");
    private readonly DateColumn _date = columns.Date("date", yearsAhead: 10);
    private readonly DaySpan _days = new();
    private long _dayless;

    public IReadOnlyList<string> Identifying => ["person"];

    public PersonCase Make(RowReader row)
    {
        var number = _number.Read(row);
        var person = _person.Read(row);
        return new(person, _date.IsThere && row.Text(_date.Index).Length > 0 ? _date.Read(row) : null) { Number = number };
    }

    public (DateOnly First, DateOnly Last) Days(PersonCase row) =>
        row.Day is { } day ? (day, day) : (DateOnly.MaxValue, DateOnly.MinValue);

    public void Include(PersonCase row)
    {
        if (row.Day is { } day) _days.Add(day);
        else _dayless++;
    }

    public IEnumerable<string> Overview =>
    [
        .. _date.IsThere ? [$"Datum: {_days}{Dayless}"] : (string[])[],
        OverviewText.Persons(_person.Count),
    ];

    private string Dayless => _dayless == 0 ? "" : $"; {SwedishFormat.Number(_dayless)} utan datum";
}
