namespace Ifo.Notebooks.Commands;

/// <summary>The hidden command by which the program starts itself as a worker.</summary>
internal static class WorkerCommand
{
    public const string Name = "worker";
}
