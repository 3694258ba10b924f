using Ifo.Analysis.Quantities;

namespace Ifo.Notebooks.Commands;

/// <summary>How far a long reading has come, on a terminal: rows, rows a second and the time that is left.</summary>
internal sealed class LargeProgress : IDisposable
{
    private const int Width = 24;
    private const int AfterSeconds = 1;

    private readonly Func<(double Percent, long Rows)> _progress;
    private readonly TimeProvider _time = TimeProvider.System;
    private readonly Timer? _timer;
    private readonly Lock _lock = new();
    private long _begun;
    private string _what = "Läses";
    private int _written;

    private LargeProgress(Func<(double Percent, long Rows)> progress, bool isShown)
    {
        (_progress, _begun) = (progress, _time.GetTimestamp());
        var often = TimeSpan.FromMilliseconds(500);
        if (isShown) _timer = new Timer(_ => Show(), null, often, often);
    }

    /// <summary>Shows progress until it is disposed of; nothing where the errors do not go to a terminal.</summary>
    /// <param name="progress">How far it has come.</param>
    public static LargeProgress Begin(Func<(double Percent, long Rows)> progress) => new(progress, !Console.IsErrorRedirected);

    /// <summary>What is done from now on.</summary>
    public void Says(string what)
    {
        lock (_lock) (_what, _begun) = (what, _time.GetTimestamp());
    }

    /// <summary>The line that is shown.</summary>
    /// <param name="what">What is done.</param>
    /// <param name="percent">How much of it; below 0 or above 100 when that is not known.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="seconds">For how long it has been done.</param>
    public static string Line(string what, double percent, long rows, double seconds)
    {
        var isKnown = percent is > 0 and <= 100;
        var filled = isKnown ? (int)(percent / 100 * Width) : 0;
        var rate = seconds > 0 ? (long)(rows / seconds) : 0;
        var left = isKnown ? $", {SwedishFormat.Number((long)(seconds * (100 - percent) / percent))} s kvar" : "";
        return $"{what} {new string('█', filled)}{new string('░', Width - filled)} {SwedishFormat.Number(rows)} rader, "
            + $"{SwedishFormat.Number(rate)} rader/s{left}";
    }

    public void Dispose()
    {
        _timer?.Dispose();
        lock (_lock)
        {
            if (_written > 0) Console.Error.Write("\r" + new string(' ', _written) + "\r");
        }
    }

    private void Show()
    {
        lock (_lock)
        {
            var seconds = _time.GetElapsedTime(_begun).TotalSeconds;
            if (seconds < AfterSeconds) return;
            var (percent, rows) = _progress();
            var line = Line(_what, percent, rows, seconds);
            Console.Error.Write("\r" + line.PadRight(_written));
            _written = Math.Max(_written, line.Length);
        }
    }
}
