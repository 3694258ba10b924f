using System.Diagnostics.CodeAnalysis;

namespace Ifo.Analysis.Audit.Claims;

/// <summary>What the inputs of claims can refer to: published figures and what other claims state.</summary>
internal sealed class ClaimContext(FigureIndex figures, IReadOnlySet<string> faulty)
{
    private readonly Dictionary<string, (Statement Statement, int Line)> _statements = new(StringComparer.Ordinal);

    public FigureIndex Figures => figures;

    /// <summary>Whether an id belongs to a figure whose row has a fault of its own, which has been reported.</summary>
    public bool IsFaulty(string id) => faulty.Contains(id)
        || (IdPattern.IsPattern(id) && faulty.Any(other => IdPattern.Alternatives(id).Any(one => IdPattern.Fits(one, other))));

    public void Add(string claim, Statement statement, int line) => _statements.TryAdd(claim, (statement, line));

    public bool TryStatement(string claim, [NotNullWhen(true)] out Statement? statement, out int line)
    {
        var found = _statements.TryGetValue(claim, out var entry) && entry.Statement.Direction == Direction.None;
        (statement, line) = found ? entry : (null, 0);
        return found;
    }
}
