using System.Xml.Linq;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Tests.Presentation;

public sealed class PresentationStylesTests
{
    [Fact]
    public void One_hash_allows_all_styles_of_every_figure_and_table()
    {
        foreach (var html in Samples.Every.SelectMany(figure => new[] { figure.ToHtml(), figure.ToSvg(), figure.ToTable().ToHtml() }))
        {
            var page = XElement.Parse(html.Replace("<br>", "<br/>", StringComparison.Ordinal));
            Assert.Equal([PresentationStyles.Css], page.Descendants().Where(element => element.Name.LocalName == "style").Select(style => style.Value));
            Assert.Empty(page.DescendantsAndSelf().Attributes("style"));
        }
    }

    [Fact]
    public void Styles_load_nothing()
    {
        Assert.DoesNotContain("url(", PresentationStyles.Css, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", PresentationStyles.Css, StringComparison.OrdinalIgnoreCase);
    }
}
