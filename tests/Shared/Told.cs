using Xunit;

namespace Ifo.Tests.Shared;

/// <summary>Assertions on lists of offences, which show every offence whole.</summary>
internal static class Told
{
    /// <summary>Fails with all of them.</summary>
    public static void None(IReadOnlyCollection<string> offences) =>
        Assert.True(offences.Count == 0, string.Join('\n', offences));
}
