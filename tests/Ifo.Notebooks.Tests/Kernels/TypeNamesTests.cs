using Ifo.Notebooks.Kernels;

namespace Ifo.Notebooks.Tests.Kernels;

public class TypeNamesTests
{
    [Theory]
    [InlineData(typeof(int), "global::System.Int32")]
    [InlineData(typeof(int[,][]), "global::System.Int32[,][]")]
    [InlineData(typeof(Dictionary<string, List<int?>>), "global::System.Collections.Generic.Dictionary<global::System.String, global::System.Collections.Generic.List<global::System.Nullable<global::System.Int32>>>")]
    [InlineData(typeof(Dictionary<string, int>.KeyCollection), "global::System.Collections.Generic.Dictionary<global::System.String, global::System.Int32>.KeyCollection")]
    [InlineData(typeof(Hidden), "dynamic")]
    [InlineData(typeof(Hidden[]), "dynamic")]
    [InlineData(typeof(HiddenList), "global::System.Collections.Generic.IEnumerable<global::System.Int32>")]
    public void A_type_is_written_as_source_can_name_it(Type type, string expected) => Assert.Equal(expected, TypeNames.CSharp(type));

    [Fact]
    public void An_anonymous_type_is_dynamic() => Assert.Equal("dynamic", TypeNames.CSharp(new { A = 1 }.GetType()));

    private sealed class Hidden;

    private sealed class HiddenList : List<int>;
}
