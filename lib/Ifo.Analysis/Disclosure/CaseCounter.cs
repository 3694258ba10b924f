namespace Ifo.Analysis.Disclosure;

/// <summary>Counts the cases of inner cells, or the persons who have them.</summary>
internal sealed class CaseCounter(Tally tally, CountedUnit unit)
{
    private readonly ILookup<(int Row, int Column), TalliedCase> _inner =
        tally.Cases.ToLookup(counted => (counted.Row, counted.Column));

    public CountCell Count(IReadOnlyList<int> rows, IReadOnlyList<int> columns)
    {
        var cases = rows.SelectMany(row => columns.SelectMany(column => _inner[(row, column)])).ToList();
        var persons = cases.Select(counted => counted.Person).Distinct(StringComparer.Ordinal).LongCount();
        return new(unit == CountedUnit.Persons ? persons : cases.Count, persons);
    }
}
