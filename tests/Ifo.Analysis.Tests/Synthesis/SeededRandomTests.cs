using Ifo.Analysis.Synthesis;

namespace Ifo.Analysis.Tests.Synthesis;

public class SeededRandomTests
{
    [Fact]
    public void The_sequence_is_that_of_the_authors_of_xoshiro256()
    {
        var random = SeededRandom.FromState(1, 2, 3, 4);
        ulong[] expected =
        [
            11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600, 16172922978634559625,
            8476171486693032832, 10595114339597558777, 2904607092377533576,
        ];
        Assert.Equal(expected, expected.Select(_ => random.Next()));
    }

    [Fact]
    public void The_filling_is_that_of_the_authors_of_splitmix()
    {
        var state = 1234567UL;
        ulong[] expected = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        Assert.Equal(expected, expected.Select(_ => SeededRandom.SplitMix(ref state)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public void A_limit_is_never_reached_and_all_below_are_equally_likely(int limit)
    {
        var random = new SeededRandom(1, 1);
        var counts = new int[limit];
        for (var draw = 0; draw < limit * 1000; draw++) counts[random.Below(limit)]++;
        // Six standard deviations of a binomial count with mean 1 000.
        Assert.All(counts, count => Assert.InRange(count, 1000 - 190, 1000 + 190));
    }

    [Fact]
    public void A_limit_beyond_32_bits_is_never_reached()
    {
        var random = new SeededRandom(1, 1);
        const long limit = 3L << 40;
        Assert.All(Enumerable.Range(0, 1000).Select(_ => random.Below(limit)), value => Assert.InRange(value, 0, limit - 1));
    }

    [Fact]
    public void Streams_and_seeds_have_sequences_of_their_own()
    {
        ulong[] first = [.. from seed in new ulong[] { 0, 1, 2 } from stream in new ulong[] { 0, 1, 2 } select new SeededRandom(seed, stream).Next()];
        Assert.Equal(first.Length, first.Distinct().Count());
    }

    [Fact]
    public void Pseudonyms_never_collide_and_have_ten_digits()
    {
        var pseudonyms = Enumerable.Range(0, 200_000).Select(number => Pseudonym.Write('p', Pseudonym.Mix((ulong)number, 42))).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(200_000, pseudonyms.Count);
        Assert.All(pseudonyms, pseudonym => Assert.Matches("^p[0-9a-f]{10}$", pseudonym));
    }
}
