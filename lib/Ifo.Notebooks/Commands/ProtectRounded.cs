using Ifo.Analysis.Disclosure;
using Ifo.Analysis.Disclosure.Manifests;
using Ifo.Analysis.Disclosure.Rounding;
using Ifo.Analysis.Exchange;

namespace Ifo.Notebooks.Commands;

/// <summary><c>ifo protect --round</c>: protection by rounding.</summary>
internal static class ProtectRounded
{
    public static void Protect(
        string file, ProtectInput counted, PersonTable counts, BaseRounding rule, ProtectSettings settings, TextWriter writer)
    {
        var table = RoundedTable.Of(counts, rule);
        if (counted.Path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) table.WriteWorkbook(counted.Path);
        else table.WriteCsv(counted.Path, CsvStyle.SwedishExcel);
        Tell(table, counted.Path, writer);
        var manifest = ReleaseManifest.Of(table, file, counted.Path, TimeProvider.System.GetLocalNow());
        ProtectManifest.Write(manifest, counted.Path, counted, settings, writer);
    }

    private static void Tell(RoundedTable table, string path, TextWriter writer)
    {
        var narrowest = table.Cells
            .Select(cell => cell.Interval)
            .Where(interval => !interval.IsExact)
            .MinBy(interval => interval.Highest - interval.Lowest);
        writer.WriteLine($"Regel: {table.Rule}.");
        writer.WriteLine("Summorna stämmer. Den som vet att varje antal är avrundat till en multipel intill kan ur tabellen inte "
            + $"härleda något närmare än som närmast {narrowest}.");
        writer.WriteLine("Tabellen är prövad för sig: släpp ingen tabell med exakta antal om samma personer.");
        writer.WriteLine($"Skyddad tabell: {path}");
    }
}
