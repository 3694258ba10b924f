namespace Ifo.Analysis.Exchange.Import;

/// <summary>Numbers of cases, of whatever letters and digits, which may be absent but may not come twice.</summary>
internal sealed class CaseNumberColumn(FieldSetup setup) : FieldColumn(setup)
{
    private readonly TextPool _seen = new();

    /// <summary>The number of the current row; empty where it has none.</summary>
    public string Read(RowReader row)
    {
        var text = row.Text(Index);
        if (text.Length == 0) return "";
        if (IdentityNumber.IsIn(text))
            row.Add(
                this,
                "ett personnummer (visas inte)",
                "ett ärendenummer som inte är ett personnummer",
                $"Byt dem mot löpnummer, eller låt kolumnen {Header} betyda - i tolkningsfilen.");
        else if (_seen.TryGet(text, out _))
            row.Add(
                this,
                text,
                "ett nummer som inte redan finns i filen",
                "Raden är troligen dubblerad; behåll en av dem. Har ett ärende flera rader: låt kolumnen "
                    + $"{Header} betyda - i tolkningsfilen, så är varje rad ett ärende.");
        else return _seen.Add(text);
        return "";
    }
}
