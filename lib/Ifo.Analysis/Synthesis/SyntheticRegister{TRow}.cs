using System.Globalization;
using Ifo.Analysis.Citations;
using Ifo.Analysis.Periods;
using Ifo.Analysis.Presentation;
using Ifo.Analysis.Quantities;

namespace Ifo.Analysis.Synthesis;

/// <summary>
/// A register that is made, not collected: <em>syntetiska data</em> about no real person. The same figures, seed and volume
/// give the same bytes on every machine. Nothing is made before it is asked for, and never more than one block at a time.
/// </summary>
/// <typeparam name="TRow">What a row is about.</typeparam>
public abstract class SyntheticRegister<TRow>
{
    private protected SyntheticRegister(IReadOnlyList<Period> years, Sources sources, ulong seed, int volume)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(volume, 1);
        Years = years;
        Sources = sources;
        Seed = seed;
        Volume = volume;
    }

    /// <summary>The years that the register covers.</summary>
    public IReadOnlyList<Period> Years { get; }

    /// <summary>The seed.</summary>
    public ulong Seed { get; }

    /// <summary>How many times the volume of the city; 1 when nothing else is said.</summary>
    public int Volume { get; }

    /// <summary>The published figures that the register agrees with.</summary>
    public Sources Sources { get; }

    /// <summary>How many rows.</summary>
    public abstract long Count { get; }

    /// <summary>What is taken for granted beside the published figures, in Swedish.</summary>
    public abstract IReadOnlyList<Assumption> Assumptions { get; }

    /// <summary>
    /// What the register is, in Swedish: that the data are synthetic, what they agree with and how they were made.
    /// </summary>
    public string Description =>
        $"Syntetiska data: {Noun} {Span}, gjorda av en modell med frö {Seed.ToString(CultureInfo.InvariantCulture)}. Inga "
        + "uppgifter gäller verkliga personer. "
        + string.Join(" ", Assumptions.Select(assumption => $"{assumption}"));

    /// <summary>The caption that tables and charts made from the register must have; it says <em>syntetiska data</em>.</summary>
    public Caption Caption => Caption.Synthetic(
        $"modell med frö {Seed.ToString(CultureInfo.InvariantCulture)}, avstämd mot "
        + $"{string.Join("; ", Sources.Select(source => $"{source.Publisher}, {source.Title}").Distinct())}",
        Span,
        $"{SwedishFormat.Number(Count)} {CountNoun}");

    private protected abstract string Noun { get; }

    private protected virtual string CountNoun => Noun;

    private protected abstract string Header { get; }

    private string Span => $"{Years[0].Label}–{Years[^1].Label}";

    /// <summary>The rows, one after the other, made as they are asked for.</summary>
    public IEnumerable<TRow> Rows()
    {
        var maker = Maker();
        return Enumerable.Range(0, Volume).SelectMany(block => maker.Rows(block));
    }

    /// <summary>Writes the register as CSV: UTF-8 without mark, comma, decimal point, line feed, header in English.</summary>
    /// <param name="path">The file, which is overwritten. Its name should say that it is synthetic.</param>
    public void WriteCsv(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1);
        WriteCsv(file);
    }

    /// <summary>Writes the register as CSV to a stream, which is left open.</summary>
    /// <param name="stream">The stream.</param>
    public void WriteCsv(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var maker = Maker();
        var rows = new Utf8Rows(stream);
        rows.Begin();
        rows.Add(System.Text.Encoding.UTF8.GetBytes(Header + "\n"));
        for (var block = 0; block < Volume; block++) maker.Write(block, rows);
        rows.Flush();
    }

    /// <summary>The description.</summary>
    public override string ToString() => Description;

    private protected abstract IBlockMaker Maker();

    /// <summary>Makes the blocks of the register, each by its number.</summary>
    private protected interface IBlockMaker
    {
        IEnumerable<TRow> Rows(int block);

        void Write(int block, Utf8Rows rows);
    }
}
