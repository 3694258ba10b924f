using System.Collections;
using Ifo.Analysis.Presentation;

namespace Ifo.Analysis.Tests.Presentation;

/// <summary>Displays objects as .NET Interactive does: by the names of an attribute and its members, found by reflection.</summary>
public sealed class DisplayTests
{
    public static TheoryData<object, string[]> Displayed
    {
        get
        {
            var data = new TheoryData<object, string[]>
            {
                { Samples.Requests.ToTable(), ["text/html", "text/plain"] },
                { Prose.Markdown($"Antal: {1}"), ["text/markdown", "text/plain"] },
            };
            foreach (var figure in Samples.Every)
            {
                data.Add(figure, ["application/vnd.plotly.v1+json", "text/html"]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Displayed), DisableDiscoveryEnumeration = true)]
    public void Each_type_is_displayed_by_convention_as_its_preferred_types(object value, string[] expected)
    {
        var attribute = Assert.Single(value.GetType().GetCustomAttributes(inherit: true), attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute");
        var preferred = Property<string[]>(attribute, "PreferredMimeTypes");
        var formatters = Formatters(Property<Type>(attribute, "FormatterSourceType"));
        Assert.Equal(expected, preferred);
        Assert.All(preferred, mimeType => Assert.NotEmpty(Format(formatters, mimeType, value)));
    }

    [Fact]
    public void Another_object_is_left_to_others()
    {
        var attribute = typeof(BarChart).GetCustomAttributes(inherit: true).Single(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute");
        var formatter = Formatters(Property<Type>(attribute, "FormatterSourceType"))["text/html"];
        Assert.Equal(false, formatter.GetType().GetMethod("Format")!.Invoke(formatter, ["text", TextWriter.Null]));
    }

    [Fact]
    public void Every_public_figure_and_table_has_the_attribute_itself()
    {
        var displayable = typeof(Chart).Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: false } && (type.IsAssignableTo(typeof(Chart)) || type.IsAssignableTo(typeof(Table)))).ToList();
        Assert.Equal(ChartForm.All.Count + 1, displayable.Count);
        Assert.All(displayable, type => Assert.Contains(type.GetCustomAttributes(inherit: false), attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute"));
    }

    private static Dictionary<string, object> Formatters(Type source)
    {
        var made = source.GetMethod("CreateTypeFormatters")!.Invoke(Activator.CreateInstance(source), null);
        return Assert.IsType<IEnumerable>(made, exactMatch: false).Cast<object>().ToDictionary(formatter => Property<string>(formatter, "MimeType"), StringComparer.Ordinal);
    }

    private static string Format(Dictionary<string, object> formatters, string mimeType, object value)
    {
        using var writer = new StringWriter();
        var formatter = formatters[mimeType];
        Assert.Equal(true, formatter.GetType().GetMethod("Format")!.Invoke(formatter, [value, writer]));
        return writer.ToString();
    }

    private static T Property<T>(object from, string name) => Assert.IsType<T>(from.GetType().GetProperty(name)!.GetValue(from), exactMatch: false);
}
