using System.Globalization;
using System.IO.Compression;
using System.Text;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Exchange.Import;
using Ifo.Analysis.Taxonomy;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>
/// Files of every format that is read, spoiled at random: read, or refused in words, and every row counted. <c>IFO_MUTATIONS</c>
/// says how many of each format; a few in ordinary tests.
/// </summary>
public sealed class SpoiledFormatTests : IDisposable
{
    private const int MostWork = 30;

    // A spoiled number of a row gives a workbook as many blank rows before it as the format has place for.
    private const long MostOfWorkbook = 1L << 30;

    private static readonly int Cases =
        int.TryParse(Environment.GetEnvironmentVariable("IFO_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var cases)
            ? cases
            : 12;

    private static readonly ReadingOptions Options = new() { Strictness = Strictness.Lenient };
    private static readonly ExportLists Lists = ExportLists.Load(ExportKind.Requests, Options);
    private static readonly MadeSheet Sheet = MadeSheet.Usual("Uttag", [.. Enumerable.Range(1, 20).Select(number => MadeSheet.Row(number))]);

    private readonly ExportFolder _folder = new();

    public static TheoryData<string> Formats =>
    [
        "utf-16", "utf-16-be", "mac-roman", "dos", "windows-1252", "pipe", "caret", "tab", "sep", "whole-row-quoted", "xls", "xlsx",
        "xlsx-strict", "xlsx-two-sheets",
    ];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_spoiled_file_is_read_or_refused_in_words_and_no_row_is_lost(string format)
    {
        var file = Make(format);
        Assert.True(Read(file).IsSound);
        var most = format.StartsWith("xls", StringComparison.Ordinal) ? MostOfWorkbook : MostWork * Allocated(() => Read(file));
        var random = new Random(format.Length);
        for (var number = 0; number < Cases; number++)
        {
            var spoiled = Spoil(file, random);
            var allocated = Allocated(() => One(spoiled, $"{format} {number}"));
            Assert.True(allocated < most, $"{format} {number} allocates {allocated} bytes, more than {most}");
        }
    }

    [Fact]
    public void A_spoiled_list_of_hers_is_read_or_told_with_its_place()
    {
        var own = Directory.CreateDirectory(_folder.Path("taxonomi")).FullName;
        OwnListStart.Write(own, OwnListSource.Nothing, "");
        var random = new Random(5);
        foreach (var path in Directory.EnumerateFiles(own).Order(StringComparer.Ordinal).ToList())
        {
            var sound = File.ReadAllBytes(path);
            for (var number = 0; number < Cases / 3; number++)
            {
                File.WriteAllBytes(path, SpoilBytes([.. sound], random));
                var problems = Taxonomies.Look(null, own).Problems;
                Assert.All(problems, problem => Assert.StartsWith("taxonomi/", problem.File, StringComparison.Ordinal));
            }

            File.WriteAllBytes(path, sound);
        }
    }

    [Fact]
    public void A_spoiled_mapping_file_is_read_or_refused_in_words()
    {
        var export = _folder.With("Insats", "Hem för vård");
        var mapping = ExportMapping.Update(export, ExportKind.Requests).File;
        var sound = File.ReadAllBytes(mapping);
        var random = new Random(6);
        for (var number = 0; number < Cases; number++)
        {
            var spoiled = Spoil(sound, random);
            if (spoiled.Length == 0) continue;
            File.WriteAllBytes(mapping, spoiled);
            Refusable(() => RequestExport.Check(export));
        }
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] Make(string format) => format switch
    {
        "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text(';'))],
        "utf-16-be" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text(';'))],
        "mac-roman" => EncodingDetector.Make(TextEncoding.MacRoman).GetBytes(Text(';')),
        "dos" => EncodingDetector.Make(TextEncoding.Dos).GetBytes(Text(';')),
        "windows-1252" => EncodingDetector.Make(TextEncoding.Windows1252).GetBytes(Text(';')),
        "pipe" => Encoding.UTF8.GetBytes(Text('|')),
        "caret" => Encoding.UTF8.GetBytes(Text('^')),
        "tab" => Encoding.UTF8.GetBytes(Text('\t')),
        "sep" => Encoding.UTF8.GetBytes("sep=;\r\n" + Text(';')),
        "whole-row-quoted" => Encoding.UTF8.GetBytes(
            string.Concat(Text(';').Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"\"{line}\"\n"))),
        "xls" => MadeOldWorkbook.Write([Sheet]),
        "xlsx-strict" => new MadeWorkbook { Sheets = [Sheet], IsStrict = true }.Write(),
        "xlsx-two-sheets" => new MadeWorkbook { Sheets = [Sheet, MadeSheet.Usual("Februari", MadeSheet.Row(90)) with { HasAddresses = false }] }.Write(),
        _ => new MadeWorkbook { Sheets = [Sheet] }.Write(),
    };

    private static string Text(char sign) => string.Join('\n', Enumerable.Range(1, 20)
        .Select(number => ExportFolder.Row.Replace("p1", FormattableString.Invariant($"p{number}"), StringComparison.Ordinal)[1..])
        .Select((row, index) => FormattableString.Invariant($"{index + 1}{row}"))
        .Prepend(ExportFolder.Header)).Replace(';', sign) + "\n";

    // Of a package the parts are spoiled, and sometimes the package: otherwise nothing gets past its check sums.
    private static byte[] Spoil(byte[] file, Random random) => file[0] == 'P' && random.Next(5) > 0
        ? SpoilPart(file, random)
        : SpoilBytes([.. file], random);

    private static byte[] SpoilPart(byte[] file, Random random)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(new MemoryStream(file)))
        using (var made = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var spoiled = random.Next(zip.Entries.Count);
            foreach (var (index, entry) in zip.Entries.Index())
            {
                using var part = entry.Open();
                using var bytes = new MemoryStream();
                part.CopyTo(bytes);
                using var written = made.CreateEntry(entry.FullName).Open();
                written.Write(index == spoiled ? SpoilBytes(bytes.ToArray(), random) : bytes.ToArray());
            }
        }

        return stream.ToArray();
    }

    private static byte[] SpoilBytes(byte[] bytes, Random random)
    {
        if (bytes.Length < 2) return bytes;
        var (from, to) = (random.Next(bytes.Length), random.Next(bytes.Length));
        if (from > to) (from, to) = (to, from);
        switch (random.Next(5))
        {
            case 0:
                return bytes[..Math.Max(1, to)];
            case 1:
                return [.. bytes[..to], .. bytes[from..]];
            case 2:
                return bytes.Length - (to - from) < 1 ? bytes : [.. bytes[..from], .. bytes[to..]];
            default:
                for (var changes = random.Next(1, 12); changes > 0; changes--)
                    bytes[random.Next(bytes.Length)] = random.Next(2) == 0
                        ? (byte)random.Next(256)
                        : (byte)"\";\n\r\t,'\0<>|^=&"[random.Next(14)];
                return bytes;
        }
    }

    private ExportReport Read(byte[] bytes) =>
        ExportFolder.Requests.Reader(_folder.WriteBytes("export.csv", bytes), Options, null, Lists).Read().Report;

    private void One(byte[] bytes, string name) => Refusable(() =>
    {
        var report = Read(bytes);
        Assert.True(report.Rows.AddUp, name);
    });

    private static void Refusable(Action work)
    {
        try
        {
            work();
        }
        catch (ExportException refused)
        {
            if (refused.HasReport) Assert.True(refused.Report.Rows.AddUp);
        }
    }

    private static long Allocated(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
