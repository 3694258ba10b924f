using System.Diagnostics;
using System.Globalization;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Kernels.Interactive;
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
    private readonly PackageExtensions _extensions;

    /// <summary>Starts a session.</summary>
    /// <param name="folder">The notebook's folder, where relative paths start.</param>
    public NotebookSession(string folder)
    {
        Folder = folder;
        _packages = new PackageRestore(folder);
        _magics = new Magics(this);
        Hosted = new HostedKernels(this);
        _extensions = new PackageExtensions(this);
        SharedValues.Instance.Values.Clear();
        _kernels = new Dictionary<string, Lazy<IKernel>>(StringComparer.Ordinal)
        {
            [Language.CSharp] = new(() => new CSharpKernel()),
            [Language.FSharp] = new(() => new FSharpKernel()),
            [Language.Value] = new(() => new ValueStore()),
        };
    }

    public string Folder { get; }

    /// <summary>The kernels as .NET Interactive's API has them.</summary>
    public HostedKernels Hosted { get; }

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
    public Task RunAsync(string source, string language, string origin) =>
        Hosted.RunAsync(source, language, () => RunAsync(source, language, origin, _ => { }));

    /// <summary>Runs code, and tells of the value that it returns.</summary>
    /// <inheritdoc cref="RunAsync(string, string, string)"/>
    public async Task RunAsync(string source, string language, string origin, Action<object?> returned)
    {
        var watch = new Stopwatch();
        foreach (var step in CellParser.Parse(source, language))
        {
            if (step is MagicStep { Name: "time" })
                watch.Start();
            else
                await RunAsync(step, origin, returned);
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

    /// <summary>Runs the cells of a file.</summary>
    /// <returns>Whether it is of a kind that can be imported.</returns>
    public async Task<bool> ImportAsync(string file, string origin)
    {
        if (ImportedCells.Read(file) is not { } cells)
            return false;
        foreach (var (source, language) in cells)
            await RunAsync(source, language, origin);
        return true;
    }

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
        Hosted.Dispose();
        foreach (var kernel in _kernels.Values.Where(kernel => kernel.IsValueCreated))
            (kernel.Value as IDisposable)?.Dispose();
    }

    private async Task RunAsync(CellStep step, string origin, Action<object?> returned)
    {
        switch (step)
        {
            case MagicStep magic when Hosted.HasMagic(magic.Name):
                await Hosted.SendAsync(string.Join(' ', magic.Arguments.Prepend("#!" + magic.Name)), magic.Language, magic.Line);
                break;
            case MagicStep magic:
                await _magics.RunAsync(magic, origin);
                break;
            case CodeStep { Language: Language.Html or Language.Markdown } text:
                Output.Current.Display(ValueFormatter.As(
                    text.Code.Trim('\n'), text.Language == Language.Html ? ContentTypes.Html : ContentTypes.Markdown));
                break;
            case CodeStep { Language: Language.Mermaid or Language.JavaScript } unrun:
                Output.Current.Display(NotRun.Forms(unrun.Language, unrun.Code.Trim('\n')));
                break;
            case CodeStep { Language: Language.Value, Arguments.Count: > 0 } value:
                _magics.Value(value, (ValueStore)Kernel(Language.Value));
                break;
            case CodeStep code when Language.IsSql(code.Language):
                RunSql(code);
                break;
            case CodeStep code when _kernels.ContainsKey(code.Language):
                await RunCodeAsync(code, origin, returned);
                break;
            case CodeStep code when Hosted.Has(code.Language):
                await Hosted.SendAsync(code.Code, code.Language, code.Line);
                break;
            case CodeStep code:
                throw NotRun.Refusal(code.Language, code.Line);
        }
    }

    private void RunSql(CodeStep step)
    {
        if (Kernel(step.Language) is not SqliteKernel kernel)
            throw new InvalidOperationException(step.Language);
        kernel.Run(step.Code, Magics.ResultName(step));
    }

    private async Task RunCodeAsync(CodeStep step, string origin, Action<object?> returned)
    {
        var kernel = Kernel(step.Language);
        foreach (var assembly in step.References.SelectMany(Resolve))
            kernel.Reference(assembly);
        if (step.References.Any(reference => PackageRequest.IsNuGet(reference.Target)))
            await _extensions.AddAsync(_packages.Folders, step.Language);
        var result = await kernel.RunAsync(step.Code, origin);
        // A displayed value is shown already.
        if (result is not { HasValue: true, Value: not Microsoft.DotNet.Interactive.Formatting.DisplayedValue })
            return;
        Output.Current.Display(ValueFormatter.Format(result.Value), isResult: true);
        returned(result.Value);
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
        InteractiveAssemblies.Has(request.Name) ? []
        : SqlitePackage.Is(request) ? Sqlite()
        : SqlitePackage.IsOwn(request) && StagedLibrary.Path is { } library ? [.. Sqlite(), library]
        : _packages.Add(request).Where(file => !InteractiveAssemblies.Has(Path.GetFileNameWithoutExtension(file)));

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
