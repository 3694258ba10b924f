namespace Ifo.Notebooks.Tests.Architecture.Sample.Upper;

internal sealed class Roof
{
    public static IEnumerable<int> Rests(IEnumerable<int> on) => Middle.Wall.Lambda(on);
}
