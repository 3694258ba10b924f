using System.Globalization;
using System.Text;

namespace Ifo.Analysis.Engines.Sql;

/// <summary>
/// A statement under way: its text, which holds nothing but words of SQL and quoted names, and its parameters, which hold every
/// value.
/// </summary>
/// <param name="dialect">The dialect.</param>
internal sealed class SqlWords(SqlDialect dialect)
{
    private readonly StringBuilder _text = new();
    private readonly List<(string Name, object Value)> _parameters = [];

    public SqlDialect Dialect => dialect;

    /// <summary>The parameters by their names, without the sign before them.</summary>
    public IReadOnlyList<(string Name, object Value)> Parameters => _parameters;

    /// <summary>The statement.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>Adds words.</summary>
    public SqlWords Add(string words)
    {
        _text.Append(words);
        return this;
    }

    /// <summary>Adds several with something between.</summary>
    public SqlWords AddAll<T>(IEnumerable<T> items, string between, Action<T> add)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst) _text.Append(between);
            isFirst = false;
            add(item);
        }

        return this;
    }

    /// <summary>A place in the text for a value.</summary>
    /// <param name="value">The value: a text or a whole number.</param>
    public string Parameter(object value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"p{_parameters.Count + 1}");
        _parameters.Add((name, value));
        return dialect.ParameterSign + name;
    }
}
