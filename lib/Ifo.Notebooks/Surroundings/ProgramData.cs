namespace Ifo.Notebooks.Surroundings;

/// <summary>The data package that a command reads the field's lists from.</summary>
internal static class ProgramData
{
    /// <summary>
    /// The folder of this program's own data, where the current folder has none of its own; empty where it has, or where the
    /// environment names one.
    /// </summary>
    public static string Folder() =>
        string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(OutsideProject.DataVariable))
            ? OutsideProject.Data(Directory.GetCurrentDirectory()) ?? ""
            : "";
}
