using DataPlatform.Components.Cluster.ControlPlane;
using DataPlatform.Tests.Platform.Common;
using Pulumi;
using AwsProvider = Pulumi.Aws.Provider;
using AwsProviderArgs = Pulumi.Aws.ProviderArgs;
using Component = DataPlatform.Components.Cluster.ControlPlane.ControlPlane;

namespace DataPlatform.Tests.Platform.Cluster.ControlPlane;

/// <summary>Runs of the control plane in Ireland, unless a region is given.</summary>
internal static class ControlPlaneRun
{
    public const string Eks = "eks:index:Cluster";
    public const string Entry = "aws:eks/accessEntry:AccessEntry";
    public const string Association = "aws:eks/accessPolicyAssociation:AccessPolicyAssociation";

    public static ControlPlaneArgs Args(
        ProviderResource provider,
        string[]? cidrs = null,
        string[]? admins = null,
        bool protect = false,
        bool extendedSupport = false,
        bool emrOnEks = false,
        string region = "eu-west-1") => new()
        {
            Target = RecordingCloud.Target(RecordingCloud.Region(region)),
            AwsProvider = provider,
            VpcId = "vpc-1",
            SubnetIds = [Output.Create("subnet-a"), Output.Create("subnet-b")],
            SecretsKeyArn = "arn:secrets",
            LogsKeyArn = "arn:logs",
            PublicAccessCidrs = cidrs ?? [],
            AdminRoleArns = admins ?? [],
            Protect = protect,
            ExtendedSupport = extendedSupport,
            EmrOnEks = emrOnEks,
        };

    public static Task<Recording> Of(Func<ProviderResource, ControlPlaneArgs> args, Action<Component>? look = null) =>
        new RecordingCloud().RunAsync(() =>
        {
            var component = new Component("plane", args(new AwsProvider("aws", new AwsProviderArgs())));
            look?.Invoke(component);
        });
}
