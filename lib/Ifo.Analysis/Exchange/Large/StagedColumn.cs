using System.Globalization;

namespace Ifo.Analysis.Exchange.Large;

/// <summary>A column of a large file, and how it is kept while it is counted.</summary>
/// <param name="Place">Its place in the file.</param>
/// <param name="Role">How it is kept.</param>
/// <param name="Field">The name of the field, of the kind of export or of the analyst's own; empty for none.</param>
internal sealed record StagedColumn(int Place, StagedRole Role, string Field)
{
    /// <summary>The column as it is read.</summary>
    public string Cell => FileScan.Column(Place);

    /// <summary>Its values where they are counted: of a list as they are, a day as 20241231, an amount in hundredths.</summary>
    public string Kept => string.Create(CultureInfo.InvariantCulture, $"v{Place}");

    /// <summary>Of a day or an amount: how a cell without one says so, or 0.</summary>
    public string Form => string.Create(CultureInfo.InvariantCulture, $"f{Place}");

    /// <summary>The type of its list.</summary>
    public string List => string.Create(CultureInfo.InvariantCulture, $"ifo_list_{Place}");

    public bool HasList => Role is StagedRole.Key or StagedRole.Own;

    public bool IsDayOrAmount => Role is StagedRole.Day or StagedRole.Amount;
}

/// <summary>How a column is kept while it is counted.</summary>
internal enum StagedRole
{
    /// <summary>Not at all; it is only looked through.</summary>
    Unused,

    /// <summary>As a list of values that the kind of export knows.</summary>
    Key,

    /// <summary>As a list of values of the analyst's own.</summary>
    Own,

    /// <summary>As a pseudonym.</summary>
    Person,

    /// <summary>As a number that may not come twice.</summary>
    Number,

    /// <summary>As a day.</summary>
    Day,

    /// <summary>As an amount.</summary>
    Amount,
}
