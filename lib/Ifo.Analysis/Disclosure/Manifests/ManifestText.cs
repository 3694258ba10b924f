using System.Globalization;
using System.Text;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Disclosure.Manifests;

/// <summary>A manifest in words.</summary>
internal static class ManifestText
{
    public static string Write(ReleaseManifest manifest)
    {
        var text = new StringBuilder();
        Line(text, "Tabell", manifest.Output.Name);
        Line(text, "Beslut", $"{manifest.Decision} {Time(manifest.Time)}");
        Line(text, "Regel", $"{manifest.Rule.Name} ({manifest.Rule.Origin})");
        foreach (var limit in manifest.Rule.Limits) Line(text, "  gräns", $"{limit.What}: {SwedishFormat.Number(limit.Limit)}");
        Line(text, "  nollor", manifest.Rule.Zeros);
        if (manifest.Rule.RequiredWidth > 0)
            Line(text, "  krävd bredd", SwedishFormat.Number(manifest.Rule.RequiredWidth));
        Line(text, "Räknar", manifest.Unit);
        Line(text, "Dolda celler", $"{SwedishFormat.Number(manifest.Withheld)} av {SwedishFormat.Number(manifest.Cells)}");
        Line(text, "Totaler kända utifrån", List(manifest.KnownTotals.Select(SwedishFormat.Number), "inga"));
        var compared = manifest.Compared.Select(table => $"{table.Table} ({table.Extent})");
        Line(text, "Jämförd med", List(compared, "ingen annan tabell"));
        Line(text, "Svar om namn", List(manifest.Answers, "inga"));
        if (!manifest.LeftOut.IsDefault) Line(text, "Lämnat utanför", List(manifest.LeftOut, "inget som är känt"));
        Line(text, "Program", manifest.Program);
        Line(text, "Indata", $"{manifest.Input.Name}, hmac-sha256 {manifest.Input.Hmac}");
        if (manifest.Mapping is { } mapping) Line(text, "Tolkningsfil", $"{mapping.Name}, hmac-sha256 {mapping.Hmac}");
        Line(text, "Utdata", $"{manifest.Output.Name}, sha256 {manifest.Output.Sha256}");
        Line(text, "Underskrift", Signature(manifest.Signature));
        return text.ToString().TrimEnd().ReplaceLineEndings("\n");
    }

    public static string Signature(ManifestSignature signature) => signature.IsSigned
        ? $"{signature.By}: {signature.Because}{(signature.Time is { } time ? $" ({Time(time)})" : "")}"
        : signature.State;

    public static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string List(IEnumerable<string> parts, string none) => string.Join("; ", parts.DefaultIfEmpty(none));

    private static void Line(StringBuilder text, string what, string said) =>
        text.Append(CultureInfo.InvariantCulture, $"{what + ":",-24}").AppendLine(said);
}
