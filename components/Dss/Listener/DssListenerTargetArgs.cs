using Pulumi;

namespace DataPlatform.Components.Dss.Listener;

/// <summary>What <see cref="DssListenerTarget"/> needs.</summary>
public sealed class DssListenerTargetArgs
{
    /// <summary>ARN of the listener's target group.</summary>
    public required Input<string> TargetGroupArn { get; init; }

    /// <summary>ID of the host.</summary>
    public required Input<string> InstanceId { get; init; }

    /// <summary>The port on which DSS serves its users. Default: 11000.</summary>
    public int Port { get; init; } = 11000;

    /// <summary>
    /// What must be there before users are let in: that DSS is configured, because until then its administrator has the
    /// password that every new DSS has. Default: nothing.
    /// </summary>
    public IReadOnlyList<Resource> After { get; init; } = [];
}
