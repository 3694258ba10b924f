using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Ifo.Analysis.Presentation;

namespace Ifo.Benchmarks;

/// <summary>A chart of two years of eleven kinds of help, drawn with all that belongs to it, against writing its bars alone.</summary>
public class Drawing
{
    private static readonly string[] Kinds =
    [
        "Socialt boende med stöd", "Nödbistånd", "Behandlingsinsatser", "Skyddat boende", "Bostad först", "HVB",
        "Stödboende", "Familjehem", "Öppenvård", "Korttidsvistelse", "Korttidsboende",
    ];

    private static readonly decimal[] Before = [3781, 346, 196, 409, 82, 743, 132, 392, 103, 134, 738];
    private static readonly decimal[] After = [4080, 319, 168, 467, 113, 664, 138, 358, 85, 125, 908];

    private readonly BarChart _bars = Chart
        .Bars("Förfrågningar per insats", "antal", Caption.Internal("påhittat", "2024", "okänt"))
        .Categories(Kinds).Series("2023", Before).Series("2024", After);

    [Benchmark(Baseline = true)]
    public string BarsAlone()
    {
        var text = new StringBuilder("<svg>");
        for (var place = 0; place < Kinds.Length; place++)
        {
            foreach (var value in new[] { Before[place], After[place] })
            {
                text.Append(CultureInfo.InvariantCulture, $"<rect y=\"{place * 20}\" width=\"{value:0.##}\" height=\"18\"/>");
                text.Append(CultureInfo.InvariantCulture, $"<text y=\"{place * 20}\">{Kinds[place]}</text>");
            }
        }

        return text.Append("</svg>").ToString();
    }

    [Benchmark]
    public string ForAPage() => _bars.ToHtml();

    [Benchmark]
    public string ForAFile() => _bars.ToSvg();
}
