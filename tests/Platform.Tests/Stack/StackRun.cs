using System.Collections.Immutable;
using System.Text.Json;
using DataPlatform.Tests.Platform.Common;
using Moq;
using NUnit.Framework;
using Pulumi;
using Pulumi.Testing;

namespace DataPlatform.Tests.Platform.Stacks;

/// <summary>One run of the program against mocks that know only what is set up: everything else throws.</summary>
internal sealed class StackRun
{
    private const string ConfigVariable = "PULUMI_CONFIG";
    private const string SecretKeysVariable = "PULUMI_CONFIG_SECRET_KEYS";
    private const string Account = "123456789012";

    private static readonly ImmutableHashSet<string> Types =
    [
        "pulumi:providers:aws",
        "dataplatform:encryption:EncryptionKeys",
        "dataplatform:lake:DataLake",
        "dataplatform:network:Network",
        "aws:cloudwatch/logGroup:LogGroup",
        "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
        "aws:ec2/eip:Eip",
        "aws:ec2/flowLog:FlowLog",
        "aws:ec2/internetGateway:InternetGateway",
        "aws:ec2/natGateway:NatGateway",
        "aws:ec2/route:Route",
        "aws:ec2/routeTable:RouteTable",
        "aws:ec2/routeTableAssociation:RouteTableAssociation",
        "aws:ec2/securityGroup:SecurityGroup",
        "aws:ec2/subnet:Subnet",
        "aws:ec2/vpc:Vpc",
        "aws:ec2/vpcEndpoint:VpcEndpoint",
        "aws:iam/role:Role",
        "aws:iam/rolePolicy:RolePolicy",
        "aws:kms/alias:Alias",
        "aws:kms/key:Key",
        "aws:s3/bucket:Bucket",
        "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
        "aws:s3/bucketLogging:BucketLogging",
        "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
        "aws:s3/bucketPolicy:BucketPolicy",
        "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
        "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
        "aws:s3/bucketVersioning:BucketVersioning",
        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        "aws:autoscaling/tag:Tag",
        "aws:ec2/launchTemplate:LaunchTemplate",
        "aws:eks/accessEntry:AccessEntry",
        "aws:eks/accessPolicyAssociation:AccessPolicyAssociation",
        "aws:eks/addon:Addon",
        "aws:eks/nodeGroup:NodeGroup",
        "aws:eks/podIdentityAssociation:PodIdentityAssociation",
        "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        "dataplatform:cluster:CertManager",
        "dataplatform:cluster:Cluster",
        "dataplatform:cluster:ClusterAutoscaler",
        "dataplatform:cluster:ControlPlane",
        "dataplatform:cluster:LoadBalancerController",
        "dataplatform:cluster:NodeAddOns",
        "dataplatform:cluster:NodePools",
        "dataplatform:cluster:PriorityClasses",
        "dataplatform:cluster:StorageClasses",
        "dataplatform:cluster:WorkloadAddOns",
        "dataplatform:cluster:WorkloadNamespace",
        "eks:index:Cluster",
        "kubernetes:core/v1:Namespace",
        "kubernetes:helm.sh/v3:Release",
        "kubernetes:networking.k8s.io/v1:NetworkPolicy",
        "kubernetes:scheduling.k8s.io/v1:PriorityClass",
        "kubernetes:storage.k8s.io/v1:StorageClass",
        "pulumi:providers:kubernetes",
    ];

    private readonly Lock _lock = new();
    private readonly List<MockResourceArgs> _resources = [];
    private readonly List<MockCallArgs> _calls = [];
    private readonly Dictionary<string, IReadOnlyDictionary<string, Output<object?>>> _registered = [];

    /// <summary>The stack, when the run succeeded.</summary>
    public PlatformStack? Stack { get; private set; }

    /// <summary>All registered resources, without the stack itself.</summary>
    public IReadOnlyList<MockResourceArgs> Resources => _resources;

    /// <summary>All calls of data sources.</summary>
    public IReadOnlyList<MockCallArgs> Calls => _calls;

    /// <summary>Number of resources by type.</summary>
    public SortedDictionary<string, int> Counts => new(
        _resources.CountBy(resource => resource.Type!).ToDictionary(), StringComparer.Ordinal);

    /// <summary>Names of the outputs registered by the resource whose URN ends like this.</summary>
    public IEnumerable<string> RegisteredOutputs(string urnEnd) =>
        _registered.Single(entry => entry.Key.EndsWith(urnEnd, StringComparison.Ordinal)).Value.Keys;

    /// <summary>Runs the program on a configuration.</summary>
    public static Task<StackRun> OfAsync(IReadOnlyDictionary<string, string> config, string stack) =>
        OfAsync(new StackRun(), config, stack, []);

    /// <summary>Runs the program on a configuration that it refuses; what it says and what it did before.</summary>
    public static (string Message, StackRun Run) Refused(
        IReadOnlyDictionary<string, string> config, string stack, params string[] secretKeys)
    {
        var run = new StackRun();
        var error = Assert.ThrowsAsync<RunException>(() => OfAsync(run, config, stack, secretKeys));
        return (error!.Message, run);
    }

    private static async Task<StackRun> OfAsync(
        StackRun run, IReadOnlyDictionary<string, string> config, string stack, string[] secretKeys)
    {
        var before = Environment.GetEnvironmentVariable(ConfigVariable);
        var secretKeysBefore = Environment.GetEnvironmentVariable(SecretKeysVariable);
        Environment.SetEnvironmentVariable(ConfigVariable, JsonSerializer.Serialize(config));
        Environment.SetEnvironmentVariable(SecretKeysVariable, JsonSerializer.Serialize(secretKeys));
        try
        {
            var resources = await Deployment.TestAsync<PlatformStack>(
                run.Mocks(),
                new TestOptions { ProjectName = "dataplatform", StackName = stack, IsPreview = false });
            run.Stack = resources.OfType<PlatformStack>().Single();
            return run;
        }
        finally
        {
            Environment.SetEnvironmentVariable(ConfigVariable, before);
            Environment.SetEnvironmentVariable(SecretKeysVariable, secretKeysBefore);
        }
    }

    private IMocks Mocks()
    {
        var mocks = new Mock<IMocks>(MockBehavior.Strict);
        mocks.Setup(m => m.NewResourceAsync(It.Is<MockResourceArgs>(args => Types.Contains(args.Type!))))
            .ReturnsAsync((MockResourceArgs args) => Create(args));
        mocks.Setup(m => m.CallAsync(Token("aws:index/getCallerIdentity:getCallerIdentity")))
            .ReturnsAsync((MockCallArgs args) => Answer(args, new() { ["accountId"] = Account }));
        mocks.Setup(m => m.CallAsync(Token("aws:index/getAvailabilityZones:getAvailabilityZones")))
            .ReturnsAsync((MockCallArgs args) => Answer(args, new()
            {
                ["names"] = ImmutableArray.Create("eu-west-1a", "eu-west-1b", "eu-west-1c"),
                ["zoneIds"] = ImmutableArray.Create("euw1-az1", "euw1-az2", "euw1-az3"),
            }));
        mocks.Setup(m => m.CallAsync(Token("aws:ec2/getVpcEndpointService:getVpcEndpointService")))
            .ReturnsAsync((MockCallArgs args) => Answer(args, new()
            {
                ["availabilityZones"] = ImmutableArray.Create("eu-west-1a", "eu-west-1b", "eu-west-1c"),
            }));
        mocks.Setup(m => m.CallAsync(Token("aws:ec2/getInstanceTypeOfferings:getInstanceTypeOfferings")))
            .ReturnsAsync((MockCallArgs args) => Answer(args, new()
            {
                ["locations"] = ImmutableArray.Create("eu-west-1a", "eu-west-1b", "eu-west-1c"),
            }));
        mocks.Setup(m => m.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>()))
            .Returns((MockRegisterResourceOutputsRequest request) =>
            {
                lock (_lock)
                    _registered.Add(request.Urn!, request.Outputs);
                return Task.CompletedTask;
            });
        return mocks.Object;
    }

    private static MockCallArgs Token(string token) => It.Is<MockCallArgs>(args => args.Token == token);

    private (string? Id, object State) Create(MockResourceArgs args)
    {
        lock (_lock)
            _resources.Add(args);
        var state = args.Inputs.ToBuilder();
        state.TryAdd("arn", $"arn:of:{args.Name}");
        state.TryAdd("keyId", $"{args.Name}-key-id");
        state.TryAdd("allocationId", $"{args.Name}-allocation-id");
        state.TryAdd("publicIp", "192.0.2.1");
        state.TryAdd("name", $"{args.Name}-name");
        foreach (var (key, value) in ComputedState.Of(args.Type!, args.Name!))
            state.TryAdd(key, value);
        return ($"{args.Name}-id", state.ToImmutable());
    }

    private Dictionary<string, object> Answer(MockCallArgs args, Dictionary<string, object> answer)
    {
        lock (_lock)
            _calls.Add(args);
        return answer;
    }
}
