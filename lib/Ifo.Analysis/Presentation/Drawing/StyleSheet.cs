using System.Globalization;

namespace Ifo.Analysis.Presentation.Drawing;

/// <summary>
/// The styles that go with every figure and table: the same text each time, so that a page can allow it by one hash.
/// </summary>
/// <remarks>
/// Colours are also written as attributes on every mark, in the light scheme, for readers that drop style elements.
/// Selectors are repeated (<c>.ifo-table.ifo-table</c>) to win over the table styles of JupyterLab.
/// </remarks>
internal static class StyleSheet
{
    private const string Fonts = "\"Segoe UI\",Roboto,\"Helvetica Neue\",Arial,\"Liberation Sans\",sans-serif";
    private const string Roots = ".ifo-figure,.ifo-table-frame";

    public static string Text { get; } = string.Concat(
        $"{Roots}{{{Variables(Palette.Light)};color-scheme:light}}",
        $"@media (prefers-color-scheme:dark){{{Roots}{{{Variables(Palette.Dark)};color-scheme:dark}}}}",
        $"{Under("body.vscode-light", "[data-jp-theme-light=true]", "[data-theme=light]")}{{{Variables(
            Palette.Light)};color-scheme:light}}",
        $"{Under("body.vscode-dark", "[data-jp-theme-light=false]", "[data-theme=dark]")}{{{Variables(
            Palette.Dark)};color-scheme:dark}}",
        $"@media print{{{Roots},{Under(
            "body", "[data-jp-theme-light]", "[data-theme]")}{{{Variables(Palette.Light)};color-scheme:light}}}}",
        Rules,
        Series(),
        Classes());

    private const string Rules =
        ".ifo-figure,.ifo-table-frame{font-family:"
            + Fonts
            + ";font-size:14px;line-height:1.4;color:var(--ifo-ink,#1A1D21);background:var(--ifo-surface,#fff);text-align:left}"
        + "figure.ifo-figure{display:block;box-sizing:border-box;margin:16px 0;padding:14px "
        + "16px;max-width:752px;min-width:260px;container-type:inline-size;border-top:3px solid var(--ifo-ink,#1A1D21)}"
        + ".ifo-figure .ifo-title{margin:0;font-size:18px;line-height:1.25;font-weight:700;overflow-wrap:anywhere}"
        + ".ifo-figure .ifo-subtitle{margin:3px 0 10px;color:var(--ifo-muted,#4D555E)}"
        + ".ifo-figure svg{display:block;width:100%;height:auto;overflow:visible}"
        + ".ifo-figure svg.ifo-narrow{display:none}"
        + "@media (max-width:560px){.ifo-figure svg.ifo-wide{display:none}.ifo-figure "
        + "svg.ifo-narrow{display:block;max-width:460px}}"
        + "@container (max-width:560px){.ifo-figure svg.ifo-wide{display:none}.ifo-figure "
        + "svg.ifo-narrow{display:block;max-width:460px}}"
        + ".ifo-figure figcaption{margin:10px 0 "
        + "0;font-size:12px;font-style:normal;text-align:left;color:var(--ifo-muted,#4D555E)}"
        + ".ifo-figure details{margin:8px 0 0;font-size:13px}.ifo-figure summary{cursor:pointer}"
        + ".ifo-figure text{font-family:" + Fonts + ";font-variant-numeric:tabular-nums}"
        + ".ifo-figure .ifo-m:hover{opacity:.8}"
        + ".ifo-table-frame,.ifo-figure .ifo-table-scroll{overflow-x:auto}"
        + ".ifo-table-frame{padding:4px 16px 8px;margin:16px 0;border-top:3px solid "
        + "var(--ifo-ink,#1A1D21);max-width:752px;box-sizing:border-box;container-type:inline-size}"
        + ".ifo-table.ifo-table.ifo-table{border-collapse:collapse;border:0;margin:0;width:100%;"
        + "font-size:14px;color:inherit;background:none;table-layout:auto}"
        + ".ifo-table.ifo-table "
        + "caption{caption-side:top;text-align:left;font-weight:700;font-size:18px;line-height:1.25;padding:8px 0;color:inherit}"
        + ".ifo-figure .ifo-table.ifo-table.ifo-table caption{font-size:14px}"
        + ".ifo-table.ifo-table.ifo-table tr{background:none;border:0}"
        + ".ifo-table.ifo-table.ifo-table th,.ifo-table.ifo-table.ifo-table td{padding:5px 0 5px 16px;border:0;border-bottom:1px "
        + "solid var(--ifo-grid,#DDE1E6);text-align:left;vertical-align:top;"
        + "font-weight:400;background:none;color:inherit;max-width:none}"
        + ".ifo-table.ifo-table.ifo-table th:first-child,.ifo-table.ifo-table.ifo-table td:first-child{padding-left:0}"
        + ".ifo-table.ifo-table.ifo-table thead th{font-weight:700;vertical-align:bottom;border-bottom:1px solid "
        + "var(--ifo-axis,#6B737C)}"
        + ".ifo-table.ifo-table.ifo-table .ifo-number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}"
        + ".ifo-table.ifo-table.ifo-table thead .ifo-number{white-space:normal}"
        + ".ifo-table.ifo-table .ifo-unit{font-weight:400;font-size:12px;color:var(--ifo-muted,#4D555E)}"
        + ".ifo-table.ifo-table.ifo-table .ifo-group th{font-weight:700;padding-top:12px}"
        + ".ifo-table.ifo-table.ifo-table .ifo-total th,.ifo-table.ifo-table.ifo-table .ifo-total "
        + "td{font-weight:700;border-top:1px solid var(--ifo-axis,#6B737C)}"
        + ".ifo-table.ifo-table.ifo-table tfoot td{border-bottom:0;font-size:12px;color:var(--ifo-muted,#4D555E);padding-top:8px}"
        + ".ifo-table.ifo-table tfoot p,.ifo-table.ifo-table caption span{display:block;position:sticky;left:0;margin:0 0 "
        + "2px;max-width:100cqw}.ifo-table.ifo-table abbr{text-decoration:none}"
        + "@media print{figure.ifo-figure{break-inside:avoid}"
        + ".ifo-figure,.ifo-table-frame{print-color-adjust:exact;-webkit-print-color-adjust:exact}}"
        + ".ifo-ink{fill:var(--ifo-ink,#1A1D21)}.ifo-muted{fill:var(--ifo-muted,#4D555E)}"
        + ".ifo-surface{fill:var(--ifo-surface,#fff)}"
        + ".ifo-grid{stroke:var(--ifo-grid,#DDE1E6)}.ifo-axis{stroke:var(--ifo-axis,#6B737C)}"
        + ".ifo-edge{stroke:var(--ifo-surface,#fff)}.ifo-inkline{stroke:var(--ifo-ink,#1A1D21)}";

    private static string Under(params string[] hosts) =>
        string.Join(',', hosts.SelectMany(host => Roots.Split(',').Select(root => $"{host} {root}")));

    private static string Variables(Palette palette) => string.Join(';',
    [
        $"--ifo-surface:{palette.Surface}",
        $"--ifo-ink:{palette.Ink}",
        $"--ifo-muted:{palette.Muted}",
        $"--ifo-axis:{palette.Axis}",
        $"--ifo-grid:{palette.Grid}",
        .. palette.Series.Select((colour, i) => $"--ifo-s{Index(i)}:{colour}"),
        .. palette.OnSeries.Select((colour, i) => $"--ifo-t{Index(i)}:{colour}"),
        .. palette.Heat.Select((colour, i) => $"--ifo-h{Index(i)}:{colour}"),
        $"--ifo-klow:{palette.OnLow}",
        $"--ifo-khigh:{palette.OnHigh}",
        .. palette.Ranges.Select((colour, i) => $"--ifo-b{Index(i)}:{colour}"),
    ]);

    private static string Series() => string.Concat(Enumerable.Range(0, Palette.Size).Select(i =>
        $".ifo-s{Index(i)}{{fill:var(--ifo-s{Index(i)},{Palette.Light.Series[i]})}}"
        + $".ifo-l{Index(i)}{{stroke:var(--ifo-s{Index(i)},{Palette.Light.Series[i]})}}"
        + $".ifo-t{Index(i)}{{fill:var(--ifo-t{Index(i)},{Palette.Light.OnSeries[i]})}}"
        + $".ifo-p{Index(i)}{{stroke:var(--ifo-t{Index(i)},{Palette.Light.OnSeries[i]})}}"));

    /// <summary>The fills that tell the size of a value, or the range that it lies in.</summary>
    private static string Classes() => string.Concat(
    [
        .. Palette.Light.Heat.Select((colour, i) => $".ifo-h{Index(i)}{{fill:var(--ifo-h{Index(i)},{colour})}}"),
        $".ifo-klow{{fill:var(--ifo-klow,{Palette.Light.OnLow})}}.ifo-khigh{{fill:var(--ifo-khigh,{Palette.Light.OnHigh})}}",
        .. Palette.Light.Ranges.Select((colour, i) => $".ifo-b{Index(i)}{{fill:var(--ifo-b{Index(i)},{colour})}}"),
    ]);

    private static string Index(int i) => i.ToString(CultureInfo.InvariantCulture);
}
