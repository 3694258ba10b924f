using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Ifo.Notebooks.Scripting;

/// <summary>Where the running cell's output goes.</summary>
internal abstract class Output
{
    // A worker process runs one cell at a time; code that a cell left running in the background shows its output in the
    // cell that runs when it comes, as in .NET Interactive.
    private static Output _current = new Nowhere();

    /// <summary>The running cell's output.</summary>
    public static Output Current
    {
        get => Volatile.Read(ref _current);
        set => Volatile.Write(ref _current, value);
    }

    /// <summary>Takes a value that was displayed.</summary>
    /// <param name="bundle">Its forms.</param>
    /// <param name="isResult">Whether it is the value of the cell's last expression.</param>
    /// <param name="id">By which it may be updated later; empty when it is not.</param>
    public abstract void Display(ImmutableSortedDictionary<string, JsonNode> bundle, bool isResult = false, string id = "");

    /// <summary>Takes what is to stand in place of a value that was displayed before.</summary>
    public abstract void Update(string id, ImmutableSortedDictionary<string, JsonNode> bundle);

    private sealed class Nowhere : Output
    {
        public override void Display(ImmutableSortedDictionary<string, JsonNode> bundle, bool isResult = false, string id = "")
        {
        }

        public override void Update(string id, ImmutableSortedDictionary<string, JsonNode> bundle)
        {
        }
    }
}
