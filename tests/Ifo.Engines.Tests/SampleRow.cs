namespace Ifo.Engines.Tests;

/// <summary>A row of a register that is made anew for each test, with every kind of value that may be missing.</summary>
internal sealed record SampleRow(string Person, string? Insats, string? Kön, DateOnly? Inkommen, int? Ålder, decimal? Pris);
