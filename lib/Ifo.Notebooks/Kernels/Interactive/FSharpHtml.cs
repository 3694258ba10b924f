namespace Ifo.Notebooks.Kernels.Interactive;

/// <summary>
/// .NET Interactive's module <c>Html</c> for F# cells, by its name and with its functions: <c>div [ _class "x" ] [ str "y" ]</c>.
/// It stands in the tool's own F# kernel, which is in no package.
/// </summary>
internal static class FSharpHtml
{
    private static readonly string[] Elements = Words("""
        a area aside b body br button caption center code colgroup dd details div dl dt em figure font form h1 h2 h3 h4 h5 h6
        head header hgroup hr html i iframe img input label li link main menu menuitem meta meter nav ol optgroup option p pre
        progress q script section select small source span strike style strong sub sup svg table tbody td textarea tfoot th
        thead title tr u ul video
        """);

    private static readonly string[] Attributes = Words("""
        about accept acceptCharset accessKey action allowFullScreen allowTransparency alt async autoCapitalize autoComplete
        autoCorrect autoFocus autoPlay autoSave capture cellPadding cellSpacing challenge charSet checked class classID colSpan
        color cols content contentEditable contextMenu controls coords crossOrigin datatype dateTime ddata default
        defaultChecked defaultValue defer dir disabled download draggable encType form formAction formEncType formMethod
        formNoValidate formTarget frameBorder headers height hidden high href hrefLang htmlFor httpEquiv icon id inlist
        inputMode integrity is itemID itemProp itemRef itemScope itemType keyParams keyType kind label lang language list loop
        low manifest marginHeight marginWidth max maxLength media mediaGroup method min minLength multiple muted name noValidate
        open optimum pattern placeholder poster prefix preload property radioGroup readOnly rel required resource results role
        rowSpan rows sandbox scope scoped scrolling seamless security selected shape size sizes span spellCheck src srcDoc
        srcLang srcSet start step summary tabIndex target title type typeof unselectable useMap value vocab width wmode wrap
        """);

    /// <summary>Whether code may be about the module: it takes a second to compile.</summary>
    public static bool IsMeant(string code) => code.Contains("Html", StringComparison.Ordinal);

    /// <summary>The module, as the text of a file that F# can load.</summary>
    public static string Source { get; } = $$"""
        namespace Microsoft.DotNet.Interactive.FSharp.FSharpKernelHelpers
        open Microsoft.AspNetCore.Html
        open Microsoft.DotNet.Interactive.Formatting
        module Html =
            type HtmlAttribute = string * obj
            type private Encoded(text: string) =
                interface IHtmlContent with
                    member _.WriteTo(writer, encoder) = encoder.Encode(writer, text)
            [<AutoOpen>]
            module HtmlElements =
                let custom tag (attrs: HtmlAttribute list) (content: obj list) =
                    let view = new PocketView(tagName = tag)
                    for (name, value) in attrs do view.HtmlAttributes.[name] <- value
                    if not content.IsEmpty then view.SetContent(List.toArray content)
                    view :> IHtmlContent
                let encodedText (text: string) = Encoded text :> IHtmlContent
                let str (text: string) = encodedText text
                let rawText (text: string) = HtmlString text :> IHtmlContent
                let embedNoContext (value: obj) = encodedText (string value)
        {{Lines(Elements, name => $"let {name} attrs content = custom \"{name}\" attrs content")}}
            [<AutoOpen>]
            module HtmlAttributes =
        {{Lines(Attributes, name => $"let _{name} value : HtmlAttribute = (\"{name}\", box value)")}}
                let _onMouseOut value : HtmlAttribute = ("onmouseout", box value)
                let _onMouseOver value : HtmlAttribute = ("onmouseover", box value)
                let _style (rules: string list) : HtmlAttribute =
                    ("style", rules |> List.map (fun rule -> rule.Trim().TrimEnd(';')) |> String.concat "; " |> box)
                let _custom (name: string, value: obj) : HtmlAttribute = (name, value)
        """;

    private static string Lines(string[] names, Func<string, string> line) =>
        string.Join('\n', names.Select(name => new string(' ', 8) + line(name)));

    private static string[] Words(string list) => list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
