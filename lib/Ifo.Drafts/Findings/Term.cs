using Ifo.Drafts.Numbers;

namespace Ifo.Drafts.Findings;

/// <summary>A number that another is compared with.</summary>
/// <param name="Number">The number.</param>
/// <param name="Name">What it is called where it stands.</param>
/// <param name="Sign">1, or -1 when it is subtracted.</param>
internal sealed record Term(DraftNumber Number, string Name, int Sign = 1);
