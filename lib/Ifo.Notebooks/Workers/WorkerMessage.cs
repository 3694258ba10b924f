using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ifo.Notebooks.Workers;

/// <summary>What the runner tells a worker process; one JSON object a line.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(Open), "open")]
[JsonDerivedType(typeof(RunCell), "run")]
[JsonDerivedType(typeof(Close), "close")]
internal abstract record Request
{
    /// <summary>Begin a notebook.</summary>
    /// <param name="Folder">Where relative paths start.</param>
    /// <param name="Languages">The languages that it uses, so that their kernels can be started ahead of need.</param>
    internal sealed record Open(string Folder, string[] Languages) : Request;

    /// <summary>Run a cell.</summary>
    internal sealed record RunCell(string Source, string Language, string Origin) : Request;

    /// <summary>The notebook is done; what it took is given back.</summary>
    internal sealed record Close : Request;
}

/// <summary>What a worker process answers; one JSON object a line.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Shown), "shown")]
[JsonDerivedType(typeof(Updated), "updated")]
[JsonDerivedType(typeof(Written), "written")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(Failed), "failed")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Skipped), "skipped")]
[JsonDerivedType(typeof(Stale), "stale")]
internal abstract record Reply
{
    /// <summary>
    /// A value was shown; <paramref name="Data"/> is a JSON object, MIME type to content, <paramref name="Id"/> what it is called
    /// when it is updated, empty when it is not.
    /// </summary>
    internal sealed record Shown(JsonElement Data, bool IsResult, string Id) : Reply;

    /// <summary>Something else stands in place of a value that was shown before, by this cell or an earlier one.</summary>
    internal sealed record Updated(JsonElement Data, string Id) : Reply;

    /// <summary>Text was written to the console.</summary>
    internal sealed record Written(string Stream, string Text) : Reply;

    /// <summary>The request is carried out.</summary>
    internal sealed record Done : Reply;

    /// <summary>The cell failed.</summary>
    internal sealed record Failed(string Name, string Message, int? Line, string[] Trace) : Reply;

    /// <summary>The cell is in a language that is not run here; the process is as it was.</summary>
    internal sealed record Refused(string Name, string Message, int? Line) : Reply;

    /// <summary>The notebook needs what this computer cannot reach.</summary>
    internal sealed record Skipped(string Reason) : Reply;

    /// <summary>
    /// The process holds, from an earlier notebook, another version of what this one asks for: it needs a process of its own.
    /// </summary>
    internal sealed record Stale : Reply;
}
