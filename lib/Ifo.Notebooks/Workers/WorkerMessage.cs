using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ifo.Notebooks.Workers;

/// <summary>What the runner tells a worker process; one JSON object a line.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(Open), "open")]
[JsonDerivedType(typeof(RunCell), "run")]
internal abstract record Request
{
    /// <summary>Begin a notebook, forgetting any earlier one.</summary>
    /// <param name="Folder">Where relative paths start.</param>
    /// <param name="Languages">The languages that it uses, so that their kernels can be started ahead of need.</param>
    internal sealed record Open(string Folder, string[] Languages) : Request;

    /// <summary>Run a cell.</summary>
    internal sealed record RunCell(string Source, string Language, string Origin) : Request;
}

/// <summary>What a worker process answers; one JSON object a line.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Shown), "shown")]
[JsonDerivedType(typeof(Written), "written")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(Failed), "failed")]
[JsonDerivedType(typeof(Skipped), "skipped")]
internal abstract record Reply
{
    /// <summary>A value was shown; <paramref name="Data"/> is a JSON object, MIME type to content.</summary>
    internal sealed record Shown(JsonElement Data, bool IsResult) : Reply;

    /// <summary>Text was written to the console.</summary>
    internal sealed record Written(string Stream, string Text) : Reply;

    /// <summary>The request is carried out. A worker that is not reusable serves no other notebook.</summary>
    internal sealed record Done(bool Reusable) : Reply;

    /// <summary>The cell failed.</summary>
    internal sealed record Failed(string Name, string Message, int? Line, string[] Trace) : Reply;

    /// <summary>The notebook needs what this computer cannot reach.</summary>
    internal sealed record Skipped(string Reason) : Reply;
}
