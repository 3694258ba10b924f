using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Audit.Claims;

/// <summary>Reads the inputs of a row of claims: roles, signs, ids, wildcards, exact numbers and other claims.</summary>
internal sealed class InputReader(CsvRow row, string slug, KindRule rule, Unit stated, ClaimContext context, ProblemList problems)
{
    private const string Column = "inputs";

    /// <summary>The terms in their order.</summary>
    public IReadOnlyList<ClaimTerm> Read()
    {
        var texts = row[Column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var excluded = texts
            .Where(text => text[0] == '!')
            .SelectMany(text => Excluded(text[1..]))
            .ToHashSet(StringComparer.Ordinal);
        var terms = texts.Where(text => text[0] != '!').SelectMany(text => Terms(text, excluded)).ToList();
        CheckRoles(texts, terms);
        return LiteralUnits.Of(rule.Kind, stated, terms);
    }

    private IEnumerable<string> Excluded(string pattern)
    {
        var fitting = context.Figures.Fitting(ClaimReader.Whole(pattern.Trim(), slug));
        if (fitting.Count == 0) Unknown("!" + pattern);
        return fitting.Select(figure => figure.Id);
    }

    private IEnumerable<ClaimTerm> Terms(string text, HashSet<string> excluded)
    {
        var (role, term) = Role(text);
        var sign = term.StartsWith('-') ? -1 : 1;
        var name = term.TrimStart('+', '-').Trim();
        if (name.StartsWith('#')) return Exact(role, sign, name);
        if (name.StartsWith("claim:", StringComparison.Ordinal)) return Stated(role, sign, name["claim:".Length..]);
        var id = ClaimReader.Whole(name, slug);
        var fitting = context.Figures.Fitting(id);
        if (fitting.Count == 0 && !context.IsFaulty(id)) Unknown(id);
        return fitting
            .Where(figure => !IdPattern.IsPattern(id) || !excluded.Contains(figure.Id))
            .Select(figure => ClaimTerm.Of(role, sign, figure));
    }

    private static (string Role, string Term) Role(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? ("", text) : (text[..at].Trim(), text[(at + 1)..].Trim());
    }

    private IEnumerable<ClaimTerm> Exact(string role, int sign, string name)
    {
        if (DecimalCell.TryParse(name[1..], out var number) && number >= 0) return [ClaimTerm.Of(role, sign, number)];
        problems.Add(row.File, row.Line, Column, name, "ett tal som 12 eller 0.5 efter #; tecknet står före #");
        return [];
    }

    private IEnumerable<ClaimTerm> Stated(string role, int sign, string claim)
    {
        var id = ClaimReader.Whole(claim, slug);
        if (context.TryStatement(id, out var statement, out var line)) return [ClaimTerm.Of(role, sign, id, statement, line)];
        problems.Add(row.File, row.Line, Column, claim, "id för ett annat påstående som anger ett belopp");
        return [];
    }

    private void Unknown(string id) =>
        problems.Add(
            row.File,
            row.Line,
            Column,
            id,
            "id för en publicerad uppgift, eller ett mönster som någon passar",
            context.Figures.Suggest(id));

    private void CheckRoles(string[] texts, List<ClaimTerm> terms)
    {
        var roles = texts.Where(text => text[0] != '!').Select(text => Role(text).Role).ToHashSet(StringComparer.Ordinal);
        if (!roles.SetEquals(rule.Roles))
            problems.Add(
                row,
                Column,
                rule.Roles is [""]
                    ? $"uppgifter utan roll, som {rule.Key} har"
                    : $"rollerna {string.Join(" och ", rule.Roles)}, som {rule.Key} har");
        if (rule.IsPaired && terms.GroupBy(term => term.Role).Select(group => group.Count()).Distinct().Count() > 1)
            problems.Add(row, Column, $"lika många {rule.Roles[0]} som {rule.Roles[1]}");
        if (rule.Kind == ClaimKind.Difference && !(terms.Exists(term => term.Sign > 0) && terms.Exists(term => term.Sign < 0)))
            problems.Add(row, Column, "uppgifter med plus och med minus");
        if (terms.Count > 0 && terms.TrueForAll(term => term.IsLiteral))
            problems.Add(row, Column, "minst en publicerad uppgift; tal med # säger inget om rapporten");
        if (rule.Kind == ClaimKind.Trend && terms.Count < 2) problems.Add(row, Column, "minst två uppgifter i tidsordning");
    }
}
