using System.Globalization;
using System.Text;
using Ifo.Analysis.Quantities;
using Ifo.Drafts.Auditing;
using Ifo.Drafts.Findings;
using Ifo.Drafts.Reading;

namespace Ifo.Drafts.Measuring;

/// <summary>Made documents with slips put in: how many are found, and what is contradicted where everything agrees.</summary>
/// <param name="Documents">How many documents without slips.</param>
/// <param name="FalseAlarms">Numbers of those that are contradicted or open.</param>
/// <param name="Kinds">By kind of slip: how many were put in, and how many found.</param>
internal sealed record SlipDocuments(int Documents, int FalseAlarms, IReadOnlyList<(MadeSlip Slip, int Seeded, int Found)> Kinds)
{
    private const int Few = 220;
    private const int Seed = 20_260_101;

    /// <summary>How many documents to make: <c>IFO_DRAFTS</c>, or a few.</summary>
    public static int Wanted =>
        int.TryParse(Environment.GetEnvironmentVariable("IFO_DRAFTS"), NumberStyles.None, CultureInfo.InvariantCulture,
            out var wanted) && wanted > 0 ? wanted : Few;

    /// <summary>Makes documents and audits them.</summary>
    /// <param name="wanted">How many in all, half of them without slips.</param>
    public static SlipDocuments Measure(int wanted)
    {
        var slips = Enum.GetValues<MadeSlip>().Where(slip => slip != MadeSlip.None).ToList();
        var clean = Math.Max(1, wanted / 2);
        var each = Math.Max(1, (wanted - clean) / slips.Count);
        var alarms = Enumerable.Range(0, clean).Sum(i => Disagreeing(MadeDocument.Of(Seed + i, MadeSlip.None)));
        return new SlipDocuments(clean, alarms,
        [
            .. slips.Select(slip => (slip, each, Enumerable.Range(0, each)
                .Count(i => Disagreeing(MadeDocument.Of(Seed + (7919 * (int)slip) + i, slip)) > 0))),
        ]);
    }

    /// <summary>What was found, for the reader.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"{Documents} gjorda dokument som stämmer: {FalseAlarms} tal motsagda eller öppna.\n");
        foreach (var (slip, seeded, found) in Kinds) text
            .Append(CultureInfo.InvariantCulture, $"  {InWords(slip),-44} {found,4} av {seeded,4} funna\n");
        return text.Append(CultureInfo.InvariantCulture,
            $"  {"sammanlagt",-44} {Kinds.Sum(kind => kind.Found),4} av {Kinds.Sum(kind => kind.Seeded),4} funna\n").ToString();
    }

    private static int Disagreeing(MadeDocument document) =>
        DraftReport.Of(PlainText.Read("gjort.md", document.Markdown())).Findings
            .Count(finding => finding.Verdict is Verdict.Contradicted or Verdict.Open);

    private static string InWords(MadeSlip slip) => slip switch
    {
        MadeSlip.Total => "siffra i en summa",
        MadeSlip.Part => "siffra i en del",
        MadeSlip.Deviation => "siffra i en avvikelse",
        MadeSlip.Sign => "tecken i en avvikelse",
        MadeSlip.PercentColumn => "procent i en tabell",
        MadeSlip.SentencePercent => "procent i en mening",
        MadeSlip.SentenceDirection => "riktning i en mening",
        MadeSlip.SentenceWord => "procent med ord i en mening",
        MadeSlip.SentenceParts => "del i en mening som delar upp ett tal",
        MadeSlip.SentenceShare => "andel i en mening",
        _ => "tal i en mening som också står i en tabell",
    };
}
