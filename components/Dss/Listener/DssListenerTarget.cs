using Pulumi;
using Pulumi.Aws.LB;

namespace DataPlatform.Components.Dss.Listener;

/// <summary>
/// Puts the host behind the listener, which lets users in. It is apart from the listener, whose address DSS is told
/// before it is ready for them.
/// </summary>
public sealed class DssListenerTarget : ComponentResource
{
    /// <summary>Lets users in.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">The host, and when it is ready.</param>
    /// <param name="options">Parent, provider and the like.</param>
    public DssListenerTarget(string name, DssListenerTargetArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:dss:DssListenerTarget", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        _ = new TargetGroupAttachment(
            $"{name}-attachment",
            new TargetGroupAttachmentArgs
            {
                TargetGroupArn = args.TargetGroupArn,
                TargetId = args.InstanceId,
                Port = args.Port,
            },
            new CustomResourceOptions { Parent = this, DependsOn = [.. args.After] });
        RegisterOutputs();
    }
}
