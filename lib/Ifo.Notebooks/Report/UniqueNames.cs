using System.Globalization;

namespace Ifo.Notebooks.Report;

/// <summary>Hands out names that do not clash, also on file systems that ignore case.</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> _taken;

    /// <summary>Creates the register with names that are already in use.</summary>
    public UniqueNames(params IEnumerable<string> taken) => _taken = new(taken, StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the name, or the first free one of <c>name-2</c>, <c>name-3</c> and so on.</summary>
    public string Take(string name)
    {
        var free = name;
        for (var number = 2; !_taken.Add(free); number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        return free;
    }
}
