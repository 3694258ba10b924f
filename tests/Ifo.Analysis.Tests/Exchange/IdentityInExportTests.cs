using FsCheck;
using FsCheck.Fluent;
using Ifo.Analysis.DataFiles;
using Ifo.Analysis.Exchange;

namespace Ifo.Analysis.Tests.Exchange;

/// <summary>An identity number is refused wherever it stands, and nothing that is said or written repeats it.</summary>
public sealed class IdentityInExportTests : IDisposable
{
    private static readonly string[] Columns = ExportFolder.Header.Split(';');

    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_person_that_is_a_number_in_any_shape_is_refused_and_not_repeated() =>
        Laws.Hold(IdentityNumbers.Written, written =>
        {
            var path = _folder.With("Pseudonym", written.Written.Replace(";", "", StringComparison.Ordinal));
            return RequestExport.Check(path).Rows is { Out: 1, Bad: 1 } && NothingRepeats(path, written.Number);
        }, 60);

    [Fact]
    public void A_number_in_any_cell_header_total_or_name_is_not_repeated() =>
        Laws.Hold(
            from written in IdentityNumbers.Written
            from column in Gen.Choose(0, Columns.Length - 1)
            from place in Gen.Choose(0, 6)
            select (written.Number, written.Written, column, place),
            drawn => NothingRepeats(Spoiled(drawn.Written, drawn.column, drawn.place), drawn.Number),
            120);

    [Theory]
    [InlineData("503101230", "101012391", "712312388")]
    [InlineData("1012391", "503101230", "8507099805")]
    public void Numbers_that_have_lost_the_zeros_they_begin_with_are_refused(params string[] numbers)
    {
        var rows = numbers.Select((number, index) => Row(index + 1, number));
        var path = _folder.Write([ExportFolder.Header, .. rows]);
        Assert.Equal(numbers.Length, RequestExport.Check(path).Rows.Bad);
        RequestExport.Read(_folder.Write([ExportFolder.Header, .. rows, Row(9, "p9")]), new() { Strictness = Strictness.Lenient });
        var written = File.ReadAllText(_folder.Path("export.undantagna.csv"));
        Assert.All(numbers, number => Assert.DoesNotContain(number, written, StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_that_somebody_has_given_the_persons_are_read()
    {
        var rows = Enumerable.Range(1, 400).Select(number => Row(number, FormattableString.Invariant($"{1_010_000 + (number * 7)}")));
        Assert.True(RequestExport.Check(_folder.Write([ExportFolder.Header, .. rows])).IsSound);
    }

    [Fact]
    public void Row_numbers_that_are_identity_numbers_are_refused() =>
        Laws.Hold(IdentityNumbers.Any, number =>
        {
            var path = _folder.With("Nr", number);
            return RequestExport.Check(path).Rows.Bad == 1 && NothingRepeats(path, number);
        }, 20);

    [Fact]
    public void A_column_that_is_not_used_is_said_to_have_them()
    {
        var report = RequestExport.Check(_folder.Write(ExportFolder.Header + ";Notering", ExportFolder.Row + ";ring 20121212-1212", ExportFolder.Row2 + ";ok"));
        Assert.True(report.IsSound);
        Assert.Contains("Kolumnen Notering, som inte används, har personnummer på 1 rad.", report.ToString(), StringComparison.Ordinal);
    }

    private string Spoiled(string written, int column, int place)
    {
        var cells = ExportFolder.Row.Split(';');
        var headers = Columns.ToArray();
        var total = new string[Columns.Length];
        Array.Fill(total, "");
        total[0] = "Summa";
        if (place == 0) cells[column] = written;
        if (place == 1) cells[column] = $"gäller {written} enligt beslut";
        if (place == 2) cells[column] = $"\"{written}";
        if (place == 3) headers[column] = written;
        if (place == 4) total[column] = written;
        if (place == 5) cells[column] += $";{written}";
        var name = place == 6 ? string.Concat(written.Split(Path.GetInvalidFileNameChars())) : "export";
        var lines = new[] { string.Join(';', headers), string.Join(';', cells), ExportFolder.Row2, string.Join(';', total), "3;fel;;;;;;;;" };
        return _folder.WriteAll($"{name}.csv", string.Join('\n', lines) + "\n");
    }

    // What a report, a refusal, a mapping and a file of rows set aside say.
    private bool NothingRepeats(string path, string number)
    {
        var said = new List<string>();
        Try(said, () => RequestExport.Check(path).ToString());
        Try(said, () => RequestExport.Read(path).Report.ToString());
        Try(said, () => RequestExport.Read(path, new() { Strictness = Strictness.Lenient }).AllRows.Caption.ToString()!);
        Try(said, () => string.Join('\n', ExportMapping.Update(path, ExportKind.Requests) is var update ? [.. update.Decided, .. update.Undecided, .. update.Missing] : []));
        foreach (var file in Directory.GetFiles(_folder.Folder).Where(file => file != path))
        {
            said.Add(Path.GetFileName(file));
            said.Add(TextOf(file));
            File.Delete(file);
        }

        File.Delete(path);
        var repeated = said.Find(text => text.Split('\n', ';').Any(piece => IdentityNumbers.IsRepeated(piece, number)));
        Assert.True(repeated is null, repeated);
        return true;
    }

    private static void Try(List<string> said, Func<string> say)
    {
        try
        {
            said.Add(say());
        }
        catch (IfoException error)
        {
            said.Add(error.Message);
        }
    }

    // Of a workbook, all that stands in its parts.
    private static string TextOf(string file)
    {
        if (!file.EndsWith(".xlsx", StringComparison.Ordinal)) return File.ReadAllText(file);
        using var zip = System.IO.Compression.ZipFile.OpenRead(file);
        return string.Join('\n', zip.Entries.Where(entry => entry.FullName.Contains("sheets/", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd().Replace("<", "\n<", StringComparison.Ordinal);
        }));
    }

    private static string Row(int number, string person) =>
        FormattableString.Invariant($"{number};2024-03-31;Socialförvaltningen Centrum;HVB;Akut;{person};Ramavtal;Privata utförare;7 250,50;Placering");
}
