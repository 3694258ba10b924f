using Microsoft.DotNet.Interactive.Commands;

namespace Ifo.Interactive.Words;

/// <summary><c>#!ifo check export.xlsx --with "--as requests"</c>, as it was written.</summary>
public abstract class RunIfo : KernelCommand
{
    /// <summary>The file or folder; empty for the project's own data.</summary>
    public string File { get; set; } = "";

    /// <summary>The command's options, as they are written in a terminal.</summary>
    public string With { get; set; } = "";
}

/// <summary><c>#!ifo check</c>.</summary>
public sealed class RunIfoCheck : RunIfo;

/// <summary><c>#!ifo map</c>.</summary>
public sealed class RunIfoMap : RunIfo;

/// <summary><c>#!ifo protect</c>.</summary>
public sealed class RunIfoProtect : RunIfo;

/// <summary><c>#!ifo audit</c>.</summary>
public sealed class RunIfoAudit : RunIfo;
