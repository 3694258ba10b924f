using Ifo.Notebooks.Tests.Architecture.Sample.Lower;

namespace Ifo.Notebooks.Tests.Architecture.Sample.Middle;

internal static class Wall
{
    public static IEnumerable<int> Lambda(IEnumerable<int> numbers) => numbers.Select(number => number + Called.Number());

    public static async Task<int> LaterAsync()
    {
        await Task.Yield();
        return new Stone().Weight;
    }

    public static bool Tried(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (Caught)
        {
            return false;
        }
    }

    public static List<Dictionary<string, Argument[]>> Nested() => [];

    [Marked]
    public static object Named() => typeof(Upper.Roof);
}
