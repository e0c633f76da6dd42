namespace Pulumi;

/// <summary>Collects the errors that a program reports: without an engine nobody reads other messages.</summary>
internal sealed class EngineLogger
{
    private readonly Lock _gate = new();
    private readonly List<string> _errors = [];

    public IReadOnlyList<string> Errors
    {
        get
        {
            lock (_gate)
                return [.. _errors];
        }
    }

    public void Error(string message)
    {
        lock (_gate)
            _errors.Add(message);
    }
}
