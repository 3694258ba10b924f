using AngleSharp.Dom;

namespace Ifo.Notebooks.Report;

/// <summary>The ids of one page. Cells know nothing of each other, so what they call alike is told apart here.</summary>
/// <param name="prefix">Stands before the ids that the report itself makes.</param>
/// <param name="taken">Ids that are in use on the page.</param>
internal sealed class IdScope(string prefix, UniqueNames taken)
{
    /// <summary>The id that the report itself gives to a part of the page; the same name gives the same id.</summary>
    public string Own(string name) => prefix + name;

    /// <summary>Takes an id for a part of the page, changed where it is in use.</summary>
    public string Take(string name) => taken.Take(prefix + name);

    /// <summary>
    /// Takes the ids in a cell's output; those in use already are changed, with everything in the output that refers to them.
    /// </summary>
    public void Claim(IElement output)
    {
        var changed = new Dictionary<string, string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in output.QuerySelectorAll("[id]"))
        {
            var wanted = element.Id!;
            element.Id = taken.Take(wanted);
            if (seen.Add(wanted) && !string.Equals(element.Id, wanted, StringComparison.Ordinal))
                changed.Add(wanted, element.Id);
        }

        if (changed.Count > 0)
            IdReferences.Redirect(output, changed);
    }
}
