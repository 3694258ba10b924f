using Ifo.Analysis.Quantities;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Audit.Slips;

/// <summary>
/// The likeliest slip that would explain a contradiction: with it mended, the claim and every other claim about the same
/// figure agree. The audit cannot know which of the figures is wrong, nor that this is how it happened.
/// </summary>
/// <param name="Kind">What kind of slip.</param>
/// <param name="Place">
/// The id of the published figure that would be mended; empty when it is what the claim itself states.
/// </param>
/// <param name="Line">The line where that stands; 0 when it is the way of calculating.</param>
/// <param name="From">What is printed, in Swedish; empty where no figure would change.</param>
/// <param name="To">What it would be, in Swedish.</param>
/// <param name="Alternatives">How many other figures of the claim a slip of the same kind could stand in.</param>
public sealed record Slip(SlipKind Kind, string Place, int Line, string From, string To, int Alternatives)
{
    /// <summary>No slip that would make everything agree.</summary>
    public static Slip None { get; } = new(SlipKind.None, "", 0, "", "", 0);

    /// <summary>The key of the kind in data files, for example <c>digit-changed</c>; empty when there is none.</summary>
    public string Key => Kind == SlipKind.None ? "" : Taxonomy.ChoiceKeys.Kebab(Kind.ToString());

    /// <summary>The slip in Swedish, as a possibility; empty when there is none.</summary>
    public string InWords => Kind == SlipKind.None ? "" : $"{Name}{Change}{Others}";

    /// <summary>The key, where, and what to what, for a table that a program reads.</summary>
    public override string ToString() =>
        Kind == SlipKind.None
            ? ""
            : $"{Key}{(Place.Length > 0 ? $" in {Place}" : "")}{(From.Length > 0 ? $": {From} > {To}"
                : To.Length > 0 ? $": {To}"
                : "")}";

    private string Change => From.Length > 0 ? $": {From} i stället för {To}{At}" : To.Length > 0 ? $": {To}{At}" : "";

    private string At => Line > 0 ? $" (rad {Line.ToString(System.Globalization.CultureInfo.InvariantCulture)})" : "";

    private string Others => Alternatives switch
    {
        0 => "",
        1 => ", eller på motsvarande sätt i en annan uppgift",
        _ => $", eller på motsvarande sätt i någon av {SwedishFormat.Number(Alternatives)} andra uppgifter",
    };

    private string Name => Kind switch
    {
        SlipKind.Truncated => "avkortat i stället för avrundat",
        SlipKind.RoundedToFive => "avrundat till jämna fem",
        SlipKind.Sign => "plus och minus förväxlade",
        SlipKind.Unit => "en annan enhet",
        SlipKind.PercentForPoints => "procent och procentenheter förväxlade",
        SlipKind.Unweighted => "ovägt i stället för vägt medelvärde",
        SlipKind.ShareOfPurchases => "andel av köpen i stället för av allt",
        SlipKind.Transposed => "två siffror har bytt plats",
        SlipKind.Doubled => "en siffra står dubbelt",
        SlipKind.Dropped => "en siffra har fallit bort",
        SlipKind.Neighbour => "uppgiften från en rad eller kolumn intill",
        _ => "en siffra är en annan",
    };
}
