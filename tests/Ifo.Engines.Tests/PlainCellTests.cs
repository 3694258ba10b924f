using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;
using Ifo.Analysis.Exchange.Large;

namespace Ifo.Engines.Tests;

/// <summary>What DuckDB takes for plainly good is what the own reader takes as it stands.</summary>
public sealed class PlainCellTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ifo-plain-");

    public void Dispose() => _folder.Delete(recursive: true);

    // Signs that identity numbers, hashes and words for nobody are made of.
    private static readonly Gen<string> s_pseudonym =
        from length in Gen.Choose(1, 14)
        from signs in Gen.ArrayOf(Gen.Frequency(
            (4, Gen.Elements("0123456789".ToCharArray())), (1, Gen.Elements("aexXEnr-_ps".ToCharArray()))), length)
        select new string(signs);

    [Fact]
    public void A_pseudonym_that_is_plainly_good_is_never_refused()
    {
        var path = Path.Combine(_folder.FullName, "export.csv");
        Samples.Hold(Gen.ArrayOf(s_pseudonym, 400), pseudonyms =>
        {
            string[] plain = [.. pseudonyms.Where(IsPlain).Distinct()];
            File.WriteAllText(path, "Pseudonym;Kön\n" + string.Concat(plain.Select(pseudonym => $"{pseudonym};man\n")));
            Assert.NotEmpty(plain);
            Assert.Empty(CaseExport.Check(path).Problems);
            return true;
        }, 20);
    }

    private static bool IsPlain(string pseudonym) =>
        Regex.IsMatch(pseudonym, $"^(?:{PlainCells.Person})$", RegexOptions.None, s_patience)
        && !Regex.IsMatch(pseudonym, PlainCells.LikeIdentity, RegexOptions.None, s_patience);
}
