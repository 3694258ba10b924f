namespace Ifo.Analysis.Engines.Sql;

/// <summary>Names of tables and columns, quoted as each dialect does.</summary>
internal static class SqlName
{
    // PostgreSQL keeps 63 bytes of a name and silently takes another's, SQL Server refuses more than 128 characters.
    private const int Longest = 128;

    /// <summary>The name between quotation marks, those in it doubled.</summary>
    /// <param name="name">The name, as the database has it.</param>
    /// <param name="open">The mark before it.</param>
    /// <param name="close">The mark after it.</param>
    /// <exception cref="EngineException">It is no name: empty, too long, or with characters that none has.</exception>
    public static string Quoted(string name, char open, char close)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > Longest || name.Any(char.IsControl))
            throw new EngineException($"”{new string([.. name.Take(40).Where(letter => !char.IsControl(letter))])}” är inget "
                + "namn på en tabell eller kolumn.");
        var doubled = name.Replace(close.ToString(), new string(close, 2), StringComparison.Ordinal);
        return $"{open}{doubled}{close}";
    }

    /// <summary>The parts of a name of a table, <c>schema.tabell</c>, of which each may stand between quotation marks.</summary>
    /// <exception cref="EngineException">It is no name.</exception>
    public static IReadOnlyList<string> Parts(string name)
    {
        List<string> parts = [];
        for (var rest = name; ;)
        {
            var end = rest.StartsWith('"') ? rest.IndexOf('"', 1) + 1 : rest.IndexOf('.', StringComparison.Ordinal);
            var part = end >= 0 ? rest[..end] : rest;
            parts.Add(part.Trim('"'));
            rest = rest[part.Length..];
            if (rest.Length == 0) break;
            if (part.Length == 0 || rest[0] != '.' || rest.Length == 1)
                throw new EngineException($"”{name}” är inget namn på en tabell. Skriv schema.tabell.");
            rest = rest[1..];
        }

        return parts.TrueForAll(part => part.Length > 0) && parts.Count <= 3
            ? parts
            : throw new EngineException($"”{name}” är inget namn på en tabell. Skriv schema.tabell.");
    }
}
