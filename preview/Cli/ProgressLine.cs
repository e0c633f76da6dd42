using DataPlatform.Preview.Rendering;

namespace DataPlatform.Preview.Cli;

/// <summary>One line on a terminal that counts resources while the program runs, and is gone afterwards.</summary>
internal sealed class ProgressLine : IProgress<int>, IDisposable
{
    private const long MillisecondsBetween = 100;
    private const string EraseLine = "\r\u001b[K";

    private readonly Lock _lock = new();
    private readonly TextWriter _terminal;
    private readonly string _stack;
    private long _lastShown;

    public ProgressLine(TextWriter terminal, string stack)
    {
        _terminal = terminal;
        _stack = stack;
        Show($"previewing {stack}");
    }

    public void Report(int value)
    {
        // Resources register on many threads at once.
        lock (_lock)
        {
            var now = Environment.TickCount64;
            if (now - _lastShown >= MillisecondsBetween)
            {
                _lastShown = now;
                Show($"previewing {_stack}: {Words.Count(value, "resource")}");
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            Show("");
        }
    }

    private void Show(string text)
    {
        _terminal.Write(EraseLine + text);
        _terminal.Flush();
    }
}
