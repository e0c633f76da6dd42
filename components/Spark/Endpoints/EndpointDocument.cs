using System.Globalization;
using System.Text.Json.Nodes;
using DataPlatform.Components.Spark.Access;

namespace DataPlatform.Components.Spark.Endpoints;

/// <summary>A managed endpoint in the words of its schema in CloudFormation.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-emrcontainers-endpoint.html
/// </remarks>
internal sealed record EndpointDocument
{
    /// <summary>The type's name.</summary>
    public const string TypeName = "AWS::EMRContainers::Endpoint";

    private const int CullingSeconds = 60;

    /// <summary>What is asked for.</summary>
    public required EndpointSpec Spec { get; init; }

    /// <summary>ID of the virtual cluster.</summary>
    public required string VirtualCluster { get; init; }

    /// <summary>ARN of the role that the gateway and all kernels work as.</summary>
    public required string Role { get; init; }

    /// <summary>The release of EMR.</summary>
    public required string Release { get; init; }

    /// <summary>Properties of Spark for all kernels.</summary>
    public required IReadOnlyDictionary<string, string> SparkDefaults { get; init; }

    /// <summary>The log group of the virtual cluster.</summary>
    public required string LogGroup { get; init; }

    /// <summary>Name of the logs bucket.</summary>
    public required string LogsBucket { get; init; }

    /// <summary>What AWS shows as the name.</summary>
    public required string NameTag { get; init; }

    /// <summary>Tags beside the name.</summary>
    public required IReadOnlyDictionary<string, string> FurtherTags { get; init; }

    /// <summary>The desired state.</summary>
    public JsonObject ToState() => new()
    {
        ["Name"] = Spec.Name,
        ["Type"] = "JUPYTER_ENTERPRISE_GATEWAY",
        ["VirtualClusterId"] = VirtualCluster,
        ["ExecutionRoleArn"] = Role,
        ["ReleaseLabel"] = Release,
        ["ConfigurationOverrides"] = new JsonObject
        {
            ["ApplicationConfiguration"] = new JsonArray(
                Classification("spark-defaults", SparkDefaults),
                Classification("jeg-config", IdleCulling())),
            ["MonitoringConfiguration"] = Monitoring(),
        },
        ["Tags"] = CloudControlResources.Tags(NameTag, FurtherTags),
    };

    // The only two settings of the gateway that EMR lets through: kernels that a browser has open stay.
    private Dictionary<string, string> IdleCulling() => new()
    {
        ["RemoteMappingKernelManager.cull_idle_timeout"] = Seconds(Spec.IdleMinutes * 60),
        ["RemoteMappingKernelManager.cull_interval"] = Seconds(CullingSeconds),
    };

    private JsonObject Monitoring() => new()
    {
        ["PersistentAppUI"] = "ENABLED",
        ["CloudWatchMonitoringConfiguration"] = new JsonObject
        {
            ["LogGroupName"] = LogGroup,
            ["LogStreamNamePrefix"] = Spec.Name,
        },
        ["S3MonitoringConfiguration"] = new JsonObject
        {
            ["LogUri"] = $"s3://{LogsBucket}/{SparkNames.Place(Spec.VirtualCluster)}/",
        },
    };

    private static JsonObject Classification(string name, IEnumerable<KeyValuePair<string, string>> properties) => new()
    {
        ["Classification"] = name,
        ["Properties"] = new JsonObject(
            properties.Select(property => KeyValuePair.Create<string, JsonNode?>(property.Key, property.Value))),
    };

    private static string Seconds(int number) => number.ToString(CultureInfo.InvariantCulture);
}
