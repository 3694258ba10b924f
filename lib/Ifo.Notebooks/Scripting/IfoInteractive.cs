namespace Ifo.Notebooks.Scripting;

/// <summary>
/// What a notebook calls to have cells of SQL in .NET Interactive. Here they are there already, and the same line does nothing.
/// </summary>
public static class IfoInteractive
{
    /// <summary>Does nothing: this host has its cells of SQL in itself.</summary>
    public static void Load()
    {
    }
}
