using System.Diagnostics;
using System.Globalization;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Kernels.Sql;
using Ifo.Notebooks.Packages;
using Ifo.Notebooks.Scripting;
using Ifo.Notebooks.Surroundings;

namespace Ifo.Notebooks.Kernels;

/// <summary>A notebook being run: its kernels, their variables, and what its cells have referred to.</summary>
internal sealed class NotebookSession : IDisposable
{
    private readonly Dictionary<string, Lazy<IKernel>> _kernels;
    private readonly PackageRestore _packages;
    private readonly Magics _magics;

    /// <summary>Starts a session.</summary>
    /// <param name="folder">The notebook's folder, where relative paths start.</param>
    public NotebookSession(string folder)
    {
        Folder = folder;
        _packages = new PackageRestore(folder);
        _magics = new Magics(this);
        SharedValues.Instance.Values.Clear();
        _kernels = new Dictionary<string, Lazy<IKernel>>(StringComparer.Ordinal)
        {
            [Language.CSharp] = new(() => new CSharpKernel()),
            [Language.FSharp] = new(() => new FSharpKernel()),
        };
    }

    public string Folder { get; }

    /// <summary>The kernels of the languages that can hold variables.</summary>
    public IReadOnlyCollection<string> KernelNames => _kernels.Keys;

    /// <summary>Whether the notebook has asked for SQLite, <c>#r "…/Ifo.Interactive.dll"</c>.</summary>
    public bool HasSqlite { get; private set; }

    /// <summary>Adds a kernel that a magic has made.</summary>
    public void Add(string name, IKernel kernel) => _kernels.Add(name, new Lazy<IKernel>(kernel));

    /// <summary>Makes a kernel ahead of need; starting one takes a second or two.</summary>
    public void Prepare(string language)
    {
        if (_kernels.TryGetValue(language, out var kernel))
            _ = kernel.Value;
    }

    /// <summary>Runs a cell.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="origin">What it is called in messages.</param>
    public async Task RunAsync(string source, string language, string origin)
    {
        var watch = new Stopwatch();
        foreach (var step in CellParser.Parse(source, language))
        {
            if (step is MagicStep { Name: "time" })
                watch.Start();
            else
                await RunAsync(step, origin);
        }

        if (watch.IsRunning)
            Output.Current.Display(ValueFormatter.Format(
                string.Create(CultureInfo.InvariantCulture, $"Wall time: {watch.Elapsed.TotalMilliseconds:0.##}ms")));
    }

    /// <summary>The kernel of a language.</summary>
    /// <exception cref="CellFailureException">The language holds no variables.</exception>
    public IKernel Kernel(string language) =>
        _kernels.TryGetValue(language, out var kernel)
            ? kernel.Value
            : throw Unknown(language);

    private CellFailureException Unknown(string language)
    {
        var known = string.Join(", ", _kernels.Keys);
        return Language.IsSql(language)
            ? new CellFailureException(
                "#!" + language,
                $"Kärnan {language} finns inte än. Magin #!connect sqlite --kernel-name {language[4..]} \"Data Source=…\" "
                + $"gör den. Kända: {known}.",
                null)
            : new CellFailureException("Kernel", $"Det finns ingen kärna ”{language}” med variabler. Kända: {known}.", null);
    }

    public void Dispose()
    {
        foreach (var kernel in _kernels.Values.Where(kernel => kernel.IsValueCreated))
            (kernel.Value as IDisposable)?.Dispose();
    }

    private async Task RunAsync(CellStep step, string origin)
    {
        switch (step)
        {
            case MagicStep magic:
                await _magics.RunAsync(magic, origin);
                break;
            case CodeStep { Language: Language.Html or Language.Markdown } text:
                Output.Current.Display(ValueFormatter.As(
                    text.Code.Trim('\n'), text.Language == Language.Html ? ContentTypes.Html : ContentTypes.Markdown));
                break;
            case CodeStep code when Language.IsSql(code.Language):
                RunSql(code);
                break;
            case CodeStep code:
                await RunCodeAsync(code, origin);
                break;
        }
    }

    private void RunSql(CodeStep step)
    {
        if (Kernel(step.Language) is not SqliteKernel kernel)
            throw new InvalidOperationException(step.Language);
        kernel.Run(step.Code, Magics.ResultName(step));
    }

    private async Task RunCodeAsync(CodeStep step, string origin)
    {
        var kernel = Kernel(step.Language);
        foreach (var assembly in step.References.SelectMany(Resolve))
            kernel.Reference(assembly);
        var result = await kernel.RunAsync(step.Code, origin);
        if (result.HasValue)
            Output.Current.Display(ValueFormatter.Format(result.Value), isResult: true);
    }

    private IEnumerable<string> Resolve(Reference reference)
    {
        if (PackageRequest.IsNuGet(reference.Target))
        {
            if (!reference.IsSource)
                return Package(PackageRequest.Parse(reference.Target, reference.Line));
            _packages.AddSource(PackageRequest.Source(reference.Target));
            return [];
        }

        if (reference.IsSource)
            throw new CellFailureException(
                "#i", $"#i \"{reference.Target}\" går inte att tolka. Väntade #i \"nuget: källa\".", reference.Line);
        return SqlitePackage.Is(reference.Target) ? Sqlite() : AssemblyFile(reference);
    }

    private IEnumerable<string> Package(PackageRequest request) =>
        SqlitePackage.Is(request) ? Sqlite()
        : SqlitePackage.IsOwn(request) && StagedLibrary.Path is { } library ? [.. Sqlite(), library]
        : _packages.Add(request);

    // What brings SQLite needs .NET Interactive; this host has the same in itself, and the same SQLite library.
    private IReadOnlyList<string> Sqlite()
    {
        HasSqlite = true;
        return SqlitePackage.Assemblies;
    }

    private IEnumerable<string> AssemblyFile(Reference reference)
    {
        var path = OutsideProject.File(Path.GetFullPath(Path.Combine(Folder, reference.Target.Replace('\\', '/'))));
        if (File.Exists(path))
            return [path];
        // A bare name such as "System.Xml" is an assembly of .NET itself, which every cell sees already.
        if (PlatformAssemblies.All.Any(file =>
            Path.GetFileNameWithoutExtension(file).Equals(reference.Target, StringComparison.OrdinalIgnoreCase)))
            return [];
        throw new CellFailureException(
            "CS0006", ErrorWords.ForCompiler("CS0006", $"#r \"{reference.Target}\" → {path}"), reference.Line);
    }
}
