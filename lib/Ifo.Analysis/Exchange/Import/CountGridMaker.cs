using System.Globalization;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>
/// Makes a grid of the numbers of a table: finds what is total, part and no count at all, and says what is wrong with them.
/// </summary>
/// <param name="table">The file.</param>
/// <param name="rows">The rows.</param>
/// <param name="columns">The columns.</param>
/// <param name="value">The number of a row and a column; null where it is not known.</param>
/// <param name="places">Where problems are said.</param>
internal sealed class CountGridMaker(
    CountReader table,
    IReadOnlyList<CountItem> rows,
    IReadOnlyList<CountItem> columns,
    Func<int, int, long?> value,
    CountPlaces places)
{
    private const int NamedAtMost = 6;

    private readonly HashSet<int> _rowMeasures = [];
    private readonly HashSet<int> _columnMeasures = [];

    /// <summary>The rows and columns of the grid; the names of the axes and the counts are those of the file.</summary>
    public CountGrid Make(string rowsName, string columnsName)
    {
        var (rowShape, columnShape) = Shapes();
        Measures(rows, new(columnShape.Finest, Known), rowShape, _rowMeasures, "raden", places.Row);
        Measures(columns, new(rowShape.Finest, Turned), columnShape, _columnMeasures, "kolumnen", places.Column);
        if (_rowMeasures.Count + _columnMeasures.Count > 0) (rowShape, columnShape) = Shapes();
        if (rowShape.Finest.Count == 0 || columnShape.Finest.Count == 0)
            table.HeaderProblem(
                "",
                "minst en rad och en kolumn som inte är summor",
                "Är en rad som heter Summa eller Totalt ingen summa: ange --totals data, eller ge den ett annat namn.");
        else
        {
            Tell(columnShape, new(rowShape.Finest, Turned), "kolumnen", places.Column);
            Tell(rowShape, new(columnShape.Finest, Known), "raden", places.Row);
        }

        Totals(columnShape, rowShape.Finest.Concat(Parts(rowShape)), Turned, (item, line, found, expected) =>
            Wrong(line, item, found, expected, columns[item].Name));
        var totals = columnShape.Sums.Concat(columnShape.Wrong).Select(sum => sum.Item);
        Totals(
            rowShape,
            columnShape.Finest.Concat(Parts(columnShape)).Concat(totals),
            Known,
            (item, line, found, expected) => Wrong(item, line, found, expected, rows[item].Name));
        foreach (var name in table.Words.NotAmong(rows.Concat(columns).Select(item => item.Name)))
            table.HeaderProblem(
                name, "ett namn som finns i tabellen", "Skriv namnet efter --total eller --no-total som det står i filen.");
        return new()
        {
            RowsName = rowsName,
            ColumnsName = columnsName,
            Rows = rowShape,
            Columns = columnShape,
            Count = (row, column) => value(row, column) ?? 0,
        };
    }

    // Totals of one axis say nothing of their own about the other: the shape is found again without them.
    private (CountShape Rows, CountShape Columns) Shapes()
    {
        var rowShape = CountShapeFinder.Find(rows, new(Untold(columns), Known), table.Words, CountSide.Rows);
        var columnShape = CountShapeFinder.Find(columns, new(rowShape.Finest, Turned), table.Words, CountSide.Columns);
        return (CountShapeFinder.Find(rows, new(columnShape.Finest, Known), table.Words, CountSide.Rows), columnShape);
    }

    private List<int> Untold(IReadOnlyList<CountItem> items)
    {
        var plain = Enumerable.Range(0, items.Count)
            .Where(item => table.Words.Kind(items[item].Name) is TotalsKind.None or TotalsKind.Perhaps)
            .ToList();
        return plain.Count > 0 ? plain : [.. Enumerable.Range(0, items.Count)];
    }

    private void Measures(
        IReadOnlyList<CountItem> items,
        CountNumbers numbers,
        CountShape shape,
        HashSet<int> found,
        string what,
        Action<int, string, string, string> problem)
    {
        if (!table.Words.AreRead) return;
        foreach (var measure in new CountMeasures(items, numbers).Find().Where(measure =>
            !table.Words.IsSaidCount(items[measure.Item].Name) && shape.Sums.All(sum => sum.Item != measure.Item)))
        {
            found.Add(measure.Item);
            problem(
                measure.Item,
                $"{items[measure.Item].Name}: {measure.Why}",
                "antal i varje rad och kolumn",
                $"{measure.Kind} går inte att skydda som antal; ta bort {what}. Är det ändå antal: "
                + $"--no-total \"{items[measure.Item].Name}\".");
        }
    }

    private void Tell(CountShape shape, CountNumbers numbers, string what, Action<int, string, string, string> problem)
    {
        foreach (var asked in new CountUnits(shape, numbers, table.Words, what).Find())
            problem(asked.Item, shape.Items[asked.Item].Name, asked.Question, asked.Remedy);
        foreach (var (item, why) in shape.Lost)
            problem(
                item,
                shape.Items[item].Name,
                "en del av det som står ovanför",
                $"”{shape.Items[item].Name}” är en del av något annat, men {why}. Rätta talet eller ordningen, skriv varav "
                + $"framför namnet eller ta bort indraget; --no-total \"{shape.Items[item].Name}\" räknar {what} för sig.");
        foreach (var asked in shape.Asked)
            problem(
                asked.Item,
                shape.Items[asked.Item].Name,
                $"ett svar: är {what} en summa?",
                $"Talen är lika med summan av {Names(shape, asked.Parts)}, vilket också kan vara en slump. Ange --total "
                + $"\"{shape.Items[asked.Item].Name}\" om {what} är en summa, eller "
                + $"--no-total \"{shape.Items[asked.Item].Name}\" om den räknas för sig.");
        foreach (var sum in shape.Perhaps)
            table.Note($"”{shape.Items[sum.Item].Name}” räknas för sig, men är lika med summan av {Names(shape, sum.Parts)} och "
                + $"skyddas som om den vore en summa. Är den det: --total \"{shape.Items[sum.Item].Name}\".");
        foreach (var sum in shape.Unnamed)
            table.Note($"”{shape.Items[sum.Item].Name}” är summan av {Names(shape, sum.Parts)} och räknas inte för sig. "
                + $"Är det fel: --no-total \"{shape.Items[sum.Item].Name}\".");
        foreach (var whole in shape.Wholes)
            table.Note($"{Names(shape, whole.Parts)} är del av ”{shape.Items[whole.Item].Name}” och räknas inte bredvid. "
                + "Det som blir över när den dras ifrån skyddas också.");
    }

    // Totals that are no sums would be shown beside ours, or tell that rows are missing: neither is protected.
    private static void Totals(
        CountShape shape, IEnumerable<int> lines, Func<int, int, long?> number, Action<int, int, long, long> wrong)
    {
        var numbers = new CountNumbers([.. lines], number);
        foreach (var sum in shape.Sums.Concat(shape.Wrong))
            foreach (var line in numbers.Lines.Where(line => !numbers.IsSum(sum.Item, sum.Parts, line)))
                wrong(sum.Item, line, numbers.Value(sum.Item, line)!.Value, numbers.Sum(sum.Parts, line)!.Value);
    }

    private void Wrong(int row, int column, long found, long expected, string name) => places.Cell(
        row,
        column,
        $"summan {found.ToString(CultureInfo.InvariantCulture)}",
        $"{expected.ToString(CultureInfo.InvariantCulture)}, som är summan av delarna",
        $"Rätta det tal som är fel, eller ta bort summan; den räknas om. Är ”{name}” ingen summa: --no-total \"{name}\".");

    // What is computed from the counts says nothing of them.
    private long? Known(int row, int column) =>
        _rowMeasures.Contains(row) || _columnMeasures.Contains(column) ? null : value(row, column);

    private long? Turned(int column, int row) => Known(row, column);

    private static IEnumerable<int> Parts(CountShape shape) => shape.Wholes.SelectMany(whole => whole.Parts);

    private static string Names(CountShape shape, IReadOnlyList<int> places)
    {
        var names = string.Join(", ", places.Take(NamedAtMost).Select(place => $"”{shape.Items[place].Name}”"));
        return places.Count > NamedAtMost
            ? $"{names} och {(places.Count - NamedAtMost).ToString(CultureInfo.InvariantCulture)} till"
            : names;
    }
}
