using System.Collections.Frozen;

namespace Ifo.Notebooks.Report;

/// <summary>The elements and attributes that may stand in a report. Whatever is not listed is left out.</summary>
internal static class AllowedMarkup
{
    /// <summary>Elements of HTML and SVG that show something and can do nothing.</summary>
    public static FrozenSet<string> Elements { get; } = Words("""
        a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt
        em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark meter nav ol p pre progress q s samp
        section small span strong style sub summary sup table tbody td tfoot th thead time tr u ul var wbr
        svg g path rect circle ellipse line polyline polygon text tspan textPath title desc defs use symbol marker pattern
        mask clipPath linearGradient radialGradient stop image switch filter feBlend feColorMatrix feComposite feFlood
        feGaussianBlur feMerge feMergeNode feOffset
        """);

    /// <summary>
    /// Elements whose content is not for reading: they go with everything in them. Other unknown elements leave their content.
    /// </summary>
    public static FrozenSet<string> Dropped { get; } = Words("""
        script noscript template iframe frame frameset noframes object embed applet param link meta base head input select
        option optgroup textarea datalist output keygen audio video source track picture canvas math foreignObject
        animate animateMotion animateTransform set discard mpath view feImage handler listener xmp plaintext noembed dialog slot
        portal
        """);

    /// <summary>Attributes that neither load, navigate nor run anything. Those with an address are judged one by one.</summary>
    public static FrozenSet<string> Attributes { get; } = Words("""
        abbr align alt char charoff cite class color cols colspan datetime dir headers height hidden high id lang low max min
        open optimum reversed role rowspan scope span start style summary tabindex title type valign value width xml:space
        xml:lang
        alignment-baseline baseline-shift clip-path clip-rule clipPathUnits cx cy d direction display dominant-baseline dx dy
        fill fill-opacity fill-rule filter filterUnits flood-color flood-opacity focusable font-family font-size font-style
        font-variant font-weight fr fx fy gradientTransform gradientUnits in in2 k1 k2 k3 k4 lengthAdjust letter-spacing
        marker-end marker-mid marker-start markerHeight markerUnits markerWidth mask maskContentUnits maskUnits mode offset
        opacity operator orient overflow paint-order pathLength patternContentUnits patternTransform patternUnits points
        pointer-events
        preserveAspectRatio primitiveUnits r refX refY result rotate rx ry shape-rendering spreadMethod startOffset stdDeviation
        stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
        stroke-opacity stroke-width text-anchor text-decoration text-rendering textLength transform transform-origin values
        vector-effect version viewBox visibility word-spacing writing-mode x x1 x2 y y1 y2 xmlns xmlns:xlink
        """);

    private static FrozenSet<string> Words(string list) =>
        list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
