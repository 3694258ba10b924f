namespace Ifo.Notebooks.Surroundings;

/// <summary>What the command's exit code means; documented in README.md and in <c>ifo --help</c>.</summary>
internal static class ExitCode
{
    /// <summary>Everything passed; what was skipped is listed.</summary>
    public const int Passed = 0;

    /// <summary>At least one analysis failed, or a check found something that must be mended.</summary>
    public const int Failed = 1;

    /// <summary>The command was given something that it cannot understand; nothing was run.</summary>
    public const int WrongUse = 2;

    /// <summary>Every analysis ran, but an output differs from the one that is committed.</summary>
    public const int Differs = 3;
}
