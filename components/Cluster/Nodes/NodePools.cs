using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using Pulumi.Aws.AutoScaling.Inputs;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;
using Pulumi.Aws.Iam;
using ScalingTag = Pulumi.Aws.AutoScaling.Tag;
using ScalingTagArgs = Pulumi.Aws.AutoScaling.TagArgs;

namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>The nodes of a cluster, as managed node groups that are made beside each other.</summary>
/// <remarks>
/// The number of nodes is the autoscaler's business: it begins with the least, and is left alone afterwards. A change
/// of the least or the most is sent to EKS together with the number in Pulumi's state, and EKS ends what is above it:
/// the state must be refreshed first (<c>options: refresh: always</c> in Pulumi.yaml, or <c>pulumi up --refresh</c>).
/// EKS refuses a least that is above the present number: raise it, by <c>aws eks update-nodegroup-config</c>.
/// </remarks>
public sealed class NodePools : ComponentResource
{
    // So many nodes of a group are replaced at a time, and one at least.
    private const int MaxUnavailablePercentage = 33;

    private readonly string _name;
    private readonly NodePoolsArgs _args;
    private readonly NodeRole _role;

    /// <summary>Makes the nodes' role, and launch templates and node groups of the pools.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What the pools are like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">A pool is not accepted.</exception>
    public NodePools(string name, NodePoolsArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:cluster:NodePools", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        _name = name;
        _args = args;
        _role = new NodeRole(name, this, args.Cluster);
        ByPool = args.Pools.ToImmutableSortedDictionary(pool => pool.Name, Create, StringComparer.Ordinal);
        NodeGroups = ByPool.Values.SelectMany(groups => groups).ToImmutableSortedDictionary(StringComparer.Ordinal);
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["nodeRoleArn"] = NodeRoleArn,
            ["nodeGroupNames"] = Output.All(NodeGroups.Values.Select(group => group.NodeGroupName)),
        });
    }

    /// <summary>The role of all nodes.</summary>
    public Role NodeRole => _role.Role;

    /// <summary>ARN of the role of all nodes.</summary>
    public Output<string> NodeRoleArn => _role.Role.Arn;

    /// <summary>
    /// The node groups by label: the pool's name and the zone's letter, for example <c>critical-a</c>, or the pool's
    /// name alone where a group is in all zones.
    /// </summary>
    public ImmutableSortedDictionary<string, NodeGroup> NodeGroups { get; }

    private ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, NodeGroup>> ByPool { get; }

    /// <summary>The node groups of a pool, ordered by label; none where there is no such pool.</summary>
    /// <param name="pool">The pool's name.</param>
    public ImmutableArray<NodeGroup> Groups(string pool) =>
        ByPool.TryGetValue(pool, out var groups) ? [.. groups.Values] : [];

    private ImmutableSortedDictionary<string, NodeGroup> Create(NodePool pool)
    {
        var template = NodeTemplates.Create(_name, this, pool, _args);
        var offerings = new InstanceOfferings(
            pool, _args.Cluster.Target.Region, new InvokeOptions { Parent = this });
        return NodeGroupPlanner.Plan(pool, _args.Cluster.PlannedName).ToImmutableSortedDictionary(
            plan => plan.Label, plan => Create(plan, template, offerings), StringComparer.Ordinal);
    }

    private NodeGroup Create(NodeGroupPlan plan, LaunchTemplate template, InstanceOfferings offerings)
    {
        var pool = plan.Pool;
        var group = new NodeGroup(
            $"{_name}-{plan.Label}",
            new NodeGroupArgs
            {
                ClusterName = _args.Cluster.Name,
                NodeGroupNamePrefix = plan.NamePrefix,
                NodeRoleArn = _role.Role.Arn,
                SubnetIds = plan.Zones.Select(zone => _args.SubnetIds[zone]).ToArray(),
                AmiType = plan.ImageType,
                CapacityType = plan.CapacityType,
                InstanceTypes = offerings.TypesFor(plan.Zones),
                Version = _args.Cluster.Version,
                Labels = pool.Labels.ToImmutableDictionary(),
                Taints = pool.Taints.Select(Taint).ToArray(),
                ScalingConfig = new NodeGroupScalingConfigArgs
                {
                    MinSize = pool.MinSize,
                    MaxSize = pool.MaxSize,
                    DesiredSize = pool.MinSize,
                },
                UpdateConfig = new NodeGroupUpdateConfigArgs { MaxUnavailablePercentage = MaxUnavailablePercentage },
                NodeRepairConfig = new NodeGroupNodeRepairConfigArgs { Enabled = true },
                ForceUpdateVersion = false,
                LaunchTemplate = new NodeGroupLaunchTemplateArgs
                {
                    Id = template.Id,
                    Version = template.LatestVersion.Apply(
                        version => version.ToString(CultureInfo.InvariantCulture)),
                },
                Tags = plan.Tags.ToImmutableDictionary(),
            },
            new CustomResourceOptions
            {
                Parent = this,
                DependsOn = _args.After.Concat(_role.Policies).ToArray(),
                IgnoreChanges = { "scalingConfig.desiredSize" },
            });
        TagScalingGroup(plan, group);
        return group;
    }

    // EKS passes no tag of a node group on to the Auto Scaling group that it makes for it.
    private void TagScalingGroup(NodeGroupPlan plan, NodeGroup group)
    {
        var scalingGroup = group.Resources.Apply(resources => resources[0].AutoscalingGroups[0].Name!);
        foreach (var (key, value) in plan.ScalingTags)
        {
            _ = new ScalingTag(
                $"{_name}-{plan.Label}-{key[AutoscalerTags.NodeTemplate.Length..]}",
                new ScalingTagArgs
                {
                    AutoscalingGroupName = scalingGroup,
                    TagDetails = new TagTagArgs { Key = key, Value = value, PropagateAtLaunch = false },
                },
                new CustomResourceOptions { Parent = this, DeletedWith = group });
        }
    }

    private static NodeGroupTaintArgs Taint(NodeTaint taint) => new()
    {
        Key = taint.Key,
        Value = taint.Value,
        Effect = taint.Effect switch
        {
            TaintEffect.NoSchedule => "NO_SCHEDULE",
            TaintEffect.PreferNoSchedule => "PREFER_NO_SCHEDULE",
            TaintEffect.NoExecute => "NO_EXECUTE",
            _ => throw new ArgumentOutOfRangeException(nameof(taint), taint.Effect, "not an effect of taints"),
        },
    };
}
