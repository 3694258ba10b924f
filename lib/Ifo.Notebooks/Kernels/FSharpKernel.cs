using System.Globalization;
using System.Reflection;
using FSharp.Compiler.Diagnostics;
using FSharp.Compiler.Interactive;
using Ifo.Notebooks.Kernels.Interactive;
using Ifo.Notebooks.Packages;
using Microsoft.FSharp.Core;

namespace Ifo.Notebooks.Kernels;

/// <summary>F# cells, run by F# Interactive from the compiler service.</summary>
internal sealed class FSharpKernel : IKernel, IDisposable
{
    private readonly Shell.FsiEvaluationSession _session;
    private bool _hasHtml;
    private bool _hasShared;

    public FSharpKernel()
    {
        // F# Interactive echoes what it evaluates; the echo is dropped, since values are shown by the notebook's own rules.
        _session = Shell.FsiEvaluationSession.Create(
            Shell.FsiEvaluationSession.GetDefaultConfiguration(),
            [
                "fsi",
                "--noninteractive",
                "--nologo",
                "--gui-",
                "--quiet",
                "--debug:portable",
                "--optimize+",
                "--multiemit+",
                "--usesdkrefs-"
            ],
            TextReader.Null, TextWriter.Null, TextWriter.Null, collectible: null, legacyReferenceResolver: null);
        Evaluate(
            $"""
             {string.Join('\n', InteractiveAssemblies.Files.Select(file => $"#r @\"{file}\""))}
             open System
             open System.IO
             open System.Text
             open Microsoft.DotNet.Interactive.Formatting
             open type {typeof(Microsoft.DotNet.Interactive.Kernel).FullName}
             """,
            "start");
    }

    public IEnumerable<string> Variables =>
        _session.GetBoundValues().Select(value => value.Name).Where(name => name != "it").Distinct(StringComparer.Ordinal);

    public Task<CellValue> RunAsync(string code, string origin)
    {
        if (!_hasHtml && FSharpHtml.IsMeant(code))
            LoadHtml();
        var value = Evaluate(code, origin);
        return Task.FromResult(
            value is null || value.ReflectionType == typeof(Unit) ? CellValue.None : new CellValue(true, value.ReflectionValue));
    }

    public void Reference(string assemblyPath)
    {
        LoadedAssemblies.Load(assemblyPath);
        Evaluate($"#r @\"{assemblyPath}\"", "#r");
    }

    public bool TryGet(string name, out object? value)
    {
        var bound = _session.TryFindBoundValue(name);
        value = bound is null ? null : bound.Value.Value.ReflectionValue;
        return bound is not null;
    }

    public void Set(string name, object? value)
    {
        var given = value
            ?? throw new CellFailureException("#!set", $"Värdet för {name} är null; F# kan inte ta emot det.", null);
        if (HoldsArrays(given.GetType()) && FSharpTypeNames.Of(given.GetType()) is { } type)
            SetByCode(name, given, type);
        else
            _session.AddBoundValue(name, given);
    }

    // A bound value whose type has an array in it is null for the code that follows; code gives it the same value whole.
    private void SetByCode(string name, object value, string type)
    {
        if (!_hasShared)
            Evaluate($"#r @\"{typeof(SharedValues).Assembly.Location}\"", "#r");
        _hasShared = true;
        SharedValues.Instance.Values[name] = value;
        Evaluate($"let ``{name}`` = {typeof(SharedValues).FullName}.{nameof(SharedValues.Take)} \"{name}\" :?> {type}", "#!set");
    }

    private static bool HoldsArrays(Type type) => type.IsArray
        ? type.GetElementType() is { IsArray: true } or { IsGenericType: true }
        : type.GetGenericArguments().Any(argument => argument.IsArray || HoldsArrays(argument));

    private void LoadHtml()
    {
        _hasHtml = true;
        var folder = Directory.CreateTempSubdirectory("ifo-html-");
        try
        {
            var file = Path.Combine(folder.FullName, "Html.fs");
            File.WriteAllText(file, FSharpHtml.Source);
            Evaluate($"#load @\"{file}\"", "Html.fs");
            Evaluate("open Microsoft.DotNet.Interactive.FSharp.FSharpKernelHelpers", "Html.fs");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>
    /// Ends the session. It stays registered with the process even so (for its exit, for native libraries), with all that the
    /// compiler knows of what was referred to: 50 to 150 MB, which are given back by emptying it.
    /// </summary>
    public void Dispose()
    {
        ((IDisposable)_session).Dispose();
        foreach (var part in Parts(_session).Where(part => part.GetType().DeclaringType == typeof(Shell))
            .Prepend(_session)
            .ToList())
        {
            foreach (var field in References(part))
                field.SetValue(part, null);
        }
    }

    private static IEnumerable<object> Parts(object whole) =>
        References(whole).Select(field => field.GetValue(whole)).OfType<object>();

    private static IEnumerable<FieldInfo> References(object whole) =>
        whole.GetType().GetFields(BindingFlags.NonPublic | BindingFlags.Instance).Where(field => !field.FieldType.IsValueType);

    private Shell.FsiValue? Evaluate(string code, string origin)
    {
        var (outcome, diagnostics) = _session.EvalInteractionNonThrowing(code, origin, null);
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity.IsError).ToList();
        if (errors.Count > 0)
            throw CompilationFailure(errors);
        return outcome switch
        {
            FSharpChoice<FSharpOption<Shell.FsiValue>, Exception>.Choice2Of2 failed =>
                throw RuntimeFailure.From(failed.Item, origin),
            FSharpChoice<FSharpOption<Shell.FsiValue>, Exception>.Choice1Of2 passed => passed.Item?.Value,
            _ => throw new InvalidOperationException(outcome.ToString()),
        };
    }

    private static CellFailureException CompilationFailure(List<FSharpDiagnostic> errors)
    {
        var first = errors[0];
        return new CellFailureException(
            first.ErrorNumberText, ErrorWords.ForCompiler(first.ErrorNumberText, first.Message), first.StartLine,
            [.. errors.Select(error => string.Create(
                CultureInfo.InvariantCulture,
                $"({error.StartLine},{error.StartColumn + 1}): {error.ErrorNumberText}: {error.Message}"))]);
    }
}
