namespace Ifo.Analysis.Trends;

/// <summary>
/// How Kendall's score S is distributed when nothing changes over time: every order of the values is equally likely, ties
/// included, independently in each group (each month of the year).
/// </summary>
internal static class KendallDistribution
{
    /// <summary>
    /// The probability of each number of pairs that are out of order; index 0 is perfect increase. For each group, how many
    /// values share each distinct value.
    /// </summary>
    public static double[] OutOfOrder(IEnumerable<IReadOnlyList<int>> groups) =>
        groups.Select(Group).Aggregate(new double[] { 1 }, Product);

    /// <summary>The probability of at most so many pairs out of order.</summary>
    public static double AtMost(double[] distribution, long pairs) =>
        pairs < 0 ? 0 : Math.Min(1, distribution.Take((int)pairs + 1).Sum());

    // Inversions of a multiset are counted by the product of Gaussian binomials (MacMahon): each new value is spread among those
    // before.
    private static double[] Group(IReadOnlyList<int> ties)
    {
        double[] distribution = [1];
        var total = 0;
        foreach (var size in ties)
        {
            total += size;
            distribution = Product(distribution, Gaussian(total, size));
        }

        return distribution;
    }

    // Pascal's rule in probabilities, G(n, k) = k/n · G(n−1, k−1) + (n−k)/n · q^k · G(n−1, k): only positive terms, so no digits
    // are lost.
    private static double[] Gaussian(int n, int k)
    {
        var row = new double[k + 1][];
        row[0] = [1];
        for (var i = 1; i <= n; i++)
        {
            for (var j = Math.Min(i, k); j >= 1; j--)
            {
                row[j] = j == i ? [1] : Sum(row[j - 1], (double)j / i, row[j], (double)(i - j) / i, shift: j);
            }
        }

        return row[k];
    }

    private static double[] Sum(double[] first, double firstWeight, double[] second, double secondWeight, int shift)
    {
        var sum = new double[Math.Max(first.Length, second.Length + shift)];
        for (var i = 0; i < first.Length; i++) sum[i] += firstWeight * first[i];
        for (var i = 0; i < second.Length; i++) sum[i + shift] += secondWeight * second[i];
        return sum;
    }

    private static double[] Product(double[] left, double[] right)
    {
        var product = new double[left.Length + right.Length - 1];
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++) product[i + j] += left[i] * right[j];
        }

        return product;
    }
}
