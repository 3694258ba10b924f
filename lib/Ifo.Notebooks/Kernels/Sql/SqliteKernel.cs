using Ifo.Notebooks.Packages;
using Ifo.Notebooks.Scripting;

namespace Ifo.Notebooks.Kernels.Sql;

/// <summary>
/// The kernel of a SQLite database. Its variables are the results that cells named and the parameters that were set.
/// </summary>
internal sealed class SqliteKernel : IKernel
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);
    private readonly SqliteCells _cells;

    /// <inheritdoc cref="SqliteCells(string, string)"/>
    public SqliteKernel(string name, string connectionString) => _cells = new SqliteCells(name, connectionString);

    public IEnumerable<string> Variables => _values.Keys;

    public Task<CellValue> RunAsync(string code, string origin)
    {
        Run(code, "");
        return Task.FromResult(CellValue.None);
    }

    /// <summary>Runs the statements in turn and shows their rows.</summary>
    /// <param name="code">One or more statements.</param>
    /// <param name="resultName">What the results are called for other languages; empty when they are only shown.</param>
    /// <exception cref="CellFailureException">The database is missing, or a statement fails.</exception>
    public void Run(string code, string resultName)
    {
        var results = _cells.Run(code, resultName.Length > 0, _values, Show);
        if (resultName.Length > 0)
            _values[resultName] = results.Select(ToResource).ToList();
    }

    public void Reference(string assemblyPath) => throw new NotSupportedException(assemblyPath);

    public bool TryGet(string name, out object? value) => _values.TryGetValue(name, out value);

    public void Set(string name, object? value) => _values[name] = value;

    private static void Show(SqlResult result) =>
        Output.Current.Display(ValueFormatter.As(SqlTable.Of(result), Documents.ContentTypes.Html));

    private static TabularDataResource ToResource(SqlResult result) => new(
        new TableSchema(
            [.. result.Columns.Select((name, place) => new TableSchemaFieldDescriptor(name, result.TypeOf(place)))]),
        [.. result.ByName()]);
}
