using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>Whether a table has the columns that it must have, each once.</summary>
internal sealed class ColumnCheck(ExportKind kind, SheetLayout layout, ProblemCollector problems)
{
    /// <summary>Adds what is wrong with the columns.</summary>
    public void Run()
    {
        foreach (var (field, headers) in layout.Clashes)
        {
            problems.Add(
                layout.HeaderLine, "", headers, $"en kolumn för {kind.Field(field).Label}",
                "Låt de andra betyda - i tolkningsfilen (ifo map), eller byt namn på dem om de heter lika.");
        }

        var missing = kind.Fields
            .Where(field => field.Need == FieldNeed.Column && !layout.Columns.ContainsKey(field.Name))
            .ToList();
        if (MissingTogether(missing)) return;
        foreach (var field in missing)
        {
            var near = layout.Uses.Where(use => use.Suggestion == field.Label).Select(use => use.Header).FirstOrDefault();
            problems.Add(
                layout.HeaderLine, "", near ?? "", $"en kolumn för {field.Label}",
                near is null ? $"Skriv i tolkningsfilen (ifo map) vilken rubrik som betyder {field.Label}, eller ta "
                    + "med kolumnen i exporten." : $"Betyder {near} {field.Label}? Bestäm det i tolkningsfilen (ifo map).");
        }
    }

    // A table that is another, or cut by another sign, lacks nearly everything: that is one thing to mend.
    private bool MissingTogether(List<ExportField> missing)
    {
        var headers = string.Join(" | ", layout.Headers.Take(12));
        var periods = SidewaysHeaders.Periods(layout.Headers);
        if (periods.Count > 0 && missing.Count >= 3 && !kind.Fields.Any(field => field.Name == "period"))
        {
            problems.Add(
                layout.HeaderLine,
                "",
                headers,
                $"en rad för var och en av {kind.Label}",
                $"Tabellen har en kolumn för varje period ({string.Join(", ", periods.Take(3))}) och är en tabell med antal. Den "
                    + "läses av ifo protect utan --as. Hämta annars en export med en rad för varje ärende.");
            return true;
        }

        if (periods.Count > 0 && missing.Exists(field => field.Name == "period"))
        {
            problems.Add(
                layout.HeaderLine,
                "",
                headers,
                "perioden i en egen kolumn, och kolumner för "
                    + $"{string.Join(", ", missing.Where(field => field.Name != "period").Select(field => field.Label))}",
                $"Tabellen har en kolumn för varje period ({string.Join(", ", periods.Take(3))}), som ett uttag ur en "
                    + "statistikdatabas "
                    + "(PxWeb). Vrid den så att varje värde får en egen rad: i Excel Data, Från tabell, Avpivotera kolumner; ge "
                    + "kolumnerna rubrikerna mått, organisation, period och värde. En tabell med antal läses som den är av "
                    + "ifo protect.");
            return true;
        }

        if (missing.Count < 3 || missing.Count <= layout.Columns.Count) return false;
        if (SignBetween(headers) is { } sign)
        {
            problems.Add(
                layout.HeaderLine,
                "",
                headers,
                "celler som skiljs av semikolon, tabb, komma, lodrätt streck eller ^",
                $"Cellerna skiljs troligen av {sign}. Byt ut tecknet mot semikolon i en textredigerare, eller hämta exporten "
                    + "med en annan "
                    + "avskiljare eller som Excel.");
            return true;
        }

        problems.Add(
            layout.HeaderLine,
            "",
            headers,
            $"rubriker för {string.Join(", ", missing.Select(field => field.Label))}",
            "Så många saknas att tabellen troligen är en annan eller delas fel: kontrollera avskiljaren (--separator), raden med "
                + "rubriker (--header-line), bladet (--sheet) och vad raderna är (--as). Heter kolumnerna något annat: skriv "
                + "vad de "
                + "betyder i tolkningsfilen (ifo map).");
        return true;
    }

    // A sign that parts the headers into known ones, though it is none of those that are read.
    private static char? SignBetween(string headers)
    {
        var signs = headers.Where(letter => !char.IsLetterOrDigit(letter)).Distinct().ToList();
        foreach (var sign in signs.Where(sign => headers.Split(sign).Count(part =>
            KnownHeaders.Contains(part.Trim().Trim('"'))) >= 4))
            return sign;
        return null;
    }
}
