namespace Ifo.Notebooks.Tests.Architecture.Sample.Lower;

internal sealed class Stone
{
    public int Weight { get; init; } = 1;
}

internal sealed class Called
{
    public static int Number() => 1;
}

internal sealed class Caught : Exception;

internal sealed class Argument;

[AttributeUsage(AttributeTargets.Method)]
internal sealed class Marked : Attribute;
