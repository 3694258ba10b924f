using System.IO.Compression;
using System.Text;
using Ifo.Analysis.DataFiles;

namespace Ifo.Analysis.Exchange.Import;

/// <summary>A file of the analyst's, text or workbook, whatever its name ends with; opened as often as it must be read.</summary>
internal sealed class ExportFile
{
    private const int HeadLength = 1 << 16;
    private const long LargestUnpacked = 4L << 30;

    private readonly string _path;
    private readonly Func<string, Stream> _open;
    private Encoding _encoding = Encoding.UTF8;
    private int _lineOffset;
    private readonly Dictionary<int, SheetFacts> _facts = [];
    private byte[]? _rewritten;
    private OldWorkbook? _old;
    private LineRepair? _repair;

    private ExportFile(string path, Func<string, Stream> open) => (_path, _open) = (path, open);

    public string Path => _path;

    public string Name => System.IO.Path.GetFileName(_path);

    public bool IsWorkbook { get; private set; }

    /// <summary>The sheets of a workbook; one without a name for a text file.</summary>
    public IReadOnlyList<string> Sheets { get; private set; } = [""];

    /// <summary>The sheets that are hidden, by their places.</summary>
    public IReadOnlySet<int> HiddenSheets { get; private set; } = new HashSet<int>();

    /// <summary>From when the days of a workbook count.</summary>
    public DateSystem DateSystem { get; private set; } = DateSystem.From1900;

    public Separator Separator { get; private set; }

    /// <summary>Whether the text can be read as it lies: UTF-8, with nothing to undo in its lines.</summary>
    public bool IsPlainText { get; private set; }

    public List<Detection> Detected { get; } = [];

    public static ExportFile Open(string path, ReadingOptions options, Func<string, Stream>? open = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (Directory.Exists(path))
            throw new ExportException(
                $"{path} är en mapp. Ange filen i den, till exempel {System.IO.Path.Combine(path, "export.csv")}.");
        var file = new ExportFile(System.IO.Path.GetFullPath(path), open ?? OpenShared);
        file.Look(options);
        return file;
    }

    /// <summary>The records of a sheet, from the first line.</summary>
    public RecordSource Records(int sheet)
    {
        if (IsWorkbook) return WorkbookFile.Open(OpenWorkbook(), sheet, Name, _facts.GetValueOrDefault(sheet, SheetFacts.None));
        var reader = new StreamReader(OpenStream(), _encoding, detectEncodingFromByteOrderMarks: true, 1 << 16);
        return new CsvSource(
            _repair is null ? reader : new RepairedReader(reader, _repair), SeparatorDetector.Sign(Separator), Name,
                message => new ExportException(message));
    }

    /// <summary>
    /// The same, with formulas that have no value told from empty cells, and hidden rows from others, which takes one more look
    /// through the sheet.
    /// </summary>
    public RecordSource AllRecords(int sheet)
    {
        if (IsWorkbook) _facts[sheet] = WorkbookFile.Guard(Name, () => LookThrough(sheet));
        return Records(sheet);
    }

    private SheetFacts LookThrough(int sheet)
    {
        if (_old is not null) return _old.Facts(sheet);
        using var stream = OpenWorkbook();
        return FormulaFaults.Find(stream, Sheets[sheet]);
    }

    private Stream OpenWorkbook() => _rewritten is null ? OpenStream() : new MemoryStream(_rewritten, writable: false);

    /// <summary>How many lines at the beginning are a message to Excel and no part of the table.</summary>
    public int LinesToSkip => _lineOffset;

    // A file that is open in Excel can be read all the same, when it is opened as shared.
    private static FileStream OpenShared(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);

    private Stream OpenStream()
    {
        try
        {
            return _open(_path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ExportException($"Filen {_path} finns inte. Kontrollera namnet och mappen.", error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new ExportException(
                $"Du får inte läsa {_path}. Kontrollera behörigheten, eller kopiera filen till en egen mapp.", error);
        }
        catch (IOException error)
        {
            throw new ExportException(
                $"{Name} kan inte öppnas; den är troligen öppen i Excel eller i ett annat program. Stäng "
                + "den där och försök igen.", error);
        }
    }

    private void Look(ReadingOptions options)
    {
        using var stream = OpenStream();
        var head = new byte[HeadLength];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (length == 0) throw new ExportException($"{Name} är tom (0 byte). Exportera på nytt.");
        stream.Position = 0;
        FileKind.Refuse(head.AsSpan(0, length), Name);
        IsWorkbook = head.AsSpan().StartsWith("PK\x03\x04"u8)
            || head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
        if (IsWorkbook) LookAtWorkbook(stream, head[0] == 'P');
        else LookAtText(stream, options);
    }

    private void LookAtWorkbook(Stream stream, bool isPackage)
    {
        var how = isPackage ? LookAtPackage(stream) : "";
        using (var workbook = OpenWorkbook()) (Sheets, HiddenSheets) = WorkbookFile.Sheets(workbook, Name);
        if (!isPackage) LookAtRecords(stream);
        Detected.Add(new(
            "Filtyp",
            isPackage ? "Excel-arbetsbok" : "Excel-arbetsbok (äldre, .xls)",
            how.Length > 0 ? how : Extension(isWorkbook: true),
            ""));
    }

    private void LookAtRecords(Stream stream)
    {
        stream.Position = 0;
        _old = WorkbookFile.Guard(Name, () => OldWorkbook.Read(stream));
        if (_old.IsFrom1904) DateSystem = DateSystem.From1904;
    }

    // Gives how the package is otherwise than usual; nothing when it is as Excel makes it.
    private string LookAtPackage(Stream stream) => WorkbookFile.Guard(Name, () =>
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        FileKind.RefuseArchive(zip, Name);
        if (zip.Entries.Sum(entry => entry.Length) > LargestUnpacked)
            throw new ExportException($"{Name} blir större än 4 GB när den packas upp och läses inte. Spara tabellen som CSV.");
        var rewritten = WorkbookPackage.Rewritten(zip);
        _rewritten = rewritten?.Bytes;
        using var usual = _rewritten is null ? null : new ZipArchive(new MemoryStream(_rewritten), ZipArchiveMode.Read);
        if (WorkbookPackage.IsFrom1904(usual ?? zip)) DateSystem = DateSystem.From1904;
        return rewritten?.How ?? "";
    });

    private void LookAtText(Stream stream, ReadingOptions options)
    {
        var found = options.Encoding == TextEncoding.Detect
            ? EncodingDetector.Detect(stream)
            : new DetectedEncoding(options.Encoding, Detection.Given);
        _encoding = EncodingDetector.Make(found.Encoding);
        stream.Position = 0;
        var head = Head(stream);
        if (head.Count(letter => CsvSource.IsDamaged([letter])) * 10 > head.Length)
            throw new ExportException($"{Name} är ingen textfil: en stor del av innehållet är inte läsbara tecken. Den är "
                + "skadad eller av ett annat slag; spara tabellen som .xlsx eller som CSV UTF-8 och försök igen.");
        var (separator, how) = options.Separator == Separator.Detect
            ? SeparatorDetector.Detect(LineRepair.Undone(head), KnownHeaders.Contains)
            : (options.Separator, Detection.Given);
        Separator = separator;
        _repair = LineRepair.Of(head, SeparatorDetector.Sign(separator));
        _lineOffset = head.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        IsPlainText = found.Encoding == TextEncoding.Utf8 && _repair is null && _lineOffset == 0;
        Detected.Add(new("Filtyp", "text (CSV)", Extension(isWorkbook: false), ""));
        Detected.Add(new("Teckenkodning", NameOf(found.Encoding), found.How,
            "--encoding utf-8 | utf-16 | windows-1252 | mac-roman | dos"));
        Detected.Add(new("Avskiljare", NameOf(separator), how, "--separator semicolon | tab | comma | pipe | caret"));
        if (_repair is not null) Detected.AddRange(_repair.Detected);
    }

    private string Head(Stream stream)
    {
        using var reader = new StreamReader(
            stream, _encoding, detectEncodingFromByteOrderMarks: true, HeadLength, leaveOpen: true);
        var head = new char[HeadLength];
        return new string(head, 0, reader.ReadBlock(head));
    }

    private string Extension(bool isWorkbook)
    {
        var extension = System.IO.Path.GetExtension(_path).ToUpperInvariant();
        var saysWorkbook = extension is ".XLSX" or ".XLSM" or ".XLS" or ".XLSB";
        return saysWorkbook == isWorkbook
            ? "filens innehåll"
            : $"filens innehåll, fast namnet slutar med {System.IO.Path.GetExtension(_path)}";
    }

    private static string NameOf(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf16 => "UTF-16",
        TextEncoding.Utf16BigEndian => "UTF-16 (hög byte först)",
        TextEncoding.Windows1252 => "Windows-1252",
        TextEncoding.MacRoman => "Mac Roman",
        TextEncoding.Dos => "DOS (kodsida 850)",
        _ => "UTF-8",
    };

    private static string NameOf(Separator separator) => separator switch
    {
        Separator.Tab => "tabb",
        Separator.Comma => "komma",
        Separator.Pipe => "lodrätt streck",
        Separator.Caret => "cirkumflex (^)",
        _ => "semikolon",
    };
}
