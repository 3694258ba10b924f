using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Fields;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>What a mapping file says of a column that is a field of the analyst's own.</summary>
internal static class OwnWords
{
    private static readonly (string Word, FieldKind Kind)[] Known =
        [("egen grupp", FieldKind.Key), ("eget datum", FieldKind.Date), ("eget tal", FieldKind.Number)];

    public static IEnumerable<string> All => Known.Select(known => known.Word);

    public static FieldKind? KindOf(string word)
    {
        var plain = PlainText.OfAny(word);
        return Known.Where(known => known.Word == plain).Select(known => (FieldKind?)known.Kind).FirstOrDefault();
    }
}
