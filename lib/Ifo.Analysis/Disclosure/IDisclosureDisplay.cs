using Ifo.Analysis.Presentation.Display;

namespace Ifo.Analysis.Disclosure;

/// <summary>Something that shows what disclosure control lets it show.</summary>
internal interface IDisclosureDisplay
{
    string Html { get; }
}

/// <summary>How it is displayed in a notebook.</summary>
internal sealed class DisclosureFormatterSource
{
    private readonly MimeFormatter[] _formatters =
    [
        new MimeFormatter(MimeTypes.Html, static instance => (instance as IDisclosureDisplay)?.Html),
        new MimeFormatter(MimeTypes.Plain, static instance => (instance as IDisclosureDisplay)?.ToString()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
