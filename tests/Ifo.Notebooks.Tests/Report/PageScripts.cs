namespace Ifo.Notebooks.Tests.Report;

/// <summary>What the browser is asked about a page; each answers with a list of what is wrong.</summary>
internal static class PageScripts
{
    /// <summary>Unfolds all that can be unfolded.</summary>
    public const string OpenAll = "() => document.querySelectorAll('details').forEach(details => details.open = true)";

    /// <summary>Every element that holds text itself: the contrast of its colour to the first opaque ground behind it (WCAG 2.2, 1.4.3).</summary>
    public const string LowContrast = """
        () => {
          const luminance = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
            .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
          const parse = colour => colour.match(/[\d.]+/g).map(Number);
          const ground = element => {
            for (let at = element; at; at = at.parentElement) {
              const colour = parse(getComputedStyle(at).backgroundColor);
              if (colour.length < 4 || colour[3] > 0) return colour;
            }
            return [255, 255, 255];
          };
          const contrast = element => {
            const [a, b] = [luminance(parse(getComputedStyle(element).color)), luminance(ground(element))].sort((x, y) => y - x);
            return (a + .05) / (b + .05);
          };
          document.querySelectorAll('details').forEach(details => details.open = true);
          return [...document.querySelectorAll('body, body *:not(svg, svg *, style)')]
            .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
            .map(element => [contrast(element), element.outerHTML.slice(0, 120)])
            .filter(([ratio]) => ratio < 4.5)
            .map(([ratio, html]) => ratio.toFixed(2) + ' ' + html);
        }
        """;

    /// <summary>
    /// Figures of which not exactly one drawing is seen (there is a wide and a narrow one), that have no name or description,
    /// or of which a text is cut off at the figure's edge or lies on another text, as this machine's fonts draw it.
    /// </summary>
    public const string BadFigures = """
        () => [...document.querySelectorAll('figure:has(svg)')].flatMap(figure => {
          for (let fold = figure.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
          const title = figure.querySelector('.ifo-title')?.textContent ?? figure.textContent.slice(0, 40);
          const seen = [...figure.querySelectorAll('svg[role=img]')].filter(svg => svg.checkVisibility());
          if (seen.length !== 1) return [`${title}: ${seen.length} teckningar syns`];
          const named = (seen[0].getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id)?.textContent.trim());
          if (named.length < 2 || named.some(text => !text)) return [`${title}: saknar namn eller beskrivning`];
          const frame = figure.getBoundingClientRect();
          const texts = [...seen[0].querySelectorAll('text')].map(text => ({ text: text.firstChild?.data ?? '', box: text.getBoundingClientRect() }));
          const cut = texts.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1);
          const inside = box => ({ left: box.left + 1, right: box.right - 1, top: box.top + box.height * .25, bottom: box.bottom - box.height * .25 });
          const covers = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
          const clashes = texts.flatMap((one, i) => texts.slice(i + 1).filter(other => covers(inside(one.box), inside(other.box))).map(other => `${one.text} / ${other.text}`));
          return [...cut.map(({ text }) => `${title}: ”${text}” är avskuren`), ...clashes.map(pair => `${title}: ”${pair}” ligger på varandra`)];
        })
        """;

    /// <summary>Boxes that scroll sideways and that the keyboard does not reach, or that have no name.</summary>
    public const string UnreachableBoxes = """
        () => [...document.querySelectorAll('main *')]
          .filter(box => box.scrollWidth > box.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(box).overflowX))
          .filter(box => box.tabIndex !== 0 || !(box.getAttribute('aria-label') || box.localName === 'pre'))
          .map(box => box.outerHTML.slice(0, 120))
        """;

    /// <summary>The answer, where a part of it lies below the window.</summary>
    public const string BelowTheFirstScreen = """
        () => [...document.querySelectorAll('.analys > .inledning .svar')]
          .map(answer => Math.round(answer.getBoundingClientRect().bottom + scrollY))
          .filter(bottom => bottom > innerHeight).map(bottom => `svaret slutar vid ${bottom} av ${innerHeight}`)
        """;

    /// <summary>Tables, drawings and text that a page of paper is too narrow for.</summary>
    public const string OutsideThePaper = """
        () => [...document.querySelectorAll('main :is(table, svg, p, pre)')]
          .filter(box => box.getBoundingClientRect().width > 0 && box.getBoundingClientRect().right > innerWidth + 1)
          .filter(box => !box.closest('.siffror'))
          .map(box => `${Math.round(box.getBoundingClientRect().right)} av ${innerWidth}: ${box.localName} ${box.textContent.slice(0, 60)}`)
        """;

    /// <summary>How wide the page is; more than the window where something does not fit.</summary>
    public const string Width = "() => document.documentElement.scrollWidth";
}
