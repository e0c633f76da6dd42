using System.Collections.Immutable;
using DataPlatform.Preview.Checks.Rules;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks;

/// <summary>The rules that every plan is held against.</summary>
public static class PlanChecks
{
    /// <summary>All rules.</summary>
    public static ImmutableArray<IPlanRule> All { get; } =
    [
        new BucketNameRule(),
        new IamNameRule(),
        new KmsAliasRule(),
        new SecurityGroupNameRule(),
        new LogGroupNameRule(),
        new TagRule(),
        new VpcCidrRule(),
        new SubnetCidrRule(),
        new SubnetOverlapRule(),
        new RouteCidrRule(),
        new PortRangeRule(),
        new PolicyDocumentRule(),
        new PolicySizeRule(),
        new PolicyPartitionRule(),
        new LogRetentionRule(),
        new AddressQuotaRule(),
        new NatGatewayQuotaRule(),
        new VpcQuotaRule(),
        new SubnetQuotaRule(),
        new EndpointQuotaRule(),
        new SecurityGroupRuleQuotaRule(),
        new DefaultProviderRule(),
        new OpenIngressRule(),
        new BucketPublicAccessRule(),
        new BucketEncryptionRule(),
        new BucketTlsRule(),
        new KeyRotationRule(),
        new LogGroupProtectionRule(),
        new PolicyWildcardRule(),
        new PodIdentityTrustRule(),
        new WebIdentityTrustRule(),
        new EksNameRule(),
        new EksVersionRule(),
        new EksEndpointRule(),
        new EksLogTypesRule(),
        new EksSecretsRule(),
        new EksAddonRule(),
        new NodeGroupQuotaRule(),
        new NodeGroupScalingRule(),
        new NodeGroupTaintRule(),
        new NodeGroupLabelRule(),
        new NodeGroupInstanceTypesRule(),
        new NodeGroupTemplateRule(),
        new NodeEgressRule(),
        new InstanceTypeRule(),
        new LaunchTemplateRule(),
        new AutoscalerTagRule(),
        new QueueEncryptionRule(),
        new EventPatternRule(),
        new KubernetesNameRule(),
        new KubernetesLabelRule(),
        new HelmReleaseRule(),
        new KarpenterNodeClassRule(),
        new KarpenterNodePoolRule(),
        new ServiceNameRule(),
        new SecretNameRule(),
        new RepositoryNameRule(),
        new DuplicateNameRule(),
        new AcceptedValueRule(),
        new DataProtectionRule(),
        new RepositoryLifecycleRule(),
        new LakeSettingsRule(),
        new LakePermissionRule(),
        new AccessKeyQuotaRule(),
        new PolicyAttachmentQuotaRule(),
        new ManagedPolicyRule(),
        new EmrClusterRule(),
        new EmrScalingRule(),
        new EmrSecurityConfigurationRule(),
        new VirtualClusterRule(),
        new SparkReleaseRule(),
        new ExecutionRoleTrustRule(),
        new RoleBindingRule(),
        new PodTemplateRule(),
        new ObjectTagRule(),
        new JobParameterRule(),
        new CloudControlStateRule(),
        new SparkEndpointRule(),
        new StudioRule(),
        new StudioGroupRule(),
        new StudioSessionRule(),
        new WarehouseNamespaceRule(),
        new WarehouseRule(),
        new BackupPlanRule(),
        new BackupLockRule(),
        new BackupSelectionRule(),
        new AlarmMetricRule(),
        new AlarmRule(),
        new BudgetRule(),
    ];

    /// <summary>Holds a plan against all rules; works on any plan, also one read from <c>pulumi preview
    /// --json</c>.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="today">The day by which it is judged; null: that of the system clock, in UTC.</param>
    /// <returns>The findings, rule by rule, in the order of <see cref="All"/>.</returns>
    public static ImmutableArray<Finding> Run(PlatformPlan plan, DateOnly? today = null)
    {
        var index = new PlanIndex(plan, today);
        return [.. All.SelectMany(rule => rule.Check(index))];
    }
}
