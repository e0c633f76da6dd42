using DataPlatform.Components.Network;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Eks.Inputs;
using Pulumi.Eks;
using Pulumi.Eks.Inputs;
using EksCluster = Pulumi.Eks.Cluster;
using EksClusterArgs = Pulumi.Eks.ClusterArgs;

namespace DataPlatform.Components.Cluster.ControlPlane;

/// <summary>The EKS component with everything off that the platform makes itself, or does not want.</summary>
internal static class EksClusters
{
    private static readonly string[] LogTypes = ["api", "audit", "authenticator", "controllerManager", "scheduler"];

    public static EksCluster Create(ControlPlanePlan plan, ControlPlaneRole role, LogGroup logs)
    {
        var args = Settled(plan);
        args.ServiceRole = role.Role;
        args.EndpointPrivateAccess = true;
        args.EndpointPublicAccess = plan.Args.PublicAccessCidrs.Count > 0;
        // Without a public endpoint the component refuses to be told who may reach it.
        if (plan.Args.PublicAccessCidrs.Count > 0)
            args.PublicAccessCidrs = Sorted(plan.Args.PublicAccessCidrs);
        if (plan.Args.EmrOnEks)
            args.RoleMappings.Add(EmrRoleMapping.Of(plan.Args.Target));
        return new EksCluster(
            $"{plan.Name}-eks",
            args,
            new ComponentResourceOptions
            {
                Parent = plan.Parent,
                Providers = { plan.Args.AwsProvider },
                DependsOn = [logs, .. role.Policies],
                // Not retained as well: a cluster left behind has lost its role and its entries, and costs by the hour.
                Protect = plan.Args.Protect ? true : null,
            });
    }

    private static EksClusterArgs Settled(ControlPlanePlan plan) => new()
    {
        Name = plan.ClusterName,
        Version = plan.Args.Version,
        VpcId = plan.Args.VpcId,
        SubnetIds = plan.Args.SubnetIds.Select(id => (Input<string>)id).ToArray(),
        EncryptionConfigKeyArn = plan.Args.SecretsKeyArn,
        EnabledClusterLogTypes = LogTypes,
        DeletionProtection = plan.Args.Protect,
        UpgradePolicy = new ClusterUpgradePolicyArgs
        {
            SupportType = plan.Args.ExtendedSupport ? "EXTENDED" : "STANDARD",
        },
        ClusterTags = { ["Name"] = plan.ClusterName },
#pragma warning disable CS0618 // The provider advises against the ConfigMap, but EMR on EKS asks for this mode.
        AuthenticationMode = AuthenticationMode.ApiAndConfigMap,
#pragma warning restore CS0618
        CreateOidcProvider = true,
        // Said, though empty: the component would otherwise take a profile from the environment into its own
        // kubeconfig.
        ProviderCredentialOpts = new KubeconfigOptionsArgs(),
        // Nodes are the node pools', in the security group that EKS makes for them and the control plane.
        SkipDefaultNodeGroup = true,
        SkipDefaultSecurityGroups = true,
        CreateInstanceRole = false,
        // Add-ons have pinned versions and roles of their own. The first is called default, but makes none at all.
        UseDefaultVpcCni = true,
        KubeProxyAddonOptions = new KubeProxyAddonOptionsArgs { Enabled = false },
        CorednsAddonOptions = new CoreDnsAddonOptionsArgs { Enabled = false },
        BootstrapSelfManagedAddons = false,
    };

    private static string[] Sorted(IEnumerable<string> cidrs) =>
        [.. cidrs.Select(Ipv4Block.Parse).Distinct().Order().Select(block => $"{block}")];
}
