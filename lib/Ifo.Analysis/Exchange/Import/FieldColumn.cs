using System.Globalization;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>The column of a field, or that there is none.</summary>
internal abstract class FieldColumn(FieldSetup setup)
{
    public int Index { get; } = setup.Index;

    public string Header { get; } = setup.Header;

    public bool IsThere => Index >= 0;

    protected SchemaField Schema { get; } = setup.Schema;

    /// <summary>The text of the cell; when it is empty and may not be, with a problem.</summary>
    protected ReadOnlySpan<char> Demanded(RowReader row)
    {
        var text = row.Text(Index);
        if (text.Length == 0 && IsThere && IsRequired)
            row.Add(
                this,
                row.Written(Index),
                "ett värde; cellen får inte vara tom",
                $"Fyll i {setup.Field.Label}, eller ta bort raden.");
        return text;
    }

    private bool IsRequired => Schema.IsRequired || setup.Field.Need == FieldNeed.Column;
}

/// <summary>What a column is made of.</summary>
internal sealed record FieldSetup(ExportField Field, SchemaField Schema, int Index, string Header);

/// <summary>Numbers, within what the schema allows.</summary>
internal sealed class NumberColumn(FieldSetup setup, DecimalMark mark) : FieldColumn(setup)
{
    /// <summary>The number; with <see cref="CellReading.None"/> when the cell is empty or, with a problem, no number.</summary>
    public CellReading TryRead(RowReader row, PercentSign percent, out CellNumber number)
    {
        number = default;
        var text = Demanded(row);
        if (text.Length == 0) return CellReading.None;
        if (IdentityNumber.LikenessOf(text) >= IdentityNumber.Likeness.Day && IdentityNumber.IsIn(text))
        {
            row.Add(
                this,
                "ett personnummer (visas inte)",
                "ett tal som inte är ett personnummer",
                "Är det ett belopp: skriv det med mellanrum mellan tusental. Annars ta bort personnumret.");
            return CellReading.None;
        }

        var used = row.Kind(Index) == CellKind.Number ? DecimalMark.Point : mark;
        if (!NumberText.TryRead(WithoutKronor(text), used, out number) || (number.IsPercent && percent == PercentSign.IsWrong))
            return Wrong(row, text);
        if (Schema.Type == "integer" && number.Value != decimal.Truncate(number.Value)) return Wrong(row, text);
        if (number.Value >= Schema.Minimum) return CellReading.Value;
        row.Add(this, text, $"ett tal som är minst {Schema.Minimum.ToString(CultureInfo.InvariantCulture)}");
        return CellReading.None;
    }

    private CellReading Wrong(RowReader row, ReadOnlySpan<char> text)
    {
        var other = mark == DecimalMark.Point ? DecimalMark.Comma : DecimalMark.Point;
        var isOther = text.Contains(other == DecimalMark.Point ? '.' : ',')
            && NumberText.TryRead(WithoutKronor(text), other, out _);
        row.Add(
            this,
            text,
            Schema.Type == "integer"
                ? "ett heltal"
                : $"ett tal med decimal{(mark == DecimalMark.Point ? "punkt, som 1234.5" : "komma, som 1 234,5")}",
            isOther
                ? "Decimaltecknet är ett annat än i resten av filen; rätta talet, eller ange --decimal om det gäller hela filen."
                : "");
        return CellReading.None;
    }

    private static ReadOnlySpan<char> WithoutKronor(ReadOnlySpan<char> text) =>
        text.EndsWith("kr", StringComparison.OrdinalIgnoreCase) ? text[..^2].TrimEnd() : text.EndsWith(":-") ? text[..^2] : text;
}

/// <summary>Whether a cell has a value.</summary>
internal enum CellReading
{
    None,
    Value,
}

/// <summary>What a percent sign after a number means for a column.</summary>
internal enum PercentSign
{
    IsWrong,
    IsUnit,
}

/// <summary>Numbers of the rows, which may be absent but may not come twice.</summary>
internal sealed class RowNumberColumn(FieldSetup setup, Uniqueness uniqueness) : FieldColumn(setup)
{
    // While the numbers rise, none can have come before; only where one does not are those before it looked up.
    private readonly List<(long First, long Last)> _risen = [];
    private readonly HashSet<long> _seen = [];
    private long _last;

    /// <summary>
    /// The number, at least 1; the next one where the file has no such column, and 0, with a problem, where the cell is none.
    /// </summary>
    public long Read(RowReader row)
    {
        if (!IsThere) return ++_last;
        var text = Demanded(row);
        if (text.Length == 0) return 0;
        if (!NumberText.TryRead(text, row.Kind(Index) == CellKind.Number ? DecimalMark.Point : DecimalMark.Comma, out var number)
            || number.IsPercent
            || number.Value < 1
            || number.Value != decimal.Truncate(number.Value)
            || number.Value > long.MaxValue)
        {
            row.Add(
                this,
                text,
                "ett heltal, minst 1",
                $"Är det inget nummer: låt kolumnen {Header} betyda - i tolkningsfilen, så numreras raderna i filens ordning.");
            return 0;
        }

        if (IdentityNumber.LikenessOf(text) >= IdentityNumber.Likeness.Day && IdentityNumber.IsIn(text))
        {
            row.Add(
                this,
                "ett personnummer (visas inte)",
                "ett nummer som inte är ett personnummer",
                $"Byt dem mot löpnummer, eller låt kolumnen {Header} betyda - i tolkningsfilen.");
            return 0;
        }

        if (uniqueness == Uniqueness.OncePerFile && IsSeen((long)number.Value))
            row.Add(this, text, "ett nummer som inte redan finns i filen", "Raden är troligen dubblerad; behåll en av dem.");
        return (long)number.Value;
    }

    private bool IsSeen(long number)
    {
        if (_seen.Count == 0 && number > _last)
        {
            if (_risen.Count > 0 && number == _last + 1) _risen[^1] = (_risen[^1].First, number);
            else _risen.Add((number, number));
            _last = number;
            return false;
        }

        if (_seen.Count == 0)
        {
            foreach (var (first, last) in _risen)
            {
                for (var before = first; before <= last; before++) _seen.Add(before);
            }
        }

        return !_seen.Add(number);
    }
}

/// <summary>Whether a number may come again.</summary>
internal enum Uniqueness
{
    OncePerFile,
    MayRepeat,
}
