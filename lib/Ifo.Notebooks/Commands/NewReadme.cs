using Ifo.Analysis.Exchange;

namespace Ifo.Notebooks.Commands;

/// <summary>What lies beside the notebook that <c>ifo new</c> writes: how the folder is used, in ten lines.</summary>
internal static class NewReadme
{
    public const string FileName = "LÄSMIG.txt";

    public static string Of(ExportKind kind) => $"""
        Egna data: {kind.Label}
        1. Lägg er fil (CSV eller Excel) i mappen data. Ta bort personnummer först; de läses aldrig in.
        2. ifo taxonomy check        säger om listorna i mappen taxonomi går att använda. Skriv in er kommun där först.
        3. ifo check data/FIL        visar hur filen läses och allt som är fel i den.
        4. ifo map data/FIL          skriver tolkningsfilen bredvid: vad era rubriker och värden betyder. Redigera den i Excel.
        5. ifo run anteckningsbok.ipynb   kör anteckningsboken och skriver rapporten i mappen report.
        6. ifo protect data/FIL --as {kind.Key} --rows insats   skriver en skyddad tabell bredvid filen, med sitt manifest.
        7. Nästa månad: lägg den nya filen i data. Anteckningsboken tar den som ändrades senast; tolkningen finns redan.
        8. ifo compare data/GAMMAL data/NY   säger hur många rader som är nya, borta och ändrade.
        Filerna i data, tolkningsfilen och undantagna rader stannar hos er.

        """.ReplaceLineEndings("\r\n");
}
