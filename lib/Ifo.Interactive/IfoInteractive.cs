using System.Diagnostics.CodeAnalysis;
using Ifo.Interactive;

/// <summary>
/// What a notebook calls, in the cell after <c>#r "…/Ifo.Interactive.dll"</c>, to have cells of SQL. It lies in no namespace, so
/// that the same line does in this project's own host, which has the same in itself.
/// </summary>
[SuppressMessage("Design", "CA1050", Justification = "A namespace would be another one in the other host.")]
[SuppressMessage("Design", "MA0047", Justification = "A namespace would be another one in the other host.")]
public static class IfoInteractive
{
    /// <summary>Adds <c>#!connect sqlite</c> to the running .NET Interactive; a second call changes nothing.</summary>
    public static void Load() => Extension.Load(Microsoft.DotNet.Interactive.Kernel.Root);
}
