using System.Globalization;
using System.Text;

namespace Ifo.Benchmarks;

/// <summary>A synthetic register of placement requests, of any size, the same each time.</summary>
internal static class Register
{
    private static readonly string[] s_administrations =
        ["Socialförvaltningen Centrum", "Socialförvaltningen Hisingen", "Socialförvaltningen Nordost", "Socialförvaltningen Sydväst"];

    private static readonly string[] s_insatser = ["HVB", "Familjehem", "Stödboende", "Socialt boende"];

    /// <summary>Writes it as CSV: ten years, three persons to ten requests.</summary>
    public static void Write(string path, long rows)
    {
        var random = new Random(20261201);
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        file.Write("Nr;Inkommen;Förvaltning;Insats;Delkategori;Pseudonym;Avtalsform;Utförartyp;Dygnspris;Utfall\n");
        var first = new DateOnly(2015, 1, 1);
        for (var row = 1L; row <= rows; row++)
        {
            var day = first.AddDays(random.Next(3650)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var price = random.Next(10) == 0 ? "" : random.Next(1500, 9500).ToString(CultureInfo.InvariantCulture);
            file.Write(string.Create(CultureInfo.InvariantCulture, $"{row};{day};{Of(random, s_administrations)};{Of(random, s_insatser)};;"));
            file.Write(string.Create(CultureInfo.InvariantCulture, $"klient-{random.NextInt64(1 + (rows * 3 / 10))};"));
            file.Write($"{(random.Next(2) == 0 ? "Ramavtal" : "Direktupphandling")};Privata utförare;{price};");
            file.Write(random.Next(2) == 0 ? "Placering\n" : "Ej placering\n");
        }
    }

    private static string Of(Random random, string[] some) => some[random.Next(some.Length)];
}
