using Pulumi;
using Pulumi.Aws.CloudWatch;
using KubernetesProvider = Pulumi.Kubernetes.Provider;
using KubernetesProviderArgs = Pulumi.Kubernetes.ProviderArgs;

namespace DataPlatform.Components.Cluster.ControlPlane;

/// <summary>
/// An EKS control plane: encrypted, logging everything it can, reached privately unless blocks are stated, without
/// nodes and without add-ons. Who administers it is said by EKS access entries.
/// </summary>
/// <remarks>
/// The Kubernetes client in the kubeconfig calls <c>aws eks get-token</c> with the credentials of whoever uses it. The
/// EKS component also writes an <c>aws-auth</c> ConfigMap, which the authentication mode calls for: EMR on EKS asks for
/// API_AND_CONFIG_MAP. It is empty, or has EMR's role in it (<see cref="ControlPlaneArgs.EmrOnEks"/>).
/// </remarks>
public sealed class ControlPlane : ComponentResource
{
    /// <summary>Makes the control plane.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What it is like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public ControlPlane(string name, ControlPlaneArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:cluster:ControlPlane", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        var plan = new ControlPlanePlan(name, this, args);
        var logs = CreateLogGroup(plan);
        var role = new ControlPlaneRole(plan);
        var eks = EksClusters.Create(plan, role, logs);

        KubeConfig = Output.CreateSecret(eks.KubeconfigJson);
        Handle = new ClusterHandle
        {
            Target = args.Target,
            Version = args.Version,
            PlannedName = plan.ClusterName,
            // The URN of a remote component is there when all of it is, and is known in a preview.
            Name = eks.Urn.Apply(_ => plan.ClusterName),
            SecurityGroupId = eks.ClusterSecurityGroupId,
            ControlPlane = eks,
            KubernetesProvider = CreateProvider(plan, KubeConfig),
        };
        OidcProviderArn = eks.OidcProviderArn;
        OidcIssuer = eks.OidcIssuer;
        LogGroupName = logs.Name;
        ClusterAdmins.Create(plan, Handle);
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["clusterName"] = Handle.Name,
            ["kubeConfig"] = KubeConfig,
            ["logGroupName"] = LogGroupName,
            ["oidcIssuer"] = OidcIssuer,
            ["oidcProviderArn"] = OidcProviderArn,
        });
    }

    /// <summary>The cluster, for what runs in it or beside it.</summary>
    public ClusterHandle Handle { get; }

    /// <summary>How to reach the cluster: a kubeconfig as JSON, secret.</summary>
    public Output<string> KubeConfig { get; }

    /// <summary>ARN of the IAM identity provider of the cluster's service accounts.</summary>
    public Output<string> OidcProviderArn { get; }

    /// <summary>The same provider's address without <c>https://</c>, as in the conditions of trust policies.</summary>
    public Output<string> OidcIssuer { get; }

    /// <summary>Name of the log group of the control plane.</summary>
    public Output<string> LogGroupName { get; }

    // Made before the cluster, or EKS would make it, without an end to what it keeps. A protected stack keeps it, so
    // that who deleted a cluster can still be read; otherwise it goes after the cluster. EKS can write a last time even
    // then, by its service-linked role, and so make it anew: a group that the next deployment finds in its way.
    private static LogGroup CreateLogGroup(ControlPlanePlan plan) => new(
        $"{plan.Name}-logs",
        new LogGroupArgs
        {
            Name = $"/aws/eks/{plan.ClusterName}/cluster",
            KmsKeyId = plan.Args.LogsKeyArn,
            RetentionInDays = plan.Args.LogRetentionInDays,
        },
        new CustomResourceOptions
        {
            Parent = plan.Parent,
            Protect = plan.Args.Protect ? true : null,
            RetainOnDelete = plan.Args.Protect ? true : null,
        });

    // Identified by the cluster's ARN: with a new endpoint or certificate it is the same provider, whose objects need
    // not be replaced.
    private static KubernetesProvider CreateProvider(ControlPlanePlan plan, Output<string> kubeConfig) => new(
        $"{plan.Name}-kubernetes",
        new KubernetesProviderArgs
        {
            KubeConfig = kubeConfig,
            ClusterIdentifier = plan.ClusterArn,
            EnableServerSideApply = true,
        },
        new CustomResourceOptions { Parent = plan.Parent });
}
