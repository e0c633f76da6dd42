using System.Text.Json.Nodes;
using DataPlatform.Components.Spark.Access;

namespace DataPlatform.Components.Spark.FineGrained;

/// <summary>A security configuration in the words of its schema in CloudFormation.</summary>
/// <remarks>https://docs.aws.amazon.com/emr-on-eks/latest/APIReference/API_LakeFormationConfiguration.html</remarks>
internal static class SecurityConfigurationDocument
{
    /// <summary>The type's name.</summary>
    public const string TypeName = "AWS::EMRContainers::SecurityConfiguration";

    /// <summary>The desired state.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="clusterName">The EKS cluster.</param>
    /// <param name="systemNamespace">Where the engine runs.</param>
    /// <param name="engineRoleArn">The role that it works as.</param>
    /// <param name="sessionTag">By what Lake Formation knows it.</param>
    /// <param name="tags">Tags beside the name.</param>
    public static JsonObject Of(
        string name,
        string clusterName,
        string systemNamespace,
        string engineRoleArn,
        string sessionTag,
        IReadOnlyDictionary<string, string> tags) => new()
        {
            ["Name"] = name,
            ["SecurityConfigurationData"] = new JsonObject
            {
                ["AuthorizationConfiguration"] = new JsonObject
                {
                    ["LakeFormationConfiguration"] = new JsonObject
                    {
                        ["AuthorizedSessionTagValue"] = sessionTag,
                        ["QueryEngineRoleArn"] = engineRoleArn,
                        ["SecureNamespaceInfo"] = new JsonObject
                        {
                            ["ClusterId"] = clusterName,
                            ["Namespace"] = systemNamespace,
                        },
                    },
                },
            },
            ["Tags"] = CloudControlResources.Tags(name, tags),
        };
}
