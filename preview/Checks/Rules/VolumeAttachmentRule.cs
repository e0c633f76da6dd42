using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Volumes are attached to an instance in their zone, to one at a time, under a device name that is for data volumes
/// and the instance's only one of that name.
/// </summary>
/// <remarks>
/// Why: EC2 refuses others, when the instance has been made. Source: EBS user guide, attach a volume to an instance;
/// EC2 user guide, device names.
/// </remarks>
public sealed class VolumeAttachmentRule : IPlanRule
{
    /// <inheritdoc/>
    public string Id => "ebs-volume-attachment";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        var volumes = new Dictionary<string, PlanResource>();
        var devices = new Dictionary<(string Instance, string Device), PlanResource>();
        foreach (var attachment in plan.OfType(AwsTypes.VolumeAttachment))
        {
            var volume = plan.Target(attachment, "volumeId", AwsTypes.Volume);
            var instance = plan.Target(attachment, "instanceId", AwsTypes.Instance);
            var device = attachment.Inputs.Text("deviceName");
            if (Zone(volume) is { } own && Zone(plan, instance) is { } other && own != other)
                yield return Found(attachment, "volumeId", $"The volume is in {own}, the instance in {other}.");
            if (volume is not null && !volume.Inputs.IsTrue("multiAttachEnabled")
                && !volumes.TryAdd(volume.Urn, attachment))
                yield return Found(
                    attachment, "volumeId", $"{volume.Name} is attached by {volumes[volume.Urn].Name} as well.");
            if (device is null)
                continue;
            // /dev/sda1 and /dev/xvda are root devices.
            if (!IsForData(device))
                yield return Found(
                    attachment, "deviceName", $"'{device}'; for data volumes: /dev/sd[f-p], /dev/xvd[b-z].");
            if (instance is not null && !devices.TryAdd((instance.Urn, device), attachment))
                yield return Found(
                    attachment,
                    "deviceName",
                    $"{devices[(instance.Urn, device)].Name} has the device {device} of the instance.");
        }
    }

    private static string? Zone(PlanResource? volume) => volume?.Inputs.Text("availabilityZone");

    private static string? Zone(PlanIndex plan, PlanResource? instance) => instance is null
        ? null
        : plan.Target(instance, "subnetId", AwsTypes.Subnet)?.Inputs.Text("availabilityZone")
            ?? instance.Inputs.Text("availabilityZone");

    private static bool IsForData(string device) => device.StartsWith("/dev/", StringComparison.Ordinal)
        && device[5..] is ['s', 'd', >= 'f' and <= 'p'] or ['x', 'v', 'd', >= 'b' and <= 'z'];

    private Finding Found(PlanResource attachment, string property, string message) =>
        new(Severity.Error, Id, attachment.Urn, property, message);
}
