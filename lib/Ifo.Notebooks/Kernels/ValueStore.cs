using Ifo.Notebooks.Packages;
using Ifo.Notebooks.Scripting;

namespace Ifo.Notebooks.Kernels;

/// <summary>The values that <c>#!value --name x</c> keeps: the text that follows, a file's, or another language's.</summary>
internal sealed class ValueStore : IKernel
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public IEnumerable<string> Variables => _values.Keys;

    public Task<CellValue> RunAsync(string code, string origin) => throw new CellFailureException(
        "#!value", "#!value: --name saknas. Väntade till exempel #!value --name text, och texten på raderna under.", null);

    /// <summary>Keeps a text, and shows it, as .NET Interactive does, when it stands in the cell.</summary>
    public void Keep(string name, string text, string mimeType)
    {
        _values[name] = text;
        Output.Current.Display(ValueFormatter.As(text, mimeType));
    }

    public void Reference(string assemblyPath)
    {
    }

    public bool TryGet(string name, out object? value) => _values.TryGetValue(name, out value);

    public void Set(string name, object? value) => _values[name] = value;
}
