namespace DataPlatform.Preview.Plan;

/// <summary>How much a <see cref="Finding"/> matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Should be changed; does not stop a deployment.</summary>
    Warning,

    /// <summary>A deployment would fail or do harm.</summary>
    Error,
}
