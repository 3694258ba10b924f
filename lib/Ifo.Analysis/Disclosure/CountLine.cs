using System.Globalization;
using System.Text;

namespace Ifo.Analysis.Disclosure;

/// <summary>A line of a file with counts.</summary>
internal sealed record CountLine(string File, int Number, IReadOnlyList<string> Cells)
{
    /// <summary>A cell by its place; empty where the line is shorter.</summary>
    public string this[int place] => place < Cells.Count ? Cells[place] : string.Empty;

    /// <summary>The cells of a line; quotation marks hold a separator together.</summary>
    public static IReadOnlyList<string> Split(string line, char separator)
    {
        var (cells, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var sign in line)
        {
            if (sign == '"') isQuoted = !isQuoted;
            else if (sign == separator && !isQuoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else cell.Append(sign);
        }

        cells.Add(cell.ToString().Trim());
        return cells;
    }

    public bool IsNumber(int place) => TryCount(place, out _);

    /// <summary>The count of a cell.</summary>
    /// <exception cref="DisclosureException">It is no whole number from 0.</exception>
    public long Count(int place) => TryCount(place, out var count)
        ? count
        : throw Problem($"”{this[place]}” i kolumn {place + 1}", this[place] == ".."
            ? "ett antal; en tabell som redan har dolda celler kan inte skyddas igen, utgå från den fullständiga"
            : "ett heltal, 0 eller mer");

    /// <summary>Refuses a total that is not the sum of its parts.</summary>
    /// <exception cref="DisclosureException">It is not.</exception>
    public void Demand(int place, long sum)
    {
        if (Count(place) != sum) throw Problem($"summan {this[place]} i kolumn {place + 1}", $"{sum.ToString(CultureInfo.InvariantCulture)}, som är summan av delarna");
    }

    public DisclosureException Problem(string found, string expected) => new($"{File}, rad {Number}: hittade {found}, väntade {expected}.");

    private bool TryCount(int place, out long count) =>
        long.TryParse(string.Concat(this[place].Where(sign => !char.IsWhiteSpace(sign))), NumberStyles.None, CultureInfo.InvariantCulture, out count);
}
