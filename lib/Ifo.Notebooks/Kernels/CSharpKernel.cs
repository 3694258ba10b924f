using System.Text;
using Ifo.Notebooks.Kernels.Interactive;
using Ifo.Notebooks.Packages;
using Ifo.Notebooks.Scripting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace Ifo.Notebooks.Kernels;

/// <summary>C# cells, run by Roslyn's scripting: each cell is a submission that sees those before it.</summary>
internal sealed class CSharpKernel : IKernel, IDisposable
{
    // Read once for all notebooks of a process: what the compiler has learnt of them serves the next notebook too.
    private static readonly IReadOnlyList<MetadataReference> Platform =
    [
        .. PlatformAssemblies.All
            .Concat(InteractiveAssemblies.Files)
            .Append(typeof(SharedValues).Assembly.Location)
            .Append(typeof(Microsoft.FSharp.Core.Unit).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly InteractiveAssemblyLoader _loader = new();
    private ScriptOptions _options;
    private ScriptState<object>? _state;

    public CSharpKernel()
    {
        foreach (var assembly in InteractiveAssemblies.All)
            _loader.RegisterDependency(assembly);
        _loader.RegisterDependency(typeof(SharedValues).Assembly);
        _loader.RegisterDependency(typeof(Microsoft.FSharp.Core.Unit).Assembly);
        _options = ScriptOptions.Default
            .WithReferences(Platform)
            .WithImports(
                "System",
                "System.Collections",
                "System.Collections.Generic",
                "System.Linq",
                "System.Text",
                "System.Threading.Tasks",
                typeof(IfoInteractive).Namespace!, typeof(Microsoft.DotNet.Interactive.Kernel).FullName!)
            // .NET Interactive's own, and .NET 10's: a later one takes words such as union, which are names of variables.
            .WithLanguageVersion(LanguageVersion.CSharp14)
            .WithEmitDebugInformation(true)
            .WithFileEncoding(Encoding.UTF8)
            .WithAllowUnsafe(true);
    }

    public IEnumerable<string> Variables =>
        _state?.Variables.Select(variable => variable.Name).Distinct(StringComparer.Ordinal) ?? [];

    public async Task<CellValue> RunAsync(string code, string origin)
    {
        // #load starts from where the cell stands, which a cell may have changed.
        var options = _options
            .WithFilePath(origin)
            .WithSourceResolver(new SourceFileResolver([], Directory.GetCurrentDirectory()));
        var script = _state is null
            ? CSharpScript.Create<object>(code, options, typeof(SharedValues), _loader)
            : _state.Script.ContinueWith<object>(code, options);
        var errors = script.Compile().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
            throw CompilationFailure(errors);
        var state = _state is null
            ? await script.RunAsync(SharedValues.Instance, _ => true)
            : await script.RunFromAsync(_state, _ => true);
        // What the cell had defined when it failed is there for those that may still follow.
        _state = state;
        if (state.Exception is not null)
            throw RuntimeFailure.From(state.Exception, origin);
        return EndsInValue(script.GetCompilation()) ? new CellValue(true, state.ReturnValue) : CellValue.None;
    }

    public void Reference(string assemblyPath)
    {
        _loader.RegisterDependency(LoadedAssemblies.Load(assemblyPath));
        _options = _options.AddReferences(MetadataReference.CreateFromFile(assemblyPath));
    }

    public bool TryGet(string name, out object? value)
    {
        var variable = _state?.GetVariable(name);
        value = variable?.Value;
        return variable is not null;
    }

    public void Set(string name, object? value)
    {
        SharedValues.Instance.Values[name] = value;
        var type = TypeNames.CSharp(value?.GetType() ?? typeof(object));
        // The cast gives the variable the value's own type; the dictionary is how a value comes in from outside.
        RunAsync($"var {name} = ({type}){nameof(SharedValues.Values)}[\"{name}\"];", "#!set").GetAwaiter().GetResult();
    }

    public void Dispose() => _loader.Dispose();

    // An expression without a semicolon is shown, unless it has no value (a call of a void method); so is what is returned.
    private static bool EndsInValue(Compilation compilation)
    {
        var tree = compilation.SyntaxTrees.Last();
        var statements = tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().ToList();
        if (statements.Exists(Returns))
            return true;
        var last = tree.GetCompilationUnitRoot().Members.LastOrDefault() as GlobalStatementSyntax;
        return last?.Statement is ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement
            && compilation.GetSemanticModel(tree).GetTypeInfo(statement.Expression).Type?.SpecialType != SpecialType.System_Void;
    }

    // Not what a function within the cell returns.
    private static bool Returns(GlobalStatementSyntax statement) => statement
        .DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .Any(node => node is ReturnStatementSyntax { Expression: not null });

    private static CellFailureException CompilationFailure(List<Diagnostic> errors)
    {
        var first = errors[0];
        return new CellFailureException(
            first.Id,
            ErrorWords.ForCompiler(first.Id, first.GetMessage(System.Globalization.CultureInfo.InvariantCulture)),
            first.Location.GetLineSpan().StartLinePosition.Line + 1,
            [.. errors.Select(Describe)]);
    }

    private static string Describe(Diagnostic error)
    {
        var place = error.Location.GetLineSpan().StartLinePosition;
        return $"({place.Line + 1},{place.Character + 1}): {error.Id}: "
            + $"{error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }
}

/// <summary>The way in for values from other languages: the C# submissions' globals object.</summary>
public sealed class SharedValues
{
    internal static SharedValues Instance { get; } = new();

    /// <summary>A value, for code in F#.</summary>
    public static object? Take(string name) => Instance.Values[name];

    /// <summary>The values by name.</summary>
    public IDictionary<string, object?> Values { get; } = new Dictionary<string, object?>(StringComparer.Ordinal);
}
