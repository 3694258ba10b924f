using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Ifo.Analysis;
using Ifo.Notebooks.Documents;
using Ifo.Notebooks.Kernels.Interactive;
using Ifo.Notebooks.Kernels.Sql;
using Ifo.Notebooks.Kernels.Words;
using Ifo.Notebooks.Packages;
using Ifo.Notebooks.Scripting;
using Microsoft.DotNet.Interactive.Formatting;

namespace Ifo.Notebooks.Kernels;

/// <summary>
/// The magics of .NET Interactive's notebook language that are understood, with the same meaning. Any other is refused by name.
/// </summary>
internal sealed class Magics(NotebookSession session)
{
    private static readonly TimeSpan FetchLimit = TimeSpan.FromSeconds(30);

    private static readonly string[] Known =
    [
        "#!about",
        "#!csharp",
        "#!fsharp",
        "#!html",
        "#!ifo",
        "#!markdown",
        "#!connect sqlite",
        "#!sql-…",
        "#!import",
        "#!kalla",
        "#!lsmagic",
        "#!set",
        "#!share",
        "#!time",
        "#!value",
        "#!who",
        "#!whos"
    ];

    public Task RunAsync(MagicStep magic, string origin) => magic.Name switch
    {
        "about" => Done(About, magic),
        "connect" => Done(Connect, magic),
        "ifo" => Done(Ifo, magic),
        "kalla" => Done(Origin, magic),
        "lsmagic" => Done(ListMagics, magic),
        "import" => ImportAsync(magic, origin),
        "set" => Done(Set, magic),
        "share" => Done(Share, magic),
        "who" => Done(Who, magic),
        "whos" => Done(Whos, magic),
        "sql" =>
            throw Failure(
                magic,
                "#!sql väljer ingen databas. Skriv #!sql- och namnet från #!connect sqlite --kernel-name, "
                + "till exempel #!sql-reg."),
        _ => throw Failure(magic, $"Magin #!{magic.Name} är inte känd här. Kända: {string.Join(", ", Known)}."),
    };

    private static Task Done(Action<MagicStep> action, MagicStep magic)
    {
        action(magic);
        return Task.CompletedTask;
    }

    private static void About(MagicStep magic)
    {
        Options(magic, []);
        Output.Current.Display(ValueFormatter.As(
            string.Create(
                CultureInfo.InvariantCulture,
                $"ifo kör anteckningsboken själv, utan .NET Interactive, på .NET {Environment.Version}. "
                + $"Formateringen och API:et är de i Microsoft.DotNet.Interactive {InteractiveAssemblies.Version}."),
            ContentTypes.Plain));
    }

    // #!ifo check export.xlsx --with "--as requests": the command of a terminal.
    private void Ifo(MagicStep magic)
    {
        if (magic.Arguments.Count == 0)
            throw Failure(magic, $"#!ifo: skriv vad som ska göras, {string.Join(", ", IfoProgram.Commands)}, och en fil.");
        var given = magic with { Arguments = [.. magic.Arguments.Skip(1)] };
        var options = Options(given, ["--file", "--with"]);
        var file = options.GetValueOrDefault("--file") ?? options.GetValueOrDefault("", "");
        Output.Current.Display(ValueFormatter.As(
            IfoProgram.Html(magic.Arguments[0], file, options.GetValueOrDefault("--with", ""), session.Folder),
            ContentTypes.Html));
    }

    // #!kalla name, or a number as printed, within quotes where it has spaces.
    private void Origin(MagicStep magic)
    {
        var asked = Required(magic, Options(magic, ["--what"]), "");
        KnownShapes.FindLibrary();
        Output.Current.Display(ValueFormatter.As(Origin(magic, asked), ContentTypes.Html));
    }

    // By itself, so that the library is looked for when it is needed and not before.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private string Origin(MagicStep magic, string asked)
    {
        try
        {
            return (session.Kernel(magic.Language).TryGet(asked, out var value) ? Origins.OfValue(value) : null)
                ?? Origins.OfText(asked);
        }
        catch (IfoException error)
        {
            throw Failure(magic, $"#!kalla: {error.Message}");
        }
    }

    private static void ListMagics(MagicStep magic)
    {
        Options(magic, []);
        Output.Current.Display(ValueFormatter.As(string.Join('\n', Known), ContentTypes.Plain));
    }

    private void Who(MagicStep magic)
    {
        Options(magic, []);
        Output.Current.Display(ValueFormatter.Format(string.Join(", ", session.Kernel(magic.Language).Variables)));
    }

    private void Whos(MagicStep magic)
    {
        Options(magic, []);
        var kernel = session.Kernel(magic.Language);
        var variables = kernel.Variables
            .Select(name => (Name: name, Value: kernel.TryGet(name, out var value) ? value : null))
            .ToList();
        var rows = variables.ConvertAll(variable =>
            new object?[] { variable.Name, variable.Value?.GetType().Name ?? "null", PlainValue.Of(variable.Value) });
        Output.Current.Display(
            ValueFormatter.As(HtmlTable.Of(["Variable", "Type", "Value"], rows, rows.Count), ContentTypes.Html));
    }

    // #!connect sqlite --kernel-name reg "Data Source=reg.db" makes the kernel sql-reg; the text may come from a variable,
    // @csharp:x.
    private void Connect(MagicStep magic)
    {
        if (magic.Arguments is not ["sqlite", ..])
            throw Failure(
                magic,
                $"#!connect {string.Join(' ', magic.Arguments.Take(1))}: bara sqlite är känt här. Väntade #!connect sqlite "
                + "--kernel-name reg \"Data Source=reg.db\".");
        if (!session.HasSqlite)
            throw Failure(
                magic,
                "#!connect sqlite: skriv först #r \"../lib/Ifo.Analysis/bin/notebook/Ifo.Interactive.dll\" och "
                + "IfoInteractive.Load(); i en C#-cell, som .NET Interactive också behöver.");
        var given = magic with { Arguments = [.. magic.Arguments.Skip(1)] };
        var options = Options(given, ["--kernel-name", "--connection-string"]);
        var name = Language.Sql(Required(given, options, "--kernel-name"));
        var text = options.GetValueOrDefault("--connection-string") ?? Required(given, options, "");
        if (session.KernelNames.Contains(name))
            throw Failure(magic, $"#!connect sqlite: kärnan {name} finns redan. Välj ett annat --kernel-name.");
        session.Add(name, Sqlite(magic, name, text.StartsWith('@') ? $"{Referred(magic, text)}" : text));
    }

    private static SqliteKernel Sqlite(MagicStep magic, string name, string connectionString)
    {
        try
        {
            return new SqliteKernel(name, connectionString);
        }
        catch (ArgumentException error)
        {
            throw Failure(
                magic,
                $"#!connect sqlite: ”{connectionString}” går inte att tolka. Väntade till exempel \"Data "
                + $"Source=reg.db\". ({error.Message})");
        }
    }

    /// <summary>What <c>#!sql-reg --name x</c> calls its result; empty when it has no name.</summary>
    public static string ResultName(CodeStep step) =>
        Options(
            new MagicStep(Math.Max(1, step.Line - 1), step.Language, step.Language, step.Arguments),
            ["--name"]).GetValueOrDefault("--name", "");

    // #!share x --from csharp [--as n]: the same object in the other language.
    private void Share(MagicStep magic)
    {
        var options = Options(magic, ["--from", "--as"]);
        var from = LanguageOf(magic, Required(magic, options, "--from"));
        var name = Required(magic, options, "");
        session.Kernel(magic.Language).Set(options.GetValueOrDefault("--as", name), Find(magic, from, name));
    }

    /// <summary>
    /// <c>#!value --name x</c> with the text under it; or with <c>--from-file</c>, <c>--from-url</c> or
    /// <c>--from-value @csharp:y</c> in its place.
    /// </summary>
    public void Value(CodeStep step, ValueStore store)
    {
        var magic = new MagicStep(Math.Max(1, step.Line - 1), step.Language, step.Language, step.Arguments);
        var options = Options(magic, ["--name", "--mime-type", "--from-file", "--from-value", "--from-url"]);
        var name = Required(magic, options, "--name");
        if (options.TryGetValue("--from-url", out var address))
            store.Set(name, Fetched(magic, address));
        else if (options.TryGetValue("--from-value", out var value))
            store.Set(name, value.StartsWith('@') ? Referred(magic, value) : value);
        else if (options.TryGetValue("--from-file", out var file))
            store.Set(name, ReadText(magic, file));
        else
            store.Keep(name, step.Code.Trim('\n'), options.GetValueOrDefault("--mime-type", ContentTypes.Plain));
    }

    private static string Fetched(MagicStep magic, string address)
    {
        using var client = new HttpClient { Timeout = FetchLimit };
        try
        {
            return client.GetStringAsync(new Uri(address)).GetAwaiter().GetResult();
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException or UriFormatException)
        {
            throw Failure(
                magic, $"#!value: {address} kunde inte hämtas. ({error.Message}) Spara filen och använd --from-file, så går "
                + "anteckningsboken att köra utan nätverk.");
        }
    }

    private string ReadText(MagicStep magic, string named)
    {
        var file = Path.GetFullPath(Path.Combine(session.Folder, named.Replace('\\', '/')));
        return File.Exists(file)
            ? File.ReadAllText(file)
            : throw Failure(magic, $"#!value: filen {file} finns inte.", nameof(FileNotFoundException));
    }

    // #!set --name n --value @kernel:x copies through JSON, as .NET Interactive does; --byref shares the object itself, and
    // --mime-type copies the text of another form.
    private void Set(MagicStep magic)
    {
        var options = Options(magic, ["--name", "--value", "--mime-type"], "--byref");
        var name = Required(magic, options, "--name");
        var value = Required(magic, options, "--value");
        if (!value.StartsWith('@'))
        {
            session.Kernel(magic.Language).Set(name, value);
            return;
        }

        var shared = Referred(magic, value);
        session.Kernel(magic.Language).Set(
            name,
            options.ContainsKey("--byref") ? shared
            : options.TryGetValue("--mime-type", out var mimeType) ? InForm(shared, mimeType)
            : ThroughJson(shared));
    }

    // @kernel:x, or @x of the cell's own language.
    private object? Referred(MagicStep magic, string value)
    {
        var parts = value[1..].Split(':', 2);
        return Find(magic, parts.Length == 2 ? LanguageOf(magic, parts[0]) : magic.Language, parts[^1]);
    }

    private static object InForm(object? value, string mimeType) => ContentTypes.IsJson(mimeType)
        ? JsonSerializer.SerializeToDocument(value)
        : value.ToDisplayString(mimeType);

    private static object? ThroughJson(object? value)
    {
        if (value is string)
            return value;
        var document = JsonSerializer.SerializeToDocument(value);
        return document.RootElement.ValueKind switch
        {
            JsonValueKind.Number => document.RootElement.GetDouble(),
            JsonValueKind.String => document.RootElement.GetString(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Null => null,
            _ => document,
        };
    }

    private async Task ImportAsync(MagicStep magic, string origin)
    {
        var file = Path.GetFullPath(Path.Combine(session.Folder, Required(magic, Options(magic, []), "").Replace('\\', '/')));
        if (!File.Exists(file))
            throw Failure(magic, $"#!import: filen {file} finns inte.", nameof(FileNotFoundException));
        if (!await session.ImportAsync(file, origin + ", " + Path.GetFileName(file)))
            throw Failure(magic, $"#!import kan läsa .ipynb, .dib, .cs, .csx och .fsx, inte {Path.GetFileName(file)}.");
    }

    private object? Find(MagicStep magic, string language, string name) =>
        session.Kernel(language).TryGet(name, out var value)
            ? value
            : throw Failure(magic, $"#!{magic.Name}: det finns ingen variabel ”{name}” i {language}.");

    private string LanguageOf(MagicStep magic, string name) =>
        Language.Find(name) is { } language && session.KernelNames.Contains(language)
            ? language
            : throw Failure(
                magic, $"#!{magic.Name}: kärnan ”{name}” är inte känd. Kända: {string.Join(", ", session.KernelNames)}.");

    private static Dictionary<string, string> Options(MagicStep magic, string[] withValue, params string[] flags)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < magic.Arguments.Count; i++)
        {
            var argument = magic.Arguments[i];
            if (withValue.Contains(argument) && i + 1 < magic.Arguments.Count)
                options[argument] = magic.Arguments[++i];
            else if (flags.Contains(argument))
                options[argument] = "";
            else if (!argument.StartsWith('-') && options.TryAdd("", argument))
                continue;
            else
                throw Failure(
                    magic,
                    $"#!{magic.Name}: ”{argument}” går inte att tolka. Kända val: "
                    + $"{string.Join(", ", [.. withValue, .. flags, "inga fler"])}.");
        }

        return options;
    }

    private static string Required(MagicStep magic, Dictionary<string, string> options, string option) =>
        options.GetValueOrDefault(option)
            ?? throw Failure(magic, $"#!{magic.Name}: {(option.Length == 0 ? "ett namn" : option)} saknas.");

    private static CellFailureException Failure(MagicStep magic, string message, string? name = null) =>
        new(name ?? "#!" + magic.Name, message, magic.Line);
}
