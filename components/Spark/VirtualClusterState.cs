using System.Text.Json.Nodes;
using DataPlatform.Components.Spark.Access;

namespace DataPlatform.Components.Spark;

/// <summary>A virtual cluster in the words of its schema in CloudFormation.</summary>
internal static class VirtualClusterState
{
    /// <summary>The only kind of cluster that virtual clusters are on.</summary>
    public const string Provider = "EKS";

    /// <summary>The virtual cluster.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cluster">Name of the EKS cluster.</param>
    /// <param name="namespace">Name of the namespace.</param>
    /// <param name="securityConfigurationId">ID of EMR's security configuration.</param>
    /// <param name="tags">Tags beside the name.</param>
    public static JsonObject Of(
        string name,
        string cluster,
        string @namespace,
        string securityConfigurationId,
        IReadOnlyDictionary<string, string> tags) => new()
        {
            ["Name"] = name,
            ["ContainerProvider"] = new JsonObject
            {
                ["Type"] = Provider,
                ["Id"] = cluster,
                ["Info"] = new JsonObject { ["EksInfo"] = new JsonObject { ["Namespace"] = @namespace } },
            },
            ["SecurityConfigurationId"] = securityConfigurationId,
            ["Tags"] = CloudControlResources.Tags(name, tags),
        };
}
