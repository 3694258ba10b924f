using Ifo.Notebooks.Packages;

namespace Ifo.Notebooks.Tests.Packages;

public sealed class PackageRefusalsTests : IDisposable
{
    private readonly string _place = Directory.CreateTempSubdirectory("ifo-avslag-").FullName;
    private readonly Clock _clock = new();

    public void Dispose() => Directory.Delete(_place, recursive: true);

    [Theory]
    [InlineData(0, true)]
    [InlineData(59, true)]
    [InlineData(60, false)]
    [InlineData(-1, false)]
    public void A_refusal_is_remembered_for_an_hour(int minutes, bool refused)
    {
        Refusals.Remember(new SkipNotebookException("Paketet X går inte att nå."));
        _clock.Now += TimeSpan.FromMinutes(minutes);
        Assert.Equal(refused, IsRefused);
    }

    [Fact]
    public void The_words_tell_why_when_and_how_to_ask_again()
    {
        Refusals.Remember(new SkipNotebookException("Paketet X går inte att nå."));
        _clock.Now += TimeSpan.FromMinutes(12);
        var message = Assert.Throws<SkipNotebookException>(Refusals.ThrowIfRefused).Message;
        Assert.StartsWith("Paketet X går inte att nå.", message, StringComparison.Ordinal);
        Assert.Contains("för 12 minuter sedan", message, StringComparison.Ordinal);
        Assert.Contains("--retry-packages", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_configuration_is_asked_at_once()
    {
        Refusals.Remember(new SkipNotebookException("x"));
        File.WriteAllText(Path.Combine(_place, "nuget.config"), "<configuration />");
        Assert.False(IsRefused);
    }

    [Fact]
    public void A_damaged_memory_is_as_good_as_none()
    {
        File.WriteAllText(Path.Combine(_place, "refused.json"), "{");
        Assert.False(IsRefused);
    }

    private PackageRefusals Refusals => new(_place, _clock);

    private bool IsRefused => Record.Exception(Refusals.ThrowIfRefused) is SkipNotebookException;

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2024, 1, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
