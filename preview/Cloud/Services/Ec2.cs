using DataPlatform.Components.Network;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>What all resources of EC2 have in common.</summary>
internal static class Ec2
{
    /// <summary>Gives an id of 17 hexadecimal digits, the region, all tags and, where it has one, the ARN.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="prefix">What the id starts with, such as <c>subnet</c>.</param>
    /// <param name="arnType">The resource type in the ARN; null where the provider gives no ARN.</param>
    public static void Complete(SimulatedResource resource, string prefix, string? arnType = null)
    {
        CompleteAssociation(resource, $"{prefix}-{resource.Hex(17)}");
        resource.Set("tagsAll", resource.AllTags);
        if (arnType is not null)
            resource.Set("arn", resource.Arn("ec2", $"{arnType}/{resource.Id}"));
    }

    /// <summary>Gives the id and the region of a resource that has neither tags nor an ARN.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="id">The whole id.</param>
    public static void CompleteAssociation(SimulatedResource resource, string id)
    {
        resource.Id = id;
        resource.Default("region", resource.Region);
    }

    /// <summary>An address of a subnet's block; null where the subnet is not known or has none to give.</summary>
    /// <param name="resource">The resource that gets the address.</param>
    /// <param name="subnetId">The subnet.</param>
    public static string? AddressIn(SimulatedResource resource, string? subnetId)
    {
        var cidr = resource.TextOf(NetworkService.Subnet, subnetId, "cidrBlock");
        if (!Ipv4Block.TryParse(cidr, out var block) || block.Prefix > 28)
            return null;
        // AWS keeps the first four addresses and the last one of a subnet for itself.
        var host = 4 + Identifiers.Number(resource.Seed("privateIp"), block.Size - 5);
        return new Ipv4Block((uint)(block.First + host), 32).ToString()[..^3];
    }

    /// <summary>The domain of the private DNS names in a region.</summary>
    /// <param name="region">The region.</param>
    public static string PrivateDomain(string region) =>
        region == "us-east-1" ? "ec2.internal" : $"{region}.compute.internal";
}
