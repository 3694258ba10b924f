using Ifo.Analysis.Disclosure.Dominance;
using Ifo.Analysis.Disclosure.Manifests;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Quantities;

namespace Ifo.Notebooks.Commands;

/// <summary>What <c>ifo protect --sum</c> sums, and by which rule.</summary>
/// <param name="Columns">The columns of the file.</param>
/// <param name="Rule">The rule.</param>
internal sealed record AmountSettings(AmountColumns Columns, DominanceRule Rule);

/// <summary><c>ifo protect --sum</c>: sums of money, protected by a rule of dominance.</summary>
internal static class ProtectAmounts
{
    public static void Protect(string file, AmountSettings asked, ProtectSettings settings, TextWriter writer)
    {
        var read = AmountFile.Read(file, settings.Reading, asked.Columns);
        writer.WriteLine(read.Said);
        var table = read.Table.Protect(asked.Rule);
        if (read.ProtectedPath.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) table.WriteWorkbook(read.ProtectedPath);
        else table.WriteCsv(read.ProtectedPath, CsvStyle.SwedishExcel);
        Tell(table, read.ProtectedPath, writer);
        var manifest = ReleaseManifest.Of(table, file, read.ProtectedPath, TimeProvider.System.GetLocalNow());
        ProtectManifest.Write(manifest, read.ProtectedPath, counted: null, settings, writer);
    }

    private static void Tell(ProtectedAmounts table, string path, TextWriter writer)
    {
        writer.WriteLine($"Regel: {table.Rule}.");
        foreach (var sum in table.Withheld)
            writer.WriteLine($"  ”{sum.Row}”, ”{sum.Column}”: utifrån kan härledas {Kronor(sum.Lowest)}–{Highest(sum)} kronor");
        writer.WriteLine($"{OutcomeWords.Count(table.WithheldCount, "summa", "summor")} visas inte. Ingen som ser tabellen, "
            + "eller som själv har ett belopp i den, kan räkna ut någon annans närmare än regeln tillåter. Att flera lägger ihop "
            + "det de vet är inte prövat, och inte heller andra tabeller över samma belopp.");
        writer.WriteLine($"Skyddad tabell: {path}");
    }

    private static string Highest(WithheldAmount sum) => sum.Highest is { } highest ? Kronor(highest) : "obegränsat";

    private static string Kronor(decimal amount) => SwedishFormat.Number(amount, decimal.IsInteger(amount) ? 0 : 2);
}
