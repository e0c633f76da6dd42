using DataPlatform.Components.Catalog;
using DataPlatform.Components.Emr;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;
using DataPlatform.Tests.Platform.Common;
using DataPlatform.Tests.Platform.Network;
using Pulumi;

namespace DataPlatform.Tests.Platform.Emr;

/// <summary>Runs of the EMR component in Ireland, in a network of two zones.</summary>
internal static class EmrRun
{
    public const string Cluster = "aws:emr/cluster:Cluster";
    public const string Fleet = "aws:emr/instanceFleet:InstanceFleet";
    public const string Scaling = "aws:emr/managedScalingPolicy:ManagedScalingPolicy";
    public const string Security = "aws:emr/securityConfiguration:SecurityConfiguration";
    public const string PublicAccess = "aws:emr/blockPublicAccessConfiguration:BlockPublicAccessConfiguration";
    public const string DataKey = "arn:aws:kms:eu-west-1:123456789012:key/data";
    public const string VolumesKey = "arn:aws:kms:eu-west-1:123456789012:key/volumes";

    /// <summary>One connection in a bucket of the platform.</summary>
    public static IReadOnlyList<GrantedData> Sales(string accountId) =>
        [Data($"dataplatform-dev-sales-{accountId}-eu-west-1", "sales")];

    public static GrantedData Data(
        string bucketName, string database, string? keyArn = null, DataAccess access = DataAccess.ReadWrite) =>
        new(new CatalogedData(new DataLocation(bucketName, ""), database, RecordingCloud.Ireland, keyArn), access);

    /// <summary>Makes the arguments, with a network and buckets; inside a program.</summary>
    public static EmrClusterArgs Args(
        EmrOptions? options = null,
        Func<string, IReadOnlyList<GrantedData>>? data = null,
        IReadOnlyDictionary<string, Input<string>>? clients = null,
        bool protect = false) => new()
        {
            Target = RecordingCloud.Target(),
            Network = new PlatformNetwork("net", NetworkRun.Args("ab")),
            Buckets = new DataLake(
                "lake", new LakeArgs { Target = RecordingCloud.Target(), DataKeyArn = DataKey }).Buckets,
            DataKeyArn = DataKey,
            VolumesKeyArn = VolumesKey,
            Options = options ?? new(),
            Data = data ?? Sales,
            ClientSecurityGroupIds = clients ?? new Dictionary<string, Input<string>>(),
            Protect = protect,
        };

    public static Task<Recording> Of(Func<EmrClusterArgs> args) => Of(args, _ => { });

    /// <summary>Runs, shows the component to the test, and the options of each resource that it makes.</summary>
    public static Task<Recording> Of(
        Func<EmrClusterArgs> args,
        Action<EmrCluster> look,
        Action<string, CustomResourceOptions>? observe = null) =>
        new RecordingCloud()
            .WithZones("eu-west-1a", "eu-west-1b", "eu-west-1c")
            .RunAsync(() =>
            {
                var options = new ComponentResourceOptions();
                options.ResourceTransformations.Add(resource =>
                {
                    if (resource.Options is CustomResourceOptions custom)
                        observe?.Invoke(resource.Resource.GetResourceName(), custom);
                    return null;
                });
                look(new EmrCluster("emr", args(), options));
            });
}
