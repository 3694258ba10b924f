using Ifo.Notebooks.Report;

namespace Ifo.Notebooks.Tests.Report;

/// <summary>Nothing that a cell shows may run, load, send or reach out of its place.</summary>
public sealed class SanitizerTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "")]
    [InlineData("<img src=x onerror=alert(1) alt=bild>", "bild")]
    [InlineData("<p onclick=\"x()\">a</p>", "<p>a</p>")]
    [InlineData("<a href=\"javascript:alert(1)\">a</a>", "a")]
    [InlineData("<a href=\" java\tscript:alert(1)\">a</a>", "a")]
    [InlineData("<a href=\"data:text/html,x\">a</a>", "a")]
    [InlineData("<a href=\"../hemligt.html\">a</a>", "a")]
    [InlineData("<iframe src=\"https://x\">a</iframe>b", "b")]
    [InlineData("<form action=\"https://x\"><input name=a><button>skicka</button></form>", "skicka")]
    [InlineData("<img src=\"https://x/a.png\" srcset=\"https://x/b.png 2x\">", "")]
    [InlineData("<link rel=stylesheet href=\"https://x\"><meta http-equiv=refresh content=\"0;url=https://x\"><base href=\"https://x\">", "")]
    [InlineData("<video src=\"https://x\"></video><object data=\"https://x\"></object><embed src=\"https://x\">", "")]
    [InlineData("<p style=\"background:url(https://x)\">a</p>", "<p>a</p>")]
    [InlineData("<p style=\"background:u\\72l(https://x)\">a</p>", "<p>a</p>")]
    [InlineData("<!-- kommentar -->a", "a")]
    [InlineData("<table background=\"https://x\"><tr><td>a</td></tr></table>", "<table><tbody><tr><td>a</td></tr></tbody></table>")]
    [InlineData("<okänt><b>a</b></okänt>", "<b>a</b>")]
    [InlineData("<svg><script>1</script><a xlink:href=\"javascript:1\"><text>a</text></a></svg>", "<svg><text>a</text></svg>")]
    [InlineData("<svg><use href=\"https://x#y\"/><image href=\"https://x\"/></svg>", "<svg><use></use><image></image></svg>")]
    [InlineData("<svg><animate attributeName=href to=\"javascript:1\"/><foreignObject><p>a</p></foreignObject></svg>", "<svg></svg>")]
    [InlineData("<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>", "")]
    [InlineData("<style>@import url(https://x);</style>", "")]
    [InlineData("<style>p{background:url('https://x')}</style>", "")]
    [InlineData("<style>p{} } body{display:none}</style>", "")]
    [InlineData("<style>p{color:red</style>", "")]
    [InlineData("<svg onload=alert(1)><rect onclick=\"x()\"></rect></svg>", "<svg><rect></rect></svg>")]
    [InlineData("<details open ontoggle=alert(1)><summary onfocus=x tabindex=0>a</summary>b</details>", "<details open=\"\"><summary tabindex=\"0\">a</summary>b</details>")]
    [InlineData("<body onload=x()><marquee onstart=x()>a</marquee>", "a")]
    [InlineData("<a href=\"&#106;avascript:alert(1)\">a</a><a href=\"JaVaScRiPt:1\">b</a><a href=\"vbscript:1\">c</a>", "abc")]
    [InlineData("<a href=\"//x\">a</a><a href=\"file:///etc/passwd\">b</a><a href=\"data:image/svg+xml,x\">c</a>", "abc")]
    [InlineData("<svg><foreignObject><iframe src=\"https://x\"></iframe><body onload=x()></foreignObject><text>a</text></svg>", "<svg><text>a</text></svg>")]
    [InlineData("<svg><set attributeName=onclick to=x()></set><rect fill=\"url(https://x#y)\"></rect></svg>", "<svg><rect></rect></svg>")]
    [InlineData("<svg><use href=\"data:image/svg+xml,x#y\"></use><image href=\"data:text/html,x\"></image></svg>", "<svg><use></use><image></image></svg>")]
    [InlineData("<svg><style>p{fill:url(https://x)}</style><filter id=\"f\"><feImage href=\"https://x\"></feImage></filter></svg>", "<svg><filter id=\"f\"></filter></svg>")]
    [InlineData("<p style=\"width:expression(alert(1))\">a</p><p style=\"background:URL( //x )\">b</p>", "<p>a</p><p>b</p>")]
    [InlineData("<p style=\"background-image:url(javascript:alert(1))\">a</p><p style=\"-moz-binding:url('//x')\">b</p>", "<p>a</p><p>b</p>")]
    [InlineData("<p style=\"background:image-set('https://x' 1x)\">a</p><p style=\"background:url(data:text/html,x)\">b</p>", "<p>a</p><p>b</p>")]
    [InlineData("<style>@import 'https://x';</style><style>@font-face{src:url(https://x)}</style><style>p{background:-webkit-image-set('https://x' 1x)}</style>", "")]
    [InlineData("<img src=\"data:text/html,x\" alt=\"bild\"><img src=\"//x/a.png\">", "bild")]
    public void Harmful_parts_go(string html, string clean) => Assert.Equal(clean, Sanitizer.Clean(html, "u").Html);

    /// <summary>Markup that is one thing to whoever cleans it and another to whoever reads what was cleaned.</summary>
    [Theory]
    [InlineData("<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">")]
    [InlineData("<svg><style><!--</style><img src=x onerror=alert(1)>--></style></svg>")]
    [InlineData("<svg><style>&lt;/style>&lt;img src=x onerror=alert(1)></style></svg>")]
    [InlineData("<svg><title><style><img src=x onerror=alert(1)></style></title></svg>")]
    [InlineData("<svg><desc><noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></desc></svg>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")]
    [InlineData("<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>")]
    [InlineData("<table><td><svg><desc><td></desc><path id=\"</path><img src=x onerror=alert(1)>\">")]
    [InlineData("<textarea><p title=\"</textarea><script>alert(1)</script>\">")]
    [InlineData("<title><p title=\"</title><script>alert(1)</script>\">")]
    [InlineData("<template><script>alert(1)</script></template><xmp><img src=x onerror=alert(1)></xmp>")]
    [InlineData("<a href=\"javascript&colon;alert(1)\"><svg><a xlink:href=\"java&#10;script:alert(1)\"><text>a")]
    [InlineData("<p title='<script>alert(1)</script>' data-a='\"><img src=x onerror=alert(1)>'>a")]
    public void What_is_left_can_do_nothing_when_it_is_read_again(string html)
    {
        var clean = Dom.Parse(Sanitizer.Clean(html, "u").Html);
        Assert.All(clean.QuerySelectorAll("*"), element =>
        {
            Assert.True(AllowedMarkup.Elements.Contains(element.LocalName), element.LocalName);
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name is "href" or "xlink:href" or "src");
        });
    }

    [Theory]
    [InlineData("<svg viewBox=\"0 0 1 1\"><linearGradient id=\"g\"></linearGradient><rect fill=\"url(#g)\"></rect></svg>")]
    [InlineData("<img src=\"data:image/png;base64,AA==\" alt=\"a\">")]
    [InlineData("<td></td><p data-verdict=\"reproduced\" aria-label=\"a\">a</p>")]
    [InlineData("<a href=\"#a\" rel=\"noopener noreferrer\">a</a>")]
    [InlineData("<a href=\"https://example.org/\" rel=\"noopener noreferrer\">a</a>")]
    public void Harmless_parts_stay(string html) =>
        Assert.Equal(html.Replace("<td></td>", string.Empty, StringComparison.Ordinal), Sanitizer.Clean(html, "u").Html);

    [Fact]
    public void Cleaning_twice_changes_nothing_more()
    {
        const string hostile = "<svg><style>a{}</style><p><b onclick=x>å</b><table><tr><td><a href='https://x'>1</a>";
        var once = Sanitizer.Clean(hostile, "u").Html;
        Assert.Equal(once.Replace(".u {.u {a{}}}", ".u {a{}}", StringComparison.Ordinal), Sanitizer.Clean(once, "u").Html.Replace(".u {.u {a{}}}", ".u {a{}}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".a{color:red}", ".u {.a{color:red}}")]
    [InlineData(":root{--x:1} body.mork p{top:0}", ".u {&{--x:1} &.mork p{top:0}}")]
    [InlineData("@media print{.a{fill:url(#m)}}", ".u {@media print{.a{fill:url(#m)}}}")]
    [InlineData("p::before{content:\"}\"}", ".u {p::before{content:\"}\"}}")]
    public void Style_rules_are_confined_to_their_output(string css, string confined) => Assert.Equal(confined, StyleRules.Confine(css, "u"));

    [Fact]
    public void A_folded_part_of_prose_is_folded_and_the_rest_of_its_html_is_text()
    {
        var html = ProseMarkdown.Render("Före\n\n<details><summary>Visa & mer</summary>\n\n```csharp\nvar a = 1;\n```\n<script>x</script>\n</details>\n\nEfter").Html;
        Assert.Contains("<details class=\"losning\">", html, StringComparison.Ordinal);
        Assert.Contains("var a = 1;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("Visa &amp; mer", html, StringComparison.Ordinal);
        Assert.True(html.IndexOf("</details>", StringComparison.Ordinal) < html.IndexOf("Efter", StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_that_is_never_closed_is_text() =>
        Assert.DoesNotContain("<details", ProseMarkdown.Render("<details><summary>Visa</summary>\n\ntext").Html, StringComparison.Ordinal);

    [Fact]
    public void Html_in_prose_is_shown_as_text()
    {
        var html = ProseMarkdown.Render("<script>alert(1)</script>\n\nText <b onclick=x>fet</b> [a](javascript:alert(1))").Html;
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href", html, StringComparison.Ordinal);
        Assert.Contains("&lt;b onclick=x&gt;fet&lt;/b&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_in_markup_is_escaped() =>
        Assert.Equal("<p title=\"&quot;&gt;\">&lt;b&gt;&amp;</p>", SafeHtml.Of($"<p title=\"{"\">"}\">{"<b>&"}</p>").Html);
}
