using Ifo.Analysis.Exchange;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>A sound export of each kind: every field has a column, and there is one row.</summary>
internal static class ExportSamples
{
    private static readonly Dictionary<string, (string Header, string Row)> ByKey = new(StringComparer.Ordinal)
    {
        ["requests"] = (ExportFolder.Header, ExportFolder.Row),
        ["placements"] = (
            "Placering;Pseudonym;Förvaltning;Insats;Utförartyp;Start;Slut;Dygnspris",
            "1;p1;Socialförvaltningen Centrum;HVB;Privata utförare;2024-01-01;2024-02-01;7250,5"),
        ["cases"] = ("Ärende;Pseudonym;Datum", "2024/17-A;p1;2024-01-01"),
        ["figures"] = (
            "Mått;Organisation;Område;Insats;Utförartyp;Grupp;Period;Typ;Värde;Enhet;Anmärkning",
            "Antal förfrågningar;Socialförvaltningen Centrum;;HVB;;;2024;Utfall;12;antal;"),
    };

    public static IReadOnlyCollection<string> Keys => ByKey.Keys;

    public static (string Header, string Row) Of(ExportKind kind) => ByKey.TryGetValue(kind.Key, out var sample)
        ? sample
        : throw new InvalidOperationException($"The kind of export {kind.Key} has no sample in {nameof(ExportSamples)}.");
}
