namespace DataPlatform.Preview.Cloud.Services;

/// <summary>EMR on EKS.</summary>
internal static class SparkService
{
    private const int IdLength = 25;

    /// <summary>Adds the service's types.</summary>
    public static void AddTo(ServiceTable table)
    {
        table.Resource("aws:emrcontainers/virtualCluster:VirtualCluster", Complete);
    }

    /// <summary>An id as the service makes them up: lower-case letters and digits.</summary>
    /// <param name="r">The resource.</param>
    public static string NewId(SimulatedResource r) =>
        Identifiers.FromAlphabet(r.Seed("id"), IdLength, "abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>An ARN of the service; a slash comes before the kind.</summary>
    /// <param name="r">The resource.</param>
    /// <param name="path">What follows the slash, such as <c>virtualclusters/abc</c>.</param>
    public static string Arn(SimulatedResource r, string path) => r.Arn("emr-containers", $"/{path}");

    private static void Complete(SimulatedResource r)
    {
        r.AutoName();
        r.Id = NewId(r);
        r.Set("arn", Arn(r, $"virtualclusters/{r.Id}"));
        r.Set("tagsAll", r.AllTags);
        r.Default("region", r.Region);
    }
}
