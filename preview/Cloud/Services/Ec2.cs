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
}
