// Types with the names by which the host knows data frames and charts; the packages themselves are not needed.
#pragma warning disable MA0048, CA1707, SA1402

namespace Microsoft.Data.Analysis
{
    internal sealed class DataFrame(params DataFrameColumn[] columns)
    {
        public IReadOnlyList<DataFrameColumn> Columns { get; } = columns;
    }

    internal sealed class DataFrameColumn(string name, Type type, params object?[] values) : System.Collections.IEnumerable
    {
        public string Name { get; } = name;

        public Type DataType { get; } = type;

        public long Length => values.Length;

        public long NullCount => values.Count(value => value is null);

        public System.Collections.IEnumerator GetEnumerator() => values.GetEnumerator();
    }
}

namespace Plotly.NET
{
    internal sealed class GenericChart(string figure)
    {
        public string Figure { get; } = figure;
    }

    internal static class GenericChartModule
    {
        public static string toFigureJson(GenericChart chart) => chart.Figure;
    }
}
