using Microsoft.DotNet.Interactive.Commands;

namespace Ifo.Interactive.Words;

/// <summary><c>#!kalla what</c>, as it was written.</summary>
public sealed class AskOrigin : KernelCommand
{
    /// <summary>A variable's name, or a number as printed.</summary>
    public string What { get; set; } = "";
}
