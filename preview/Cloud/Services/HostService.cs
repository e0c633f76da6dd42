using System.Collections.Immutable;
using System.Globalization;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>Single hosts: instances of EC2, their images, volumes of EBS and what makes snapshots of them.</summary>
internal static class HostService
{
    /// <summary>Adds the types and functions.</summary>
    public static void AddTo(ServiceTable table)
    {
        table.Resource("aws:ec2/instance:Instance", CompleteInstance);
        table.Resource("aws:ebs/volume:Volume", CompleteVolume);
        table.Resource("aws:ec2/volumeAttachment:VolumeAttachment", r =>
        {
            var what = $"{r.Text("deviceName")}-{r.Text("instanceId")}-{r.Text("volumeId")}-";
            var checksum = Identifiers.Checksum(what).ToString(CultureInfo.InvariantCulture);
            Ec2.CompleteAssociation(r, $"vai-{checksum}");
        });
        table.Resource("aws:dlm/lifecyclePolicy:LifecyclePolicy", r =>
        {
            r.Id = "policy-0" + r.Hex(16);
            r.Set("arn", r.Arn("dlm", $"policy/{r.Id}"));
            r.Set("tagsAll", r.AllTags);
            r.Default("region", r.Region);
            r.Default("state", "ENABLED");
        });
        table.Function("aws:ec2/getAmi:getAmi", Image);
    }

    private static void CompleteInstance(SimulatedResource r)
    {
        Ec2.Complete(r, "i", "instance");
        r.Set("instanceState", "running");
        r.Set("primaryNetworkInterfaceId", "eni-" + r.Hex(17, "eni"));
        foreach (var flag in (string[])
                 [
                     "associatePublicIpAddress", "disableApiStop", "disableApiTermination", "ebsOptimized",
                     "monitoring",
                 ])
            r.Default(flag, false);
        r.Default("sourceDestCheck", true);
        r.Default("tenancy", "default");
        r.Default("instanceInitiatedShutdownBehavior", "stop");
        r.DefaultEmptyText(
            "iamInstanceProfile", "instanceLifecycle", "keyName", "outpostArn", "passwordData", "placementGroup",
            "publicDns", "publicIp", "spotInstanceRequestId");
        r.DefaultEmptyList("ipv6Addresses", "secondaryPrivateIps", "vpcSecurityGroupIds");
        if (r.TextOf(NetworkService.Subnet, r.Text("subnetId"), "availabilityZone") is { } zone)
            r.Default("availabilityZone", zone);
        if (Ec2.AddressIn(r, r.Text("subnetId")) is { } address)
            r.Default("privateIp", address);
        if (r.Text("privateIp") is { } own)
            r.Set("privateDns", $"ip-{own.Replace('.', '-')}.{Ec2.PrivateDomain(r.Region)}");
        if (r.Properties.GetValueOrDefault("rootBlockDevice") is ImmutableDictionary<string, object> root)
            r.Set("rootBlockDevice", root.SetItem("volumeId", "vol-" + r.Hex(17, "root")));
    }

    private static void CompleteVolume(SimulatedResource r)
    {
        Ec2.Complete(r, "vol", "volume");
        r.Set("createTime", SimulatedTime.Creation);
        r.Default("type", "gp2");
        if (r.Text("type") == "gp3")
        {
            r.Default("iops", 3000d);
            r.Default("throughput", 125d);
        }

        r.Default("encrypted", false);
        r.DefaultEmptyText("kmsKeyId", "outpostArn", "snapshotId");
    }

    // Which images there are differs by region and by week: the simulated account has one for whatever is asked.
    private static Dictionary<string, object> Image(SimulatedCall call)
    {
        var owner = call.Texts("owners").FirstOrDefault() ?? "";
        var name = call.Objects("filters")
            .Where(filter => filter.GetValueOrDefault("name") is "name")
            .SelectMany(filter => filter.GetValueOrDefault("values") as IEnumerable<object> ?? [])
            .OfType<string>()
            .FirstOrDefault("");
        var seed = $"{call.Region}|{owner}|{name}";
        var id = "ami-0" + Identifiers.Hex(seed, 16);
        var results = new Dictionary<string, object>(call.Args)
        {
            ["id"] = id,
            ["imageId"] = id,
            ["arn"] = $"arn:{call.Partition}:ec2:{call.Region}::image/{id}",
            ["region"] = call.Region,
            ["name"] = name,
            ["ownerId"] = owner,
            ["architecture"] = "x86_64",
            ["bootMode"] = "uefi-preferred",
            ["creationDate"] = SimulatedTime.Creation,
            ["enaSupport"] = true,
            ["hypervisor"] = "xen",
            ["imageType"] = "machine",
            ["platformDetails"] = "Linux/UNIX",
            ["public"] = true,
            // Of images that people start hosts from, Amazon's own have another root device than all others.
            ["rootDeviceName"] = name.StartsWith("al2023-", StringComparison.Ordinal) ? "/dev/xvda" : "/dev/sda1",
            ["rootDeviceType"] = "ebs",
            ["rootSnapshotId"] = "snap-0" + Identifiers.Hex(seed + "|snapshot", 16),
            ["sriovNetSupport"] = "simple",
            ["state"] = "available",
            ["usageOperation"] = "RunInstances",
            ["virtualizationType"] = "hvm",
            ["blockDeviceMappings"] = ImmutableArray<object>.Empty,
            ["productCodes"] = ImmutableArray<object>.Empty,
            ["stateReason"] = ImmutableDictionary<string, object>.Empty,
            ["tags"] = ImmutableDictionary<string, object>.Empty,
        };
        foreach (var unset in (string[])
                 [
                     "deprecationTime", "description", "imageLocation", "imageOwnerAlias", "imdsSupport", "kernelId",
                     "lastLaunchedTime", "platform", "ramdiskId", "tpmSupport",
                 ])
            results[unset] = "";
        return results;
    }
}
