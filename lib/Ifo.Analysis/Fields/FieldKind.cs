namespace Ifo.Analysis.Fields;

/// <summary>What the values of a field are.</summary>
public enum FieldKind
{
    /// <summary>Names, such as kön, stadsdel or insats: rows are counted by them.</summary>
    Key,

    /// <summary>Days: rows are counted by their month, quarter, year.</summary>
    Date,

    /// <summary>Numbers, such as an age or a price: rows are counted by classes of them, and means are taken.</summary>
    Number,
}

/// <summary>Kinds of fields in words.</summary>
internal static class FieldKinds
{
    /// <summary>The Swedish word, as in a mapping file.</summary>
    public static string Word(this FieldKind kind) => kind switch
    {
        FieldKind.Key => "grupp",
        FieldKind.Date => "datum",
        FieldKind.Number => "tal",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a defined kind."),
    };
}
