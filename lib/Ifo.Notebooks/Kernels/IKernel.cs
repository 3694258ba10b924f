using Ifo.Notebooks.Packages;

namespace Ifo.Notebooks.Kernels;

/// <summary>One language's side of a running notebook: what its cells have defined so far, and how the next is run.</summary>
internal interface IKernel
{
    /// <summary>Runs code; its last expression's value comes back.</summary>
    /// <param name="code">The code, with blank lines in place of directives so that line numbers stay true.</param>
    /// <param name="origin">What the code is called in messages, for example <c>cell 3</c>.</param>
    /// <exception cref="CellFailureException">The code does not compile, or throws.</exception>
    Task<CellValue> RunAsync(string code, string origin);

    /// <summary>Makes an assembly's types known to the cells that follow.</summary>
    void Reference(string assemblyPath);

    /// <summary>Looks up a variable.</summary>
    bool TryGet(string name, out object? value);

    /// <summary>Defines a variable.</summary>
    void Set(string name, object? value);

    /// <summary>The variables in order of definition, each once.</summary>
    IEnumerable<string> Variables { get; }
}

/// <summary>What a cell's last expression gave; <see cref="HasValue"/> is false when the cell ends in a statement.</summary>
internal readonly record struct CellValue(bool HasValue, object? Value)
{
    public static CellValue None => default;
}
