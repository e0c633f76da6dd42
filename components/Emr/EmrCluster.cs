using System.Collections.Immutable;
using DataPlatform.Components.Network;
using Pulumi;
using Pulumi.Aws.Emr;
using Pulumi.Aws.Emr.Inputs;
using AwsCluster = Pulumi.Aws.Emr.Cluster;

namespace DataPlatform.Components.Emr;

/// <summary>
/// An EMR cluster on EC2 with Hive and Spark on the Glue catalog: private, encrypted, scaled by EMR with the work there
/// is, its task nodes on spot capacity.
/// </summary>
/// <remarks>
/// A cluster that ended, because it was idle or otherwise, is gone for good: the next deployment makes a new one, with
/// another ID and another address. What is to stay belongs in S3. Nearly every change makes a new cluster too, before
/// the old one ends with what runs on it.
/// </remarks>
public sealed class EmrCluster : ComponentResource
{
    /// <summary>Where logs go in the logs bucket.</summary>
    internal const string LogPrefix = "emr";

    private readonly EmrScope _scope;

    /// <summary>Makes the cluster.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What the cluster is like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public EmrCluster(string name, EmrClusterArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:emr:EmrCluster", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        _scope = new EmrScope(name, this, args);
        var identity = new EmrIdentity(_scope);
        var groups = new EmrSecurityGroups(_scope);
        LogUri = Output.Format($"s3://{args.Buckets.Logs.BucketName}/{LogPrefix}/");
        CreatePublicAccessBlock();
        var cluster = CreateCluster(identity, groups, CreateSecurityConfiguration());
        EmrScaling.Create(_scope, cluster);

        ClusterId = cluster.Id;
        MasterDns = cluster.MasterPublicDns;
        NodeRoleArn = identity.NodeRole.Arn;
        SecurityGroupIds = groups.Ids;
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["clusterId"] = ClusterId,
            ["masterDns"] = MasterDns,
            ["nodeRoleArn"] = NodeRoleArn,
            ["clientsSecurityGroupId"] = groups.Clients.Id,
            ["logUri"] = LogUri,
        });
    }

    /// <summary>ID of the cluster, <c>j-…</c>: another one after each start.</summary>
    public Output<string> ClusterId { get; }

    /// <summary>
    /// Host name of the primary node; in a private subnet its private one. Another one after each start.
    /// </summary>
    public Output<string> MasterDns { get; }

    /// <summary>ARN of the role of all nodes, as which jobs read and write.</summary>
    public Output<string> NodeRoleArn { get; }

    /// <summary>
    /// IDs of the security groups: <c>primary</c>, <c>core</c>, <c>serviceAccess</c>, and <c>clients</c>, which lets
    /// clients in.
    /// </summary>
    public ImmutableSortedDictionary<string, Output<string>> SecurityGroupIds { get; }

    /// <summary>Where logs are, each cluster's below its ID.</summary>
    public Output<string> LogUri { get; }

    // Without exceptions: EMR's own default lets SSH be open to all. It stays when the stack goes, because deleting it
    // would bring that default back for the whole account.
    private void CreatePublicAccessBlock()
    {
        if (!_scope.Args.Options.ManageBlockPublicAccess)
            return;
        var options = _scope.Child();
        options.RetainOnDelete = true;
        _ = new BlockPublicAccessConfiguration(
            $"{_scope.Name}-block-public-access",
            new BlockPublicAccessConfigurationArgs { BlockPublicSecurityGroupRules = true },
            options);
    }

    // Without a name of its own: none can be changed, so that a change makes another one beside it.
    private SecurityConfiguration CreateSecurityConfiguration()
    {
        var args = _scope.Args;
        return new SecurityConfiguration(
            $"{_scope.Name}-security",
            new SecurityConfigurationArgs
            {
                Configuration = Output
                    .Tuple(args.Target.AccountId, args.DataKeyArn.ToOutput(), args.VolumesKeyArn.ToOutput())
                    .Apply(known => EmrSecurityConfiguration.ToJson(
                        args.Target,
                        known.Item1,
                        args.Data(known.Item1),
                        args.Options.Certificates,
                        known.Item2,
                        known.Item3)),
            },
            _scope.Child());
    }

    private AwsCluster CreateCluster(
        EmrIdentity identity, EmrSecurityGroups groups, SecurityConfiguration security)
    {
        var args = _scope.Args;
        var cluster = new ClusterArgs
        {
            Name = $"{args.Target.NamePrefix}-emr",
            ReleaseLabel = args.Options.ReleaseLabel,
            Applications = [.. args.Options.Applications.Order(StringComparer.Ordinal)],
            ConfigurationsJson = EmrConfigurations.ToJson(args.Options.Applications),
            SecurityConfiguration = security.Name,
            ServiceRole = identity.ServiceRole.Arn,
            LogUri = LogUri,
            LogEncryptionKmsKeyId = args.DataKeyArn,
            Ec2Attributes = new ClusterEc2AttributesArgs
            {
                InstanceProfile = identity.Profile.Arn,
                SubnetIds = [.. args.Network.PrivateSubnetIds.Values],
                EmrManagedMasterSecurityGroup = groups.Primary.Id,
                EmrManagedSlaveSecurityGroup = groups.Core.Id,
                ServiceAccessSecurityGroup = groups.ServiceAccess.Id,
                AdditionalMasterSecurityGroups = groups.Clients.Id,
            },
            MasterInstanceFleet = EmrFleets.Primary(args.Options),
            CoreInstanceFleet = EmrFleets.Core(args.Options),
            KeepJobFlowAliveWhenNoSteps = true,
            ScaleDownBehavior = "TERMINATE_AT_TASK_COMPLETION",
            // EMR's own protection would have to be taken off before anything could delete the cluster.
            TerminationProtection = false,
            Tags =
            {
                ["Name"] = $"{args.Target.NamePrefix}-emr",
                [NetworkTags.EmrManagedPolicies] = "true",
            },
        };
        if (args.Options.IdleMinutes > 0)
        {
            cluster.AutoTerminationPolicy = new ClusterAutoTerminationPolicyArgs
            {
                IdleTimeout = args.Options.IdleMinutes * 60,
            };
        }

        var options = _scope.Child([.. identity.Policies, .. groups.Rules, .. args.Network.Connectivity]);
        options.Protect = args.Protect ? true : null;
        options.IgnoreChanges =
        [
            $"coreInstanceFleet.{EmrFleets.OnDemandTarget}",
            $"coreInstanceFleet.{EmrFleets.SpotTarget}",
        ];
        options.ReplacementTrigger = Output.Create<object>(EmrFleets.TaskDefinition(args.Options));
        return new AwsCluster($"{_scope.Name}-cluster", cluster, options);
    }
}
